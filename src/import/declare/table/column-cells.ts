import { memoize } from '../../../core/lib/memoize.ts';
import type { Row } from '../../document.ts';
import { wordsOf } from '../../understand/fold.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { bookOf } from '../../understand/phrase-book.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { columnEvidence } from '../evidence/role-evidence.ts';
import { nameGroups } from './name-cell.ts';

/** Rows by which a table is judged. */
export const SAMPLE = 60;

/** Scores how much a cell looks like cookie names: 1 certainly, 0.4 possibly, 0 not. */
export const nameScore = memoize((text: string): number => {
	const plain = text.replace(/[`"'“”«»„]/g, '').trim();
	if (plain === '' || plain.length > 400) return 0;
	const tokens = plain.split(/[\s,;|]+/).filter((token) => token !== '');
	if (tokens.length > 20) return 0;
	const forms = tokens.map(looksLikeName);
	const certain = forms.filter((form) => form === 'certain').length;
	if (certain === 0) return tokens.length === 1 && forms[0] === 'plausible' ? 0.4 : 0;
	return certain * 2 >= tokens.length ? 1 : 0.4;
});

/** A count and a word: a lifetime, maybe in a language that is not known ("2 flynedd"). */
export const COUNTED = /^[<>~≤]?\s?\d{1,4}(?:[.,]\d{1,2})?\s?\p{L}[\p{L}.]{0,14}$/u;
export const UUID = /^[{(]?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[)}]?$/i;

const ANSWERS = bookOf(VOCABULARIES.flatMap(({ answer }) => (answer ? [answer.yes, answer.no] : [])));
/** Whether a cell says yes or no. */
export const isAnswer = (text: string) => /^[01✓✔✗✘]$/.test(text) || ANSWERS.whole(wordsOf(text)) !== null;
const YES = bookOf(VOCABULARIES.flatMap(({ answer }) => answer?.yes ?? []));

/** Whether a cell says yes. */
export const saysYes = (text: string): boolean =>
	/^[1x✓✔☑✅●•■]$/iu.test(text.trim()) || YES.whole(wordsOf(text)) !== null;

const NO = bookOf(VOCABULARIES.flatMap(({ answer }) => answer?.no ?? []));

/** Whether a cell says no, perhaps with a remark behind. */
export const saysNo = (text: string): boolean =>
	/^[0✗✘–—-]$/u.test(text.trim()) || NO.at(wordsOf(text), 0)?.end === 1;

/** Returns what stands behind yes or no: "Yes (analytics)", "No – necessary"; null where neither stands first. */
export function answerRemark(text: string): string | null {
	const [, answer = '', remark = ''] =
		/^(\p{L}{2,12})\s?(?:\(|[,:]\s|\s?[–—-]\s)\s?([^()\n]{3,60}?)\)?\.?$/u.exec(text.trim()) ?? [];
	return answer !== '' && isAnswer(answer) ? remark : null;
}

/** The texts of a column that say anything. */
export function textsIn(rows: readonly Row[], column: number): string[] {
	return rows.flatMap(({ cells }) => cells[column]?.text.trim() || []);
}

/** The share of texts that pass a test. */
export const share = (texts: readonly string[], test: (text: string) => unknown): number =>
	texts.length === 0 ? 0 : texts.filter((text) => test(text)).length / texts.length;

/** "lang - the language", "Name: lang": a name, and what it is. */
const REMARK = /\s[-–—]\s|:\s/;

/** Points for the cells of a column as names. */
export function namePoints(texts: readonly string[]): number {
	if (texts.length === 0) return 0;
	return columnEvidence(
		'name',
		texts.map((text) =>
			UUID.test(text)
				? 'not one name'
				: nameGroups(text)
						.map(({ names }) => names.split(REMARK).find((part) => readColumnRole(part) === null) ?? '')
						.join(', '),
		),
	);
}
