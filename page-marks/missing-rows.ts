import type { MissingRow, RowFacts } from '../src/core/marks/policy-marks.ts';
import type { PageRow } from './find-rows.ts';
import { createHost, pill, setStyles } from './mark-looks.ts';
import { createElement } from './page-dom.ts';

type Fact = Exclude<keyof RowFacts, 'category'>;
const FACTS: readonly Fact[] = ['provider', 'purpose', 'lifetime'];

/** Styles of a portal’s own cells, taken from one of them. */
const CELL_STYLES = [
	...['font-family', 'font-size', 'font-style', 'font-weight', 'line-height', 'letter-spacing', 'color'],
	...['text-align', 'vertical-align', 'direction', 'background-color'],
	...['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
	...['top', 'right', 'bottom', 'left'].flatMap((side) =>
		['width', 'style', 'color'].map((part) => `border-${side}-${part}`),
	),
];

const fold = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The column of each fact: where most rows have the words that the policy was read to state. */
export function columnsOf(rows: readonly PageRow[]): Readonly<Partial<Record<Fact, number>>> {
	const columns: Partial<Record<Fact, number>> = {};
	const taken = new Set(rows.slice(0, 1).map(({ nameCell }) => nameCell));
	for (const fact of FACTS) {
		const votes: number[] = [];
		for (const { cells, declared } of rows.slice(0, 50)) {
			const words = fold(declared[fact]).slice(0, 60);
			if (words === '') continue;
			cells.forEach((cell, column) => {
				const text = fold(cell.textContent);
				const isSame = text !== '' && (text.includes(words) || words.startsWith(text));
				if (!taken.has(column) && isSame) votes[column] = (votes[column] ?? 0) + 1;
			});
		}
		const best = votes.reduce((best, count, column) => (count > (votes[best] ?? 0) ? column : best), -1);
		if (best < 0) continue;
		columns[fact] = best;
		taken.add(best);
	}
	return columns;
}

/** A row as it would stand in the table, in the look of the row that is its model. */
export function missingTableRow(
	row: MissingRow,
	model: PageRow,
	columns: ReturnType<typeof columnsOf>,
	label: string,
): HTMLElement {
	const { host, shadow } = createHost({ display: 'table-row' });
	const texts = model.cells.map(() => '');
	texts[model.nameCell] = row.names.join(', ');
	for (const fact of FACTS) {
		const column = columns[fact];
		if (column !== undefined) texts[column] = row[fact] ?? '';
	}
	model.cells.forEach((cell, column) => {
		const copy = createElement('div');
		copy.textContent = texts[column] ?? '';
		const style = getComputedStyle(cell);
		setStyles(copy, Object.fromEntries(CELL_STYLES.map((name) => [name, style.getPropertyValue(name)])));
		setStyles(copy, { display: 'table-cell', 'box-shadow': 'inset 0 0 0 1px #b42318' });
		shadow.append(copy);
	});
	const last = createElement('div');
	setStyles(last, { display: 'table-cell', padding: '4px 8px', 'vertical-align': 'middle' });
	last.append(pill('missing', label));
	shadow.append(last);
	return host;
}

/** A line as it would stand in a list. */
export function missingLine(row: MissingRow, model: PageRow, label: string): HTMLElement {
	const { host, shadow } = createHost({ display: 'block', margin: '6px 0' });
	const line = createElement('div');
	const style = getComputedStyle(model.element);
	setStyles(line, {
		font: style.getPropertyValue('font'),
		color: style.getPropertyValue('color'),
		'padding-inline': '8px',
		'border-inline-start': '3px solid #b42318',
	});
	const facts = [row.provider, row.purpose, row.lifetime].filter((fact) => fact !== null && fact !== '');
	line.append(`${[row.names.join(', '), ...facts].join(' – ')} `, pill('missing', label));
	shadow.append(line);
	return host;
}
