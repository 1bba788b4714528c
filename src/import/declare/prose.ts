import type { Place } from '../document.ts';
import { findProvider } from '../services.ts';
import { findLifetime } from '../understand/lifetime.ts';
import { looksLikeName } from '../understand/names.ts';
import type { Collector } from './collector.ts';
import type { Context } from './context.ts';
import { declareNames } from './declare-names.ts';

/** "the cookie named `x`", and its like: only where the sentence says in so many words that it is a cookie's name. */
const NAMED =
	/\b(?:cookies?|traceurs?)\s+(?:is\s+|are\s+)?(?:named|called|with the name|nommée?s?|appelée?s?|dénommée?s?|intitulée?s?|llamadas?|denominadas?|namens|mit dem Namen|genaamd|met de naam|chiamat[oi]|denominat[oi]|di nome|chamad[oa]s?|denominad[oa]s?|com o nome)\s+([`"'“”«‘’]\s*)?([^\s`"'“”«»‘’,;]{1,100})/giu;

const MAX_PARAGRAPH = 5000;

/** Declares the cookies that a sentence names for certain. */
export function readProse(text: string, place: Place, context: Context, collector: Collector): boolean {
	if (text.length > MAX_PARAGRAPH) return false;
	let read = false;
	for (const match of text.matchAll(NAMED)) {
		const [, quote, token = ''] = match;
		const name = token.replace(/[.)]+$/, '');
		const looks = looksLikeName(name);
		if (looks !== 'certain' && !(quote && looks === 'plausible')) continue;
		const sentence = text.slice(Math.max(0, match.index - 200), match.index + 400);
		const around = context.here(null);
		const found = {
			category: around.category,
			provider: findProvider(sentence) ?? around.provider,
			services: around.services,
			purpose: text.length <= 500 ? text : null,
			lifetime: findLifetime(sentence),
		};
		read = declareNames(name, found, place, collector) || read;
	}
	return read;
}
