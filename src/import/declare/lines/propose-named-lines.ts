import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { wordsOf } from '../../understand/fold.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { AND } from '../../understand/word-books.ts';
import type { Proposal, ProposedRow } from '../evidence/proposal.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { nameScore } from '../table/column-cells.ts';
import { nameCellPoints } from './aligned/name-cell.ts';
import { charactersOf, type LineBlock, type Lines, type LineView } from './lines.ts';

const MAX_NAME = 80;
/** Lines that may describe one cookie. */
const MAX_LINES = 4;
const MIN_WORDS = 3;

/** Sentences between one cookie's description and the next name, where names stand before colons. */
const MAX_BETWEEN = 4;

const isJoined = (words: readonly string[]): boolean =>
	words.length === 3 && AND.has(wordsOf(words[1] ?? ''));

/** "AWSALB, AWSALBCORS", "ab_ses and ab_user": several names on one line. */
const isRow = (text: string): boolean =>
	(/[,;/]/.test(text) || isJoined(text.split(/\s+/))) &&
	(nameCellPoints(text) ?? 0) >= WEIGHTS.text.nameByForm;

/** The words of a line that stand alone on it, a colon behind them apart. */
const wordsOfLine = ({ text }: LineBlock): string => text.trim().replace(/(?<!\s)\s*:$/, '');
const hasColon = (line: LineBlock | undefined) => line !== undefined && /:\s*$/.test(line.text);

/** "abc_id (Example)": a name by its form with its provider in brackets. */
const WITH_PROVIDER = /^(\S{2,60})\s\(([^()]{2,40})\)$/;

/** Whether a line is a name with its provider in brackets behind it. */
function isWithProvider(words: string): boolean {
	const [, name = '', provider = ''] = WITH_PROVIDER.exec(words) ?? [];
	return name !== '' && nameScore(name) === 1 && mayBeProvider(provider);
}

/** The name on a line, and the provider behind it. */
function nameAndProvider(line: LineBlock): { name: string; provider: string | null } {
	const words = wordsOfLine(line);
	const [, name = words, provider = null] = (isWithProvider(words) && WITH_PROVIDER.exec(words)) || [];
	return { name, provider };
}

/** Whether words are a kind of cookies: "Statistikcookies". */
const isKindOfCookies = (words: string) => speaksOfCookies(words) && readCategory(words) !== null;

function isAlone(line: LineBlock | undefined, least: number): boolean {
	if (line === undefined || line.text.length > MAX_NAME) return false;
	const words = wordsOfLine(line);
	if (isWithProvider(words)) return true;
	if (nameScore(words) < 1 && isKindOfCookies(words)) return false;
	if (/\s/.test(words)) return isRow(words);
	return nameScore(words) >= least && !(hasColon(line) && readColumnRole(words) !== null);
}

const MAX_STACK = 20;

/** The names that stand one a line over the same description, from one on: further ones by their form alone. */
function stackFrom(lines: Lines, start: number): LineBlock[] {
	const stack: LineBlock[] = [];
	for (let at = start; stack.length < MAX_STACK; at++) {
		const line = lines.at(at);
		if (line === undefined || !isAlone(line, at === start ? 0.4 : 1)) break;
		stack.push(line);
	}
	return stack;
}

const MIN_LISTED = 3;

/** Whether names that stand one a line, below words about cookies, are a list of them: nothing is said of any. */
const isListOfNames = (stack: readonly LineBlock[], view: LineView): boolean =>
	stack.length >= MIN_LISTED && view.aboutCookies && stack.every(({ text }) => /^\S*_\S*$/.test(text.trim()));

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

/** Counts the sentences from a line on up to the next name before a colon; 0 where none comes soon. */
function sentencesBetween(lines: Lines, start: number): number {
	for (let count = 0; count <= MAX_BETWEEN; count++) {
		const line = lines.at(start + count);
		if (line === undefined) return 0;
		if (hasColon(line) && isAlone(line, 0.4)) return count;
		if (line.text.trim().split(/\s+/).length < MIN_WORDS || !/[.!?)]\s*$/.test(line.text)) return 0;
	}
	return 0;
}

const firstWords = (line: LineBlock | undefined): string | undefined =>
	/^\s*\S+\s\S+/.exec(line?.text.slice(0, MAX_NAME) ?? '')?.[0].trim();

/** Whether a word with a capital within it, "SeenTour", is described in the same words as the name below it. */
function isDescribedAlike(lines: Lines): boolean {
	const name = lines.at(0);
	if (!/^\S+\p{Ll}\p{Lu}\S+$/u.test(name?.text.trim() ?? '') || !isAlone(name, 0.4)) return false;
	const next = 1 + descriptionFrom(lines, 1).length;
	const words = firstWords(lines.at(1));
	return words !== undefined && words === firstWords(lines.at(next + 1)) && isAlone(lines.at(next), 1);
}

/**
 * Proposes cookies described in lines: a name alone on its line, then a sentence or two. The first must be a name by
 * its form; those that follow in the same manner may be plain words. Of names before colons, and of those that
 * are described in the same words, another may be the one with the form of a name.
 */
export function proposeNamedLines(lines: Lines, view: LineView): Proposal | null {
	const areBeforeColons = hasColon(lines.at(0));
	const isAlike = isDescribedAlike(lines);
	if (!isAlike && !isAlone(lines.at(0), areBeforeColons ? 0.4 : 1)) return null;
	const rows: ProposedRow[] = [];
	let isNamed = !areBeforeColons && !isAlike;
	let at = 0;
	for (let name = lines.at(0); name && isAlone(name, isNamed && at === 0 ? 1 : 0.4); name = lines.at(at)) {
		const stack = stackFrom(lines, at);
		const description = descriptionFrom(lines, at + stack.length);
		if (description.length === 0 && isListOfNames(stack, view)) {
			for (const line of stack)
				rows.push({
					name: wordsOfLine(line),
					fields: [{ meaning: { role: 'name' }, text: wordsOfLine(line) }],
					place: line.place,
					description: '',
				});
			at += stack.length;
			continue;
		}
		if (description.length === 0 || !(description.some(speaksOfCookies) || view.aboutCookies)) break;
		if (areBeforeColons && at > 0 && !hasColon(name)) break;
		const text = description.join('\n');
		const headers = stack.map(nameAndProvider);
		const provider = headers.flatMap((header) => header.provider ?? [])[0];
		const plain = headers.map((header) => header.name).join(', ');
		isNamed ||= /\s/.test(plain) || nameScore(plain) === 1;
		const fields = [
			{ meaning: { role: 'name' }, text: plain },
			{ meaning: { role: 'purpose' }, text },
		] as const;
		rows.push({
			name: /\s/.test(plain) ? plain : `\`${plain}\``,
			fields,
			place: name.place,
			// A list's reader of facts takes the provider from brackets at the beginning.
			description: provider === undefined ? text : `(${provider}) ${text}`,
		});
		at += stack.length + description.length;
		if (areBeforeColons) at += sentencesBetween(lines, at);
	}
	const characters = charactersOf(lines.slice(0, at));
	return rows.length === 0 || !isNamed
		? null
		: {
				layout: rows.every(({ description }) => description === '') ? 'listed-names' : 'named-lines',
				length: at,
				rows,
				issues: [],
				characters,
				columns: 2,
			};
}
