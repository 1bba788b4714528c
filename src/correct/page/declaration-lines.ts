import type { Declaration, Policy } from '../../core/policy/policy.ts';
import { readPage } from './page-reading.ts';
import type { RowPart } from './parts.ts';
import { linesOf, type TextLine } from './text-lines.ts';

/** Where the name of a row's declaration stands in the source; the row's beginning where it is written otherwise. */
function placeIn({ from, text }: RowPart, { names: [name = ''] }: Declaration): number {
	const at = name === '' ? -1 : text.text.indexOf(name);
	return at < 0 ? from : text.sourceRange(at, at + name.length).from;
}

/** The line, from 1, in which a place lies. */
function lineAt(lines: readonly TextLine[], place: number): number {
	let [low, high] = [0, lines.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((lines[middle]?.from ?? 0) <= place) low = middle;
		else high = middle;
	}
	return low + 1;
}

/**
 * A policy that was read from markup, each declaration with the line of the source on which its name stands. `source`: the
 * markup. Where a row is not found, the line stays as it was.
 */
export function withLines<T extends Pick<Policy, 'declarations'>>(policy: T, source: string): T {
	const reading = readPage({ kind: 'html', url: null, language: null, content: source });
	if (reading.declarations.length !== policy.declarations.length) return policy;
	const places = new Map<Declaration, number>();
	for (const { rows } of [...reading.groups, ...reading.loose])
		for (const row of rows)
			for (const declaration of row.declarations)
				if (!places.has(declaration)) places.set(declaration, placeIn(row, declaration));
	const lines = linesOf(source);
	return {
		...policy,
		declarations: policy.declarations.map((declaration, index) => {
			const read = reading.declarations[index];
			const place = read && places.get(read);
			return place === undefined ? declaration : { ...declaration, line: lineAt(lines, place) };
		}),
	};
}
