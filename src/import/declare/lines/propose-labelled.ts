import type { Proposal } from '../evidence/proposal.ts';
import {
	type DescribedCookie,
	mayBegin,
	namelessRest,
	readLabelledCookies,
} from '../labelled/labelled-cookies.ts';
import { type Piece, piecesFrom } from '../labelled/pieces.ts';
import type { Lines, LineView } from './lines.ts';

/** Whether each cookie has a name and facts under the same labels as the one before. */
function areLabelsRepeated(cookies: readonly DescribedCookie[]): boolean {
	const labels = cookies.map(({ fields }) => fields.map(({ label = '' }) => label).join('\n'));
	const isLabelled = cookies.every(({ fields }) => fields[0]?.label !== '');
	return cookies.length > 1 && isLabelled && labels.every((own) => own === labels[0]);
}

/** Proposes cookies described in lines of the form "Name: _ga", "Provider: Example", …, and in pairs of lines. */
export function proposeLabelled(lines: Lines, view: LineView): Proposal | null {
	const pieces = piecesFrom((index) => lines.block(index));
	if (!mayBegin(pieces)) return null;
	const cookies = readLabelledCookies(pieces, view, 'adjoining');
	const last = cookies.at(-1);
	if (last === undefined) return null;
	const nameless = namelessRest(pieces, last);
	const read: Piece[] = [];
	for (let at = 0; at < last.end; at++) {
		const piece = pieces.at(at);
		if (piece !== undefined) read.push(piece);
	}
	const characters = read.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
	return {
		layout: 'labelled',
		length: (read.at(-1)?.block ?? 0) + 1,
		rows: cookies.map(({ name, fields, place }) => ({ name, fields, place })),
		issues:
			nameless === null
				? []
				: [{ reason: 'row-without-a-cookie-name', text: nameless.text, place: nameless.place }],
		characters,
		areLabelsRepeated: areLabelsRepeated(cookies),
		columns: Math.max(...cookies.slice(0, 40).map(({ fields }) => fields.length)),
	};
}
