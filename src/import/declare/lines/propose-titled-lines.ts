import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import type { Proposal, ProposedRow } from '../evidence/proposal.ts';
import { type TitledNames, titledNames } from '../titled-names.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from './lines.ts';

/** Lines that may describe the cookies of one title. */
const MAX_DESCRIPTION = 3;
const MIN_WORDS = 3;

const titledAt = (lines: Lines, at: number): TitledNames | null => {
	const line = lines.at(at);
	return line === undefined ? null : titledNames(line.text);
};

const isHeading = (lines: Lines, at: number) => lines.block(at)?.kind === 'heading';

/** The lines that describe what a title names: behind a heading, or up to the next title. */
function descriptionFrom(lines: Lines, start: number, isUnderHeading: boolean): LineBlock[] {
	const description: LineBlock[] = [];
	for (let at = start; description.length < MAX_DESCRIPTION; at++) {
		const line = lines.at(at);
		if (line === undefined || isHeading(lines, at)) break;
		if (titledAt(lines, at) !== null) return description;
		const isDated = findLifetime(line.text) !== null;
		if (line.text.trim().split(/\s+/).length < MIN_WORDS && !isDated) break;
		description.push(line);
		if (isDated) break;
	}
	// What follows the last of such lines may be of something else.
	if (isUnderHeading) return description;
	return titledAt(lines, start + description.length) === null ? [] : description;
}

/** Proposes lines that each say what cookies are for and name them: "Session cookie (abc_sid)", "Example: _ea, _eb". */
export function proposeTitledLines(lines: Lines, view: LineView): Proposal | null {
	const rows: ProposedRow[] = [];
	let at = 0;
	let isSure = false;
	let isAbout = false;
	for (let titled = titledAt(lines, 0); titled !== null; titled = titledAt(lines, at)) {
		const line = lines.at(at);
		if (line === undefined) break;
		const more = titled.rest.trim() === '' ? descriptionFrom(lines, at + 1, isHeading(lines, at)) : [];
		const description = [titled.rest, ...more.map(({ text }) => text)].join('\n').trim();
		isSure ||= titled.isSure;
		isAbout ||=
			speaksOfCookies(line.text) || findLifetime(description) !== null || speaksOfCookies(description);
		rows.push({
			name: titled.names,
			fields: [
				{ meaning: { role: 'name' }, text: titled.names },
				{ meaning: { role: 'purpose' }, text: `${titled.title} ${description}` },
			],
			place: line.place,
			title: titled.title,
			description,
		});
		at += 1 + more.length;
	}
	if (!isSure || !(isAbout || view.aboutCookies)) return null;
	const characters = charactersOf(lines.slice(0, at));
	return { layout: 'titled-lines', length: at, rows, issues: [], characters, columns: 2 };
}
