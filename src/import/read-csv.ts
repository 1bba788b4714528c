import Papa from 'papaparse';
import { unmarkFormulas } from '../core/lib/formula-marks.ts';
import { documentOf, type PolicyDocument, plainCell, type Row } from './document.ts';
import { readColumnRole } from './understand/read-column-role.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Characters in which the first line is looked for. */
const MAX_HEAD = 4000;

/** Reads CSV or TSV as one table; the delimiter is guessed, quotes and line breaks in cells are kept. */
export function readCsv(source: string): PolicyDocument {
	const text = source.startsWith('\ufeff') ? source.slice(1) : source;
	const { body, delimiter } = withoutSeparatorLine(text);
	const parsed = Papa.parse<string[]>(body, {
		delimiter: delimiter || delimiterOfTitles(body),
		delimitersToGuess: [...DELIMITERS],
		skipEmptyLines: false,
	});
	const rows: Row[] = [];
	// A quoted cell may hold line breaks: rows are counted by the breaks that they hold.
	let line = body.length === text.length ? 1 : 2;
	for (const cells of parsed.data) {
		const texts = cells.map((cell) => (typeof cell === 'string' ? unmarkFormulas(cell) : ''));
		if (texts.some((cell) => cell.trim() !== ''))
			rows.push({ cells: texts.map((cell) => plainCell(cell.trim())), place: { line } });
		line += 1 + texts.reduce((sum, cell) => sum + breaksIn(cell), 0);
	}
	return documentOf(rows.length === 0 ? [] : [{ kind: 'table', caption: null, rows, place: { line: 1 } }]);
}

/** The delimiter between the titles of the first line, where they are known; empty where it has to be guessed. */
function delimiterOfTitles(body: string): string {
	const line = /\S[^\n\r]*/.exec(body.slice(0, MAX_HEAD))?.[0] ?? '';
	const titlesBy = (sign: string) =>
		line.split(sign).filter((title) => readColumnRole(title.trim().replace(/^"|"$/g, '')) !== null).length;
	const [best = ''] = DELIMITERS.toSorted((a, b) => titlesBy(b) - titlesBy(a));
	return titlesBy(best) > 1 ? best : '';
}

function breaksIn(cell: string): number {
	return cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\r|\n/).length - 1 : 0;
}

/** Spreadsheets write `sep=;` above the header to name the delimiter. */
function withoutSeparatorLine(text: string): { body: string; delimiter: string } {
	const match = /^sep=(.)\r?\n/i.exec(text);
	return match
		? { body: text.slice(match[0].length), delimiter: match[1] ?? '' }
		: { body: text, delimiter: '' };
}
