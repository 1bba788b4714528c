import type { ComponentChild } from 'preact';
import type { CookieRow } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { visibleText } from '../../src/report-text/words/visible-text.ts';

/** The product that an undeclared cookie's name is known from, worded as a guess; null where none is known. */
export function knownLine({ findings }: Pick<CookieRow, 'findings'>, { t }: Translator): ComponentChild {
	const match = findings.find(({ code }) => code === 'known-elsewhere')?.known;
	if (match === undefined) return null;
	const product = visibleText(match.product);
	return (
		<p class="near" data-known={match.product}>
			{match.category === 'unknown'
				? t('popup_known_elsewhere_bare', product)
				: t('popup_known_elsewhere', product, t(`common_category_${match.category}`))}
		</p>
	);
}
