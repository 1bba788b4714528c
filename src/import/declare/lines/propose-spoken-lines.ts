import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { wordsOf } from '../../understand/fold.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { unitAt } from '../../understand/lifetime/unit-words.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { AND, OR } from '../../understand/word-books.ts';
import type { Proposal, ProposedIssue, ProposedRow } from '../evidence/proposal.ts';
import { nameTokenEvidence, roleEvidence } from '../evidence/role-evidence.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { isFunctionWord } from './aligned/cut-text.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from './lines.ts';

const { text: POINTS } = WEIGHTS;

/** "_ga Distinguishes visitors", and among such lines "_ga: distinguishes visitors": a name, and words. */
const SPOKEN = /^\s*([^\s,;:()"“”„«»]{2,60})(?:,|\s*:|\s[–—-])?\s+(\p{L}\S*\s+\S.*)$/su;
/** Whether a well-known name stands behind a word that ran into it, or a number of days behind a name: "Matomo_pk_id13". */
function isRunTogether(name: string, next: readonly string[]): boolean {
	if (/[\u00c0-\u024f]/.test(name) || (/\d$/.test(name) && unitAt(next, 0) !== null)) return true;
	const behind = /^\p{Lu}\p{Ll}+(_.+)$/u.exec(name)?.[1];
	return behind !== undefined && nameTokenEvidence(behind) >= POINTS.knownName;
}

/** A word between names: in small letters, or with a capital within it. */
const WORD = /^(?:[a-z][\w.-]*|(?:\p{Lu}\p{Ll}+){2,})$/u;
const STOP = /[.!?;)]\s*$/;
/** A line that a break tore is as long as the page is wide. */
const MIN_TORN = 60;
const MAX_CONTINUED = 4;
const NEAR = 2;

interface Spoken {
	readonly name: string;
	readonly rest: string;
	readonly points: number;
	readonly isCapital: boolean;
}

/** Splits a line into its first word and the rest, or null where the rest is no phrase. */
function spokenLine(line: LineBlock | undefined): Spoken | null {
	const [, name = '', rest = ''] = SPOKEN.exec(line?.text.slice(0, 2000) ?? '') ?? [];
	if (name === '') return null;
	const first = wordsOf(rest.split(/\s/, 1)[0] ?? '');
	if (isRunTogether(name, first)) return null;
	// "_ga and _gid are used …" is a sentence.
	if (AND.has(first) || OR.has(first)) return null;
	return { name, rest, points: nameTokenEvidence(name), isCapital: /^\p{Lu}/u.test(rest) };
}

const isStrong = (spoken: Spoken | null) => spoken !== null && spoken.points >= POINTS.nameByForm;

/** Whether the words before a line have come to their end. */
const isFinished = (text: string, areStopped: boolean) =>
	STOP.test(text) || (!areStopped && text.length < MIN_TORN);

/**
 * Rates a line between others that begin with names: a name, a word in the place of one (`open`), or neither. The
 * lines near it must begin with names by their form and go on like it: with a capital, or without.
 */
function placeOf(lines: Lines, at: number, spoken: Spoken): 'name' | 'open' | null {
	if (isStrong(spoken)) return 'name';
	const isPossible = looksLikeName(spoken.name) !== null && spoken.points >= POINTS.capitalWord;
	const isWord = isPossible && WORD.test(spoken.name);
	if (!isWord && !spoken.isCapital) return null;
	const likeIt = (near: number) => {
		const other = spokenLine(lines.at(near));
		return isStrong(other) && other?.isCapital === spoken.isCapital;
	};
	const isBehind = Array.from({ length: NEAR }, (_, step) => at - 1 - step).some(likeIt);
	const isBefore = Array.from({ length: NEAR }, (_, step) => at + 1 + step).some(likeIt);
	if (!isBehind && !isBefore) return null;
	if (isWord) return 'name';
	if (isPossible && isBehind && isBefore) return 'name';
	return isBehind && /^[a-z]/.test(spoken.name) ? 'open' : null;
}

interface Entry {
	readonly spoken: Spoken;
	readonly line: LineBlock;
	description: string;
	length: number;
	readonly isOpen: boolean;
}

const follows = (line: LineBlock, before: LineBlock): boolean =>
	line.place.line === null || before.place.line === null || line.place.line <= before.place.line + 2;

/** A lifetime alone on the line below. */
const isLifetime = (text: string): boolean => roleEvidence('lifetime', text) >= POINTS.lifetime;

function entriesFrom(lines: Lines): Entry[] {
	const entries: Entry[] = [];
	let areStopped = false;
	for (let at = 0; ; at++) {
		const line = lines.at(at);
		const before = lines.at(at - 1);
		if (line === undefined || (entries.length > 0 && before && !follows(line, before))) break;
		const last = entries.at(-1);
		const spoken = spokenLine(line);
		const isAfterEnd = last === undefined || isFinished(before?.text ?? '', areStopped);
		const place = spoken && (isAfterEnd || isStrong(spoken)) ? placeOf(lines, at, spoken) : null;
		if (spoken && place !== null) {
			entries.push({ spoken, line, description: spoken.rest, length: 1, isOpen: place === 'open' });
			areStopped ||= isStrong(spoken) && STOP.test(spoken.rest);
		} else if (
			last &&
			last.length <= MAX_CONTINUED &&
			(isLifetime(line.text) || (!isAfterEnd && /^\p{Ll}/u.test(line.text)))
		) {
			last.description += `\n${line.text}`;
			last.length += 1;
		} else break;
	}
	return entries;
}

/** Whether lines are those of running text: sentences end within them, and not with them. */
const isProse = (entries: readonly Entry[]) =>
	entries.some(
		({ spoken, description }) =>
			!spoken.isCapital && /[.!?]\s+\p{Lu}/u.test(description) && !STOP.test(description),
	);

/** Whether such lines are about cookies: one is well known beside others, or the words say so. */
function areAboutCookies(entries: readonly Entry[], view: LineView): boolean {
	const strong = entries.filter(({ spoken }) => isStrong(spoken));
	const isKnown = strong.some(({ spoken }) => spoken.points >= POINTS.knownName);
	// A line alone: a well-known name, under words about cookies, and a sentence that begins behind it.
	if (strong.length < 2) return isKnown && view.aboutCookies && entries[0]?.spoken.isCapital === true;
	return (
		isKnown ||
		view.aboutCookies ||
		entries.some(({ description }) => speaksOfCookies(description) || findLifetime(description) !== null)
	);
}

/** A name into which the first word of its description ran: "_abThis is …". */
const RUN_INTO = /^(.*[\p{Ll}\d_*])(\p{Lu}\p{Ll}+)$/u;

/**
 * Whether descriptions ran into the names: into one of them a word that only joins others, into all of them a word that
 * goes on in small letters.
 */
const areRunTogether = (entries: readonly Entry[]): boolean =>
	entries.some(({ spoken: { name } }) => isFunctionWord(RUN_INTO.exec(name)?.[2] ?? '')) &&
	entries.every(({ spoken: { name, isCapital } }) => RUN_INTO.test(name) && !isCapital);

/** An entry, parted before the word that ran into its name. */
function parted(entry: Entry): Entry {
	const { spoken, description } = entry;
	const [, name = spoken.name, word = ''] = RUN_INTO.exec(spoken.name) ?? [];
	const own = { ...spoken, name, points: nameTokenEvidence(name) };
	return { ...entry, spoken: own, description: `${word} ${description}` };
}

/** Proposes lines that each begin with a cookie's name and go on in words, with nothing between: "_ga Counts visitors". */
export function proposeSpokenLines(lines: Lines, view: LineView): Proposal | null {
	const entries = spokenLine(lines.at(0)) === null ? [] : entriesFrom(lines);
	if (entries.length === 0 || isProse(entries) || !areAboutCookies(entries, view)) return null;
	const rows: ProposedRow[] = [];
	const issues: ProposedIssue[] = [];
	const isGlued = areRunTogether(entries);
	for (const { spoken, line, description, isOpen } of isGlued ? entries.map(parted) : entries) {
		const { name, points } = spoken;
		if (isOpen) {
			issues.push({ reason: 'row-without-a-cookie-name', text: line.text, place: line.place });
			continue;
		}
		rows.push({
			name: points < POINTS.nameByForm ? `\`${name}\`` : name,
			fields: [
				{ meaning: { role: 'name' }, text: name },
				{ meaning: { role: 'purpose' }, text: description },
			],
			place: line.place,
			description,
		});
	}
	const length = entries.reduce((sum, entry) => sum + entry.length, 0);
	const characters = charactersOf(lines.slice(0, length));
	const layout = isGlued ? 'aligned-glued-words' : 'spoken-lines';
	return { layout, length, rows, issues, characters, columns: 2 };
}
