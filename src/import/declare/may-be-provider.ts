import { isCompany } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { looksLikeName } from '../understand/names/read-names.ts';
import { readCategory } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { readParty } from '../understand/read-party.ts';
import { readStorage } from '../understand/read-storage.ts';
import { hostOf } from './cell-text.ts';

/** Words that stand for what varies in a name. */
const PLACEHOLDER = /^(?:[A-Z]{0,5}ID|HASH|TOKEN|KEY|([A-Z])\1+)$/i;
const TITLE = /^\p{Lu}[\p{L}\d.&'’-]*(?:[ \t][\p{Lu}\d&][\p{L}\d.&'’-]*){0,4}$/u;

/** Whether a text may be who sets a cookie: a company, or words with capitals that are no other fact. */
export function mayBeProvider(text: string): boolean {
	if (isCompany(text)) return true;
	return (
		TITLE.test(text) &&
		!PLACEHOLDER.test(text) &&
		!speaksOfCookies(text) &&
		readParty(text) === null &&
		readStorage(text) === null &&
		readCategory(text) === null &&
		readColumnRole(text) === null &&
		hostOf(text) === null &&
		looksLikeName(text) !== 'certain' &&
		(readLifetime(text)?.kind ?? 'unknown') === 'unknown'
	);
}
