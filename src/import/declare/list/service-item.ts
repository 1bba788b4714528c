import type { ListItem } from '../../document.ts';
import { COOKIE_WORD } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
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
}

const MAX_ITEM = 3000;
/** Words between "cookies" and the first name: "e.g.", "o.a.", "such as". */
const MAX_BETWEEN = 3;
const COOKIES = new RegExp(COOKIE_WORD, 'g');
const JOINER = new RegExp(
	`^(?:[&+/]|${phraseSource(VOCABULARIES.flatMap(({ lifetime }) => [lifetime.and, lifetime.or]))})$`,
);
const EDGES = /^[\s"'`“”„«»(:]+|(?<![\s"'`“”„«»),;:.])[\s"'`“”„«»),;:.]+$/g;

/** The row of names that a text begins with, a few words before it; null where it begins otherwise. */
function rowAtStart(text: string): { names: string; end: number } | null {
	const names: string[] = [];
	let skipped = 0;
	let end = 0;
	for (const { 0: token, index } of text.slice(0, 400).matchAll(/\S+/g)) {
		const bare = token.replace(EDGES, '');
		if (looksLikeName(bare) === 'certain') {
			names.push(bare);
			end = index + token.length;
			// A sentence ends here.
			if (/[.)]$/.test(token)) break;
		} else if (names.length > 0) {
			if (!JOINER.test(foldInPlace(bare))) break;
		} else if (/[.;]$/.test(token) && bare.length > 4) return null;
		else if (bare !== '' && ++skipped > MAX_BETWEEN) return null;
	}
	return names.length === 0 ? null : { names: names.join(', '), end };
}

/** "Example Analytics: `_ex`, `_ey`": words, a colon or a dash, and names alone. */
const LABELLED_NAMES = /^([^:`\n]{2,60}?)\s?(?::|\s[–—-])\s+(\S[^\n]{0,600}?)[.;]?$/;

/** The words and the names of such an item; null for any other. */
export function labelledNames({ text }: Pick<ListItem, 'text'>): { label: string; names: string } | null {
	const [, label = '', names = ''] = LABELLED_NAMES.exec(text.trim()) ?? [];
	const tokens = names.split(/[\s,;/]+/).filter((token) => token !== '' && !JOINER.test(foldInPlace(token)));
	const areNames = tokens.every(
		(token) => /^`[^`]{2,80}`$/.test(token) || looksLikeName(token.replace(EDGES, '')) === 'certain',
	);
	// "Related domains: `a.example`" names hosts.
	const holdsNames =
		tokens.length > 0 &&
		!tokens.some((token) => isDomain(token.replace(EDGES, ''))) &&
		readColumnRole(label)?.role !== 'domain' &&
		areNames &&
		(names.includes('`') || !isWeakName({ name: names, rest: '' }));
	return holdsNames && looksLikeName(label) !== 'certain' ? { label, names } : null;
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
		};
	}
	return null;
}
