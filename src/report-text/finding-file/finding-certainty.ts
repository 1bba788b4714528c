import { CERTAINTIES } from '../../core/findings/finding.ts';
import { limitsSection } from '../sections/appendix.ts';
import type { ZonedTranslator } from '../sections/zoned.ts';
import { certaintyWords } from '../words/finding-words.ts';
import { doubtWords, stepTitle, unsureWords } from '../words/full-audit-words.ts';
import type { FindingCookie } from './finding-cookies.ts';
import type { FindingPart, FindingSourceReport } from './finding-file-view.ts';

/** More limits are not listed, so that the document has two pages; nor are more names. */
const MAX_LIMITS = 7;
const MAX_NAMES = 5;

function namesOf(cookies: readonly FindingCookie[], { list, plural }: ZonedTranslator): string {
	const names = cookies
		.slice(0, MAX_NAMES)
		.map(({ name }) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
	const more = cookies.length - names.length;
	return list(more === 0 ? names : [...names, plural('full_audit_more', more)]);
}

/** How certain the finding is: a sentence for each degree, with the cookies that it holds for where there are several. */
function certaintyEntries(
	cookies: readonly FindingCookie[],
	isCapture: boolean,
	words: ZonedTranslator,
): readonly string[] {
	const { t } = words;
	const degrees = CERTAINTIES.flatMap((certainty) => {
		const label = certaintyWords(certainty, words);
		const those = cookies.filter(({ sightings: [{ certaintyWords: own }] }) => own === label);
		return those.length === 0 ? [] : [{ certainty, those }];
	});
	const sentences = degrees.map(({ certainty, those }) => {
		const degree = isCapture && certainty === 'observed' ? 'capture' : certainty;
		const sentence = t(`finding_file_sure_${degree}`);
		return degrees.length === 1 ? sentence : t('finding_file_sure_of', namesOf(those, words), sentence);
	});
	const byName = cookies.filter(({ sightings }) => sightings.some(({ isByName }) => isByName));
	return [...sentences, ...(byName.length === 0 ? [] : [t('finding_file_by_name', namesOf(byName, words))])];
}

/** How certain the finding is, and what was not looked at. */
export function findingCertainty(
	{ audits, full }: FindingSourceReport,
	cookies: readonly FindingCookie[],
	words: ZonedTranslator,
): FindingPart {
	const { t } = words;
	const doubts = (full?.passes ?? []).flatMap((pass) =>
		doubtWords(pass, words).map((doubt) => t('finding_file_doubt', stepTitle(pass.step, words), doubt)),
	);
	const isCapture = audits.some(({ recording }) => recording?.way === 'har');
	const unsure = full === null ? [] : unsureWords(full, words);
	const limits = [...new Set(audits.flatMap((audit) => limitsSection(audit, words).entries))];
	const shown = limits.slice(0, MAX_LIMITS);
	return {
		id: 'certainty',
		heading: t('finding_file_certainty'),
		blocks: [
			{
				kind: 'list',
				label: null,
				entries: [...certaintyEntries(cookies, isCapture, words), ...doubts, ...unsure],
			},
			{
				kind: 'list',
				label: t('finding_file_limits'),
				entries: limits.length > shown.length ? [...shown, t('finding_file_limits_more')] : shown,
			},
			{ kind: 'text', words: t('finding_file_modest') },
		],
	};
}
