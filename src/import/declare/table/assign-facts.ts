import type { Row } from '../../document.ts';
import { isCompany } from '../../services.ts';
import type { ColumnMeaning } from '../../understand/read-column-role.ts';
import { columnEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { answerRemark, COUNTED, isAnswer, share, textsIn, UUID } from './column-cells.ts';

/** Columns without a title that are compared with each other. */
const MAX_UNTITLED = 40;
const { column: POINTS } = WEIGHTS;

/** Words that all begin with a capital, short ones apart: "Town Stats", "Ville de Paris". */
const isCapitalised = (text: string) =>
	text.length <= 60 &&
	!/[.!?;:]\s|[.!?]$/.test(text) &&
	/^[\p{Lu}\d]/u.test(text) &&
	text.split(/\s+/).every((word) => word.length <= 3 || /^[\p{Lu}\d(&]/u.test(word));

const isShortTitle = (text: string) => /^\p{Lu}[^.!?;:]{1,60}$/u.test(text) && text.split(/\s+/).length <= 4;

/** Whether a cell answers a question, perhaps with a remark. */
const answers = (text: string) => isAnswer(text) || answerRemark(text) !== null;

/** Points for a column without a known title as that of a fact. */
function factPoints(role: ColumnMeaning['role'], texts: readonly string[]): number {
	if (texts.length === 0 || share(texts, answers) > 0.3 || share(texts, (text) => UUID.test(text)) > 0)
		return 0;
	const points = columnEvidence(role, texts);
	if (role === 'lifetime')
		return Math.max(points, POINTS.countedWord * share(texts, (text) => COUNTED.test(text)));
	if (role !== 'provider') return points;
	const companies = share(texts, isCompany);
	if (companies >= 0.6) return WEIGHTS.text.knownProvider;
	const isNumber = share(texts, (text) => !/\p{L}/u.test(text)) > 0;
	// Beside a company, any short title may be one.
	const isTitle = companies > 0 ? isShortTitle : isCapitalised;
	if (isNumber || share(texts, (text) => isCompany(text) || isTitle(text)) < 0.8) return 0;
	const isRepeated = new Set(texts).size * 2 <= texts.length;
	return Math.max(points, WEIGHTS.text.shortTitle) * (isRepeated || companies > 0 ? 2 : 1.5);
}

/** The facts that columns without a title may hold, each with the points of a column that holds nothing else. */
const FACTS: readonly (readonly [role: ColumnMeaning['role'], full: number])[] = [
	['lifetime', WEIGHTS.text.lifetime],
	['domain', WEIGHTS.text.host],
	['provider', WEIGHTS.text.knownProvider],
	['category', WEIGHTS.text.category],
	['party', WEIGHTS.text.party],
	['storage', WEIGHTS.text.storage],
];

/** Gives the columns without a title the facts that their cells speak for most: the surest first, each fact once. */
export function assignFacts(columns: (ColumnMeaning | null)[], rows: readonly Row[]): void {
	const isFree = (role: ColumnMeaning['role']) => !columns.some((meaning) => meaning?.role === role);
	const free = columns.flatMap((meaning, index) => (meaning === null ? [index] : [])).slice(0, MAX_UNTITLED);
	const texts = new Map(free.map((index) => [index, textsIn(rows, index)]));
	const pairs = free.flatMap((index) =>
		FACTS.filter(([role]) => isFree(role)).map(([role, full]) => {
			const points = factPoints(role, texts.get(index) ?? []);
			return { index, role, points, share: points / full };
		}),
	);
	// What a cookie is for is the column with the most words, unless they are companies.
	const words = (index: number) => (texts.get(index) ?? []).join(' ').length;
	const sorted = pairs.filter(({ points }) => points >= POINTS.leastFact).sort((a, b) => b.share - a.share);
	const assign = (isSure: boolean) => {
		for (const { index, role, share: sureness } of sorted)
			if (sureness >= 0.6 === isSure && columns[index] === null && isFree(role)) columns[index] = { role };
	};
	assign(true);
	if (isFree('purpose')) {
		const rest = free.filter((index) => columns[index] === null && isText(texts.get(index) ?? []));
		const longest = rest.toSorted((a, b) => words(b) - words(a))[0];
		if (longest !== undefined) columns[longest] = { role: 'purpose' };
	}
	assign(false);
}

/** Whether cells are words that may say what for: no numbers, answers or ids. */
const isText = (texts: readonly string[]) =>
	texts.length > 0 &&
	share(texts, (text) => /\p{L}{2}/u.test(text) && !answers(text) && !UUID.test(text)) >= 0.6;
