import type { Lifetime } from '../../../core/policy/lifetime.ts';
import type { ListItem } from '../../document.ts';
import { COOKIE_WORD } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { readLifetime } from '../../understand/lifetime/read-lifetime.ts';
import { isDomain } from '../../understand/names/name-form.ts';
import { maySayPattern } from '../../understand/names/name-tokens.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { isWeakName } from './list-item.ts';

/** The names in an item about a service, what follows them, and the service. */
export interface ServiceItem {
	readonly names: string;
	readonly rest: string;
	readonly provider: string | null;
	/** The words before the names: "Necessary cookies: ". */
	readonly before: string;
	/** One for each name, where all have one in brackets. */
	readonly lifetimes: readonly Lifetime[];
}

const MAX_ITEM = 3000;
/** Words between "cookies" and the first name: "e.g.", "o.a.", "such as". */
const MAX_BETWEEN = 3;
const COOKIES = new RegExp(COOKIE_WORD, 'g');
const JOINER = new RegExp(
	`^(?:[&+/]|${phraseSource(VOCABULARIES.flatMap(({ lifetime }) => [lifetime.and, lifetime.or]))})$`,
);
const EDGES = /^[\s"'`“”„«»(:]+|(?<![\s"'`“”„«»),;:.])[\s"'`“”„«»),;:.]+$/g;

const MAX_ROW = 400;
/** A bracket with a number, between the names of a row: "_ga (2 years), _gid (1 day)". */
const DATED = /\([^()]{0,20}\d[^()]{0,20}\)/g;

const MAX_BRACKET = 50;
const isLifetime = (text: string) => (readLifetime(text)?.kind ?? 'unknown') !== 'unknown';

/** The lifetimes in brackets behind the names of a row; none where some lack one. */
function lifetimesIn(row: string, count: number): readonly Lifetime[] {
	const read = [...row.matchAll(/\(([^()]{2,40})\)/g)].map(([, text = '']) => readLifetime(text));
	const lifetimes = read.flatMap((lifetime) =>
		lifetime === null || lifetime.kind === 'unknown' ? [] : [lifetime],
	);
	return lifetimes.length === count ? lifetimes : [];
}

/** The row of names that a text begins with, its ends without the last bracket and with it, a few words before it; null where it begins otherwise. */
function rowAtStart(text: string): { names: string; start: number; end: number; last: number } | null {
	const names: string[] = [];
	let skipped = 0;
	let start = 0;
	let end = 0;
	let last = 0;
	const plain = text.slice(0, MAX_ROW).replace(DATED, (bracket) => bracket.replace(/./gs, ' '));
	for (const { 0: token, index } of plain.matchAll(/\S+/g)) {
		const bare = token.replace(EDGES, '');
		if (looksLikeName(bare) === 'certain') {
			if (names.length === 0) start = index;
			names.push(bare);
			end = index + token.length;
			// A sentence ends here.
			if (/[.)]$/.test(token)) break;
			// Lifetimes in brackets, a name each.
			const bracket = /^\s*\(([^()]{2,40})\)/.exec(text.slice(end, end + MAX_BRACKET));
			last = isLifetime(bracket?.[1] ?? '') ? end + (bracket?.[0].length ?? 0) : end;
		} else if (names.length > 0) {
			if (bare !== '' && !JOINER.test(foldInPlace(bare))) break;
		} else if (/[.;]$/.test(token) && bare.length > 4) return null;
		else if (bare !== '' && ++skipped > MAX_BETWEEN) return null;
	}
	return names.length === 0 ? null : { names: names.join(', '), start, end, last: Math.max(last, end) };
}

/** "Example Analytics: `_ex`, `_ey` (2 years)": words, a colon or a dash, and names alone, or with their lifetimes. */
const LABELLED_NAMES = /^([^:`\n]{2,60}?)\s?(?::|\s[–—-])\s+(\S[^\n]{0,600}?)[.;]?$/;

export interface LabelledNames {
	readonly label: string;
	/** Words set off before the label: "**Example** – counts: `_ea`". */
	readonly title: string | null;
	readonly names: string;
	/** One for each name, where all have one in brackets. */
	readonly lifetimes: readonly Lifetime[];
}

/** The words and the names of such an item; null for any other. */
export function labelledNames({ text, lead }: Pick<ListItem, 'text' | 'lead'>): LabelledNames | null {
	const whole = namesBehindLabel(text);
	if (whole !== null || lead === null || !text.startsWith(lead)) return whole;
	const behind = namesBehindLabel(text.slice(lead.length).replace(/^[\s:–—-]+/, ''));
	return behind === null ? null : { ...behind, title: lead.replace(/(?<![\s:–—-])[\s:–—-]+$/, '') };
}

function namesBehindLabel(text: string): LabelledNames | null {
	const [, label = '', row = ''] = LABELLED_NAMES.exec(text.trim()) ?? [];
	// "`_ea` (2 years), `_eb` (session)"
	const names = row.replace(/\s?\(([^()]{2,40})\)/g, (bracket, inner: string) =>
		isLifetime(inner) ? '' : bracket,
	);
	const tokens = names.split(/[\s,;/]+/).filter((token) => token !== '' && !JOINER.test(foldInPlace(token)));
	const areNames = tokens.every(
		(token) =>
			(/^`[^`]{2,80}`$/.test(token) && looksLikeName(token.slice(1, -1)) !== null) ||
			looksLikeName(token.replace(EDGES, '')) === 'certain',
	);
	// "Related domains: `a.example`" names hosts.
	const holdsNames =
		tokens.length > 0 &&
		!tokens.some((token) => isDomain(token.replace(EDGES, ''))) &&
		readColumnRole(label)?.role !== 'domain' &&
		areNames &&
		(names.includes('`') || !isWeakName({ name: names, rest: '' }));
	if (!holdsNames || looksLikeName(label) === 'certain') return null;
	return { label, title: null, names, lifetimes: lifetimesIn(row, tokens.length) };
}

/** Reads an item about a service that names its cookies: "Example – counts visits. Cookies e.g. _ex, _ey. Duration: 1 year". */
export function serviceItem({ text, lead }: Pick<ListItem, 'text' | 'lead'>): ServiceItem | null {
	if (text.length > MAX_ITEM) return null;
	for (const { index, 0: word } of foldInPlace(text).matchAll(COOKIES)) {
		const start = index + word.length;
		// Not within an address or a longer word.
		const row = /[\s:(]/.test(text[start] ?? '') ? rowAtStart(text.slice(start)) : null;
		// "Cookies that begin with abc_" are read as a sentence.
		if (
			row === null ||
			maySayPattern(text.slice(start, start + row.end).replace(/[([{<%].*/su, '')) ||
			isWeakName({ name: row.names, rest: '' })
		)
			continue;
		const title = lead?.replace(/(?<![\s:])[\s:]+$/, '') ?? '';
		return {
			names: row.names,
			rest: text.slice(start + row.end).replace(/^[\s.,;:)]+/, ''),
			provider: mayBeProvider(title) ? title : null,
			before: text.slice(0, start + row.start),
			lifetimes: lifetimesIn(text.slice(start + row.start, start + row.last), row.names.split(', ').length),
		};
	}
	return null;
}
