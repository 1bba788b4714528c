import type { ComponentChild } from 'preact';
import { FINDING_WEIGHTS } from '../../src/core/findings/finding-weights.ts';
import type { CookieRow, PatternRow } from '../../src/core/report/site-report.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';

/** A tag for each finding; advice stands in the details alone. */
function findingTags({ findings }: Pick<PatternRow, 'findings'>, { t }: Translator): ComponentChild[] {
	return findings
		.filter(({ accepted }) => accepted === undefined)
		.filter(({ code }) => FINDING_WEIGHTS[code] !== 'advice')
		.map(({ code }) => <li class="tag warn">{t(`finding_${snakeCase(code)}`)}</li>);
}

/** A cookie's tags, a few words each; false where it has none. */
export function tagsOf(row: CookieRow, isNew: boolean, translator: Translator): ComponentChild {
	const { t, number } = translator;
	const { cookie } = row;
	const length = [...cookie.name].length;
	return list([
		isNew && <li class="tag new">{t('popup_new')}</li>,
		...findingTags(row, translator),
		cookie.path !== '/' && <li class="tag mono">{HostileText({ text: cookie.path, max: 40 })}</li>,
		cookie.partition !== null && <li class="tag">{t('popup_partitioned')}</li>,
		length > 200 && <li class="tag">{t('popup_long_name', number(length))}</li>,
	]);
}

/** Tags of a declared name that is not seen; false where it has none. */
export function patternTags(row: PatternRow, translator: Translator): ComponentChild {
	return list(findingTags(row, translator));
}

function list(tags: readonly ComponentChild[]): ComponentChild {
	return tags.some(Boolean) && <ul class="tags">{tags}</ul>;
}
