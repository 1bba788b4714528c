import { memoize } from '../../../core/lib/memoize.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { isPlainHeading, readColumnRole } from '../../understand/read-column-role.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import { nameScore } from '../table/column-cells.ts';

const MAX_TEXT = 5000;
const MAX_LABEL = 48;
const MAX_LABEL_WORDS = 6;
/** Labels without colons are words of a text more easily: so many must stand there for one cookie, or so few for each of several. */
const MIN_BARE = 3;
const MIN_BARE_EACH = 2;
const MAX_BARE = 300;

interface LabelHit {
	readonly label: string;
	readonly role: ColumnRole;
	readonly start: number;
	/** Where its value begins. */
	readonly end: number;
}

/** Signs between a value and the next label. */
const BEFORE_LABEL = /(?<![\s;,|·•/–—-])(?:[\s;,|·•/]|(?<=\s)[–—-])+$/u;
/** A colon that ends a label. */
const COLON = /\s?:(?=\s|$)/g;
/** Where a label may begin: at a word, or at a capital that the word before ran into. */
const WORD_START = /(?<![\p{L}\p{N}_(’'-])[\p{L}\p{N}]|(?<=[\p{L}\p{N})_*])\p{Lu}(?=\p{Ll})/gu;

interface Label {
	readonly label: string;
	readonly start: number;
}

/**
 * The heading that ends where a text ends: "Purpose" in "counts visits Purpose". One that is a label of the line already,
 * else the longest; null where none does.
 */
function headingAtEnd(text: string, isCapital: boolean, labels: ReadonlySet<string>): Label | null {
	const from = Math.max(0, text.length - MAX_LABEL);
	const headings = [...text.slice(from).matchAll(WORD_START)]
		.slice(-MAX_LABEL_WORDS)
		.filter(({ 0: letter }) => !isCapital || /\p{Lu}/u.test(letter))
		.map(({ index }) => ({ label: text.slice(from + index), start: from + index }))
		.filter(({ label }) => isPlainHeading(label));
	return headings.find(({ label }) => labels.has(label)) ?? headings[0] ?? null;
}

/** The labels of a line that colons end; the first may be any heading, the others nothing but one. */
function labelsBeforeColons(text: string): LabelHit[] {
	const hits: LabelHit[] = [];
	const labels = new Set<string>();
	const isCapital = /^\P{L}*\p{Lu}/u.test(text);
	for (const { index, 0: colon } of text.matchAll(COLON)) {
		const from = hits.at(-1)?.end ?? 0;
		const before = text.slice(from, index);
		const whole = before.trim();
		const isFirst = hits.length === 0 && whole.length <= MAX_LABEL && looksLikeName(whole) !== 'certain';
		const heading =
			isFirst && readColumnRole(whole) !== null
				? { label: whole, start: before.indexOf(whole) }
				: headingAtEnd(before, isCapital, labels);
		const role = heading === null ? undefined : readColumnRole(heading.label)?.role;
		if (heading === null || role === undefined) continue;
		labels.add(heading.label);
		hits.push({ label: heading.label, role, start: from + heading.start, end: index + colon.length });
	}
	// "Cookies: Name: _ga …" introduces the labels.
	const [first, second] = hits;
	const isEmpty =
		first !== undefined && second !== undefined && text.slice(first.end, second.start).trim() === '';
	return isEmpty ? hits.slice(1) : hits;
}

/** A word with a capital, or in capitals, with those that follow it: "Name", "EXPIRY DATE", "Doba platnosti". */
const CAPITAL_WORD = /(?:(?<=^|\s)|(?<=[\p{Ll}\d_*)]))\p{Lu}(?:\p{Ll}+|\p{Lu}+)(?:[’'-]\p{L}+)*/gu;
const NEXT_WORD = /^[ \t][\p{L}’'-]+/u;

/** The headings of a text that begin with a capital, the longest at each place, none within another. */
function headingsIn(text: string): LabelHit[] {
	const hits: LabelHit[] = [];
	for (const { index, 0: first } of text.matchAll(CAPITAL_WORD)) {
		if (index < (hits.at(-1)?.end ?? 0)) continue;
		let end = index + first.length;
		let best = 0;
		for (let words = 0; words < MAX_LABEL_WORDS; words++) {
			if (isPlainHeading(text.slice(index, end))) best = end;
			const next = NEXT_WORD.exec(text.slice(end, end + MAX_LABEL))?.[0];
			if (next === undefined) break;
			end += next.length;
		}
		const label = text.slice(index, best);
		const role = best === 0 ? undefined : readColumnRole(label)?.role;
		if (role !== undefined) hits.push({ label, role, start: index, end: best });
	}
	return hits;
}

/** Keeps the labels that every cookie has: what else looks like one is a word of a value. */
function sharedBy(count: number, hits: readonly LabelHit[]): LabelHit[] {
	const counts = new Map<string, number>();
	for (const { label } of hits) counts.set(label, (counts.get(label) ?? 0) + 1);
	return hits.filter(({ label }) => counts.get(label) === count);
}

const isInCapitals = (label: string) => label === label.toUpperCase();

/** The labels of a line without colons: each cookie begins with that of its name, and has the same ones. */
function bareLabels(text: string): LabelHit[] {
	// Most lines are sentences: their first words tell.
	const [start] = /^\s*\p{Lu}/u.test(text) ? headingsIn(text.slice(0, MAX_LABEL)) : [];
	if (start?.role !== 'name' || text.slice(0, start.start).trim() !== '') return [];
	const headings = headingsIn(text);
	const [first] = headings;
	// Labels are in capitals where the first is; a heading's word right behind a label begins its value.
	const isLoud = first !== undefined && isInCapitals(first.label);
	const all = headings.filter(({ label, start }, index) =>
		isLoud ? isInCapitals(label) : text.slice(headings[index - 1]?.end ?? start, start) !== ' ',
	);
	if (first?.role !== 'name' || text.slice(0, first.start).trim() !== '') return [];
	const count = all.filter(({ label }) => label === first.label).length;
	const hits = count === 1 ? all : sharedBy(count, all);
	const names = hits.flatMap(({ label, end }, index) =>
		label === first.label ? text.slice(end, hits[index + 1]?.start).trim() : [],
	);
	if (!names.every((name) => /^\S+$/.test(name) && nameScore(name) > 0)) return [];
	const roles = new Set(hits.map(({ role }) => role)).size;
	if (count > 1) return roles < MIN_BARE_EACH ? [] : hits;
	return text.length > MAX_BARE || hits.length < MIN_BARE || roles < hits.length ? [] : hits;
}

/**
 * Splits a line that holds several labels with their values, of one cookie or of several, whatever stands between them:
 * "Name: _ga Provider: Example; Duration: 2 years Name: …", "NAME _ga DURATION 2 years". Each piece is one label, a colon
 * and the value; what stands before the first is a piece of its own. A line without several is one piece.
 */
export const splitAtLabels = memoize((text: string): readonly string[] => {
	if (text.length > MAX_TEXT) return [text];
	const hits = text.includes(':') ? labelsBeforeColons(text) : bareLabels(text);
	if (new Set(hits.map(({ role }) => role)).size < 2) return [text];
	const lead = text.slice(0, hits[0]?.start).replace(BEFORE_LABEL, '');
	const values = hits.map(({ end }, index) => {
		const value = text.slice(end, hits[index + 1]?.start).trim();
		return index + 1 < hits.length ? value.replace(BEFORE_LABEL, '') : value;
	});
	// Where each label and its value are a sentence, the stops are no part of the values.
	const areSentences = values.slice(0, -1).every((value) => value.endsWith('.'));
	const pieces = hits.map(({ label }, index) => {
		const value = values[index] ?? '';
		return `${label}: ${areSentences ? value.replace(/\.$/, '') : value}`;
	});
	return lead.trim() === '' || /[.:!?]$/.test(lead) ? pieces : [lead, ...pieces];
});
