import { findProvider as findProviderOf, servicesIn as servicesInText } from './services.ts';
import { readCategory as readCategoryOf } from './understand/category.ts';
import { readColumnRole as readColumnRoleOf } from './understand/columns.ts';
import { findLifetime as findLifetimeIn, readLifetime as readLifetimeOf } from './understand/lifetime.ts';
import { looksLikeName as looksLikeNameOf, readNames as readNamesOf } from './understand/names.ts';
import { readParty as readPartyOf } from './understand/party.ts';
import { readStorage as readStorageOf } from './understand/storage.ts';

/** Texts longer than that are read anew each time: they seldom come twice. */
const LONGEST = 120;
const MOST = 4000;

/**
 * A function of a text that remembers what it gave: policies say the same words over and over, and each is
 * asked about several times. Bounded: when full, all is forgotten.
 */
function remembering<T>(read: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		if (text.length > LONGEST) return read(text);
		const had = known.get(text);
		if (had !== undefined) return had;
		const found = read(text);
		if (known.size >= MOST) known.clear();
		known.set(text, found);
		return found;
	};
}

export const readCategory = remembering(readCategoryOf);
export const readColumnRole = remembering(readColumnRoleOf);
export const readParty = remembering(readPartyOf);
export const readStorage = remembering(readStorageOf);
export const findLifetime = remembering(findLifetimeIn);
export const looksLikeName = remembering(looksLikeNameOf);
export const readNames = remembering(readNamesOf);
export const findProvider = remembering(findProviderOf);
export const servicesIn = remembering(servicesInText);

const readUnhinted = remembering((text) => readLifetimeOf(text));

/** Reads a lifetime cell; see `understand/lifetime.ts`. */
export const readLifetime: typeof readLifetimeOf = (text, unit) =>
	unit === undefined ? readUnhinted(text) : readLifetimeOf(text, unit);
