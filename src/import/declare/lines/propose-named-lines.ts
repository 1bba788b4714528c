import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import type { Proposal, ProposedRow } from '../evidence/proposal.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { nameScore } from '../table/column-cells.ts';
import { nameCellPoints } from './aligned/name-cell.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from './lines.ts';

const MAX_NAME = 80;
/** Lines that may describe one cookie. */
const MAX_LINES = 4;
const MIN_WORDS = 3;

/** "AWSALB, AWSALBCORS": several names on one line. */
const isRow = (text: string): boolean =>
	/[,;/]/.test(text) && (nameCellPoints(text) ?? 0) >= WEIGHTS.text.nameByForm;

const isAlone = (line: LineBlock | undefined, least: number): boolean =>
	line !== undefined &&
	line.text.length <= MAX_NAME &&
	(/\s/.test(line.text.trim()) ? isRow(line.text) : nameScore(line.text) >= least);

/** Returns the lines that describe the name above them: up to one with a lifetime, else the first. */
function descriptionFrom(lines: Lines, start: number): string[] {
	const description: string[] = [];
	for (let i = start; i < start + MAX_LINES; i++) {
		const line = lines.at(i);
		if (line === undefined || isAlone(line, 0.4)) break;
		if (line.text.trim().split(/\s+/).length < MIN_WORDS && findLifetime(line.text) === null) break;
		description.push(line.text);
		if (findLifetime(line.text) !== null) return description;
	}
	return description.slice(0, 1);
}

/**
 * Proposes cookies described in lines: a name alone on its line, then a sentence or two. The first must be a name by
 * its form; those that follow in the same manner may be plain words.
 */
export function proposeNamedLines(lines: Lines, view: LineView): Proposal | null {
	if (!isAlone(lines.at(0), 1)) return null;
	const rows: ProposedRow[] = [];
	let at = 0;
	for (let name = lines.at(0); name && isAlone(name, at === 0 ? 1 : 0.4); name = lines.at(at)) {
		const description = descriptionFrom(lines, at + 1);
		if (description.length === 0 || !(description.some(speaksOfCookies) || view.aboutCookies)) break;
		const text = description.join('\n');
		const fields = [
			{ meaning: { role: 'name' }, text: name.text },
			{ meaning: { role: 'purpose' }, text },
		] as const;
		const plain = name.text.trim();
		rows.push({
			name: /\s/.test(plain) ? plain : `\`${plain}\``,
			fields,
			place: name.place,
			description: text,
		});
		at += 1 + description.length;
	}
	const characters = charactersOf(lines.slice(0, at));
	return rows.length === 0
		? null
		: { layout: 'named-lines', length: at, rows, issues: [], characters, columns: 2 };
}
