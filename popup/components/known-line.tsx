import type { ComponentChild } from 'preact';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { visibleText } from '../../src/report-text/words/visible-text.ts';

/** As whose an undeclared cookie is known by its name: said to be a guess. Nothing where it is not known. */
export function knownLine({ findings }: Pick<CookieRow, 'findings'>, { t }: Translator): ComponentChild {
	const known = findings.find(({ code }) => code === 'known-elsewhere')?.known;
	if (known === undefined) return null;
	const product = visibleText(known.product);
	return (
		<p class="near" data-known={known.product}>
			{known.category === 'unknown'
				? t('popup_known_elsewhere_bare', product)
				: t('popup_known_elsewhere', product, t(`common_category_${known.category}`))}
		</p>
	);
}
