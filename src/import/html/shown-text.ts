import type { Declaration, ImportIssue } from '../../core/policy/policy.ts';
import { shorten } from '../declare/collector.ts';
import { sentencesOf } from '../declare/title-lines.ts';
import type { PolicyDocument } from '../document.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { deniesUse } from '../understand/denial.ts';

/** Words of a sentence; with fewer it is one of a menu. */
const MIN_WORDS = 4;

/** Statement about cookies in the shown text of a page that shows none; `denied`: that it sets none. */
export type ShownText = 'silent' | 'about-cookies' | 'denied';

export function readShownText({ blocks }: PolicyDocument): ShownText {
	let isAbout = false;
	for (const block of blocks) {
		if (block.kind !== 'paragraph' || !speaksOfCookies(block.text)) continue;
		for (const sentence of sentencesOf(block.text)) {
			if (deniesUse(sentence)) return 'denied';
			isAbout ||= sentence.split(/\s+/).length >= MIN_WORDS && speaksOfCookies(sentence);
		}
	}
	return isAbout ? 'about-cookies' : 'silent';
}

/** Rows of text that a page hides beside text that it shows. */
export const onlyLikely = (rows: readonly Declaration[]): readonly Declaration[] =>
	rows.map((row) =>
		row.certainty === 'certain' ? { ...row, certainty: 'likely', certaintyReason: 'hidden-text' } : row,
	);

/** Rows of hidden text as open places: what the page shows says that it sets no cookies. */
export const asOpenPlaces = (rows: readonly Declaration[]): readonly ImportIssue[] =>
	rows.map(({ names, line, lifetime }) => ({
		line,
		text: shorten(names.join(', ')),
		reason: 'name-not-declared',
		suggested: { names, ...(lifetime === null ? {} : { lifetime }) },
	}));
