import { groupBy } from '../src/core/lib/group-by.ts';
import type { MarksOutcome, MissingRow, PolicyMarks } from '../src/core/marks/policy-marks.ts';
import { findRows, type PageRow } from './find-rows.ts';
import { createHost, pill, setStyles } from './mark-looks.ts';
import { columnsOf, missingLine, missingTableRow } from './missing-rows.ts';
import { createElement, documentElement } from './page-dom.ts';

/** Rows beyond are not marked: a page with so many is no policy that a person reads. */
const MAX_MARKS = 1000;
const MAX_MISSING = 200;

/** Our elements in the page; nothing else of it is touched. */
let hosts: readonly HTMLElement[] = [];

function remove(): void {
	for (const host of hosts) host.remove();
	hosts = [];
}

/** Marks a row: a cell of our own at its end, or some words at the end of a paragraph. */
function markRow({ element, declared, cells }: PageRow): HTMLElement {
	const { host, shadow } = createHost(
		cells.length > 0
			? { display: 'table-cell', padding: '4px 8px', 'vertical-align': 'middle' }
			: { display: 'inline-block', 'margin-inline-start': '8px' },
	);
	shadow.append(pill(declared.state, declared.words));
	element.append(host);
	return host;
}

/** Tables or lists, each with its rows. */
function partsOf(rows: readonly PageRow[]): readonly (readonly PageRow[])[] {
	return [...groupBy(rows, ({ element }) => element.parentNode).values()];
}

type Parts = ReturnType<typeof partsOf>;

/** The part in which a row would stand: that with most rows of its category, else that with most rows. */
function partFor({ category }: MissingRow, parts: Parts): Parts[number] | undefined {
	const weigh = (part: Parts[number]) =>
		part.length + 10_000 * part.filter(({ declared }) => declared.category === category).length;
	return [...parts].sort((a, b) => weigh(b) - weigh(a))[0];
}

function showMissing({ missing, labels }: PolicyMarks, rows: readonly PageRow[]): readonly HTMLElement[] {
	const parts = partsOf(rows);
	// Later ones stand below those before.
	const ends = new Map<Parts[number], Element>();
	return missing.slice(0, MAX_MISSING).flatMap((row) => {
		const part = partFor(row, parts);
		const model = part?.at(-1);
		if (part === undefined || model === undefined) return [];
		const host =
			model.cells.length > 0
				? missingTableRow(row, model, columnsOf(part), labels.missing)
				: missingLine(row, model, labels.missing);
		(ends.get(part) ?? model.element).after(host);
		ends.set(part, host);
		return host;
	});
}

/** A bar at the page's edge that says what is shown, and removes it. */
function showBar({ labels }: PolicyMarks): HTMLElement {
	const { host, shadow } = createHost({
		position: 'fixed',
		'z-index': '2147483647',
		'inset-block-end': '16px',
		'inset-inline': '16px',
		'pointer-events': 'none',
	});
	const bar = createElement('div');
	setStyles(bar, {
		display: 'flex',
		'flex-wrap': 'wrap',
		'align-items': 'center',
		gap: '8px 16px',
		width: 'fit-content',
		'max-width': '100%',
		'margin-inline': 'auto',
		padding: '10px 12px 10px 16px',
		'border-radius': '10px',
		background: '#1b1f24',
		color: '#ffffff',
		'box-shadow': '0 4px 16px #0006',
		font: '14px/1.4 system-ui, sans-serif',
		'pointer-events': 'auto',
	});
	const button = createElement('button');
	setStyles(button, {
		padding: '4px 12px',
		border: '1px solid #ffffff',
		'border-radius': '6px',
		background: 'none',
		color: '#ffffff',
		font: '600 14px/1.4 system-ui, sans-serif',
		cursor: 'pointer',
	});
	button.textContent = labels.remove;
	button.addEventListener('click', (event) => {
		// A page's own call of it is none of a person.
		if (event.isTrusted) remove();
	});
	const words = createElement('span');
	words.textContent = labels.summary;
	words.setAttribute('role', 'status');
	bar.append(words, button);
	shadow.append(bar);
	documentElement()?.append(host);
	return host;
}

/** Shows marks in this document, or removes them where they are shown. */
export function toggleMarks(marks: PolicyMarks): Exclude<MarksOutcome, { state: 'no-access' }> {
	if (hosts.some(({ isConnected }) => isConnected)) {
		remove();
		return { state: 'removed' };
	}
	const rows = findRows(marks.rows).slice(0, MAX_MARKS);
	if (rows.length === 0) return { state: 'not-policy' };
	const missing = showMissing(marks, rows);
	hosts = [...missing, ...rows.map(markRow), showBar(marks)];
	const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	(missing[0] ?? rows[0]?.element)?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
	return { state: 'shown', rows: rows.length, missing: missing.length };
}
