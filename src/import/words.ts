import { remembering } from '../core/lib/memoize.ts';
import { findProvider as findProviderOf, servicesIn as servicesInText } from './services.ts';
import { readCategory as readCategoryOf } from './understand/category.ts';
import { readColumnRole as readColumnRoleOf } from './understand/columns.ts';
import { findLifetime as findLifetimeIn, readLifetime as readLifetimeOf } from './understand/lifetime.ts';
import { looksLikeName as looksLikeNameOf, readNames as readNamesOf } from './understand/names.ts';
import { readParty as readPartyOf } from './understand/party.ts';
import { readStorage as readStorageOf } from './understand/storage.ts';

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
