import type { Category, Party } from '../../core/policy/policy.ts';
import { categoryOfKey, wordsOfKey } from './row-keys.ts';
import { MAX_KEYS } from './row-plan.ts';
import type { JsonObject } from './values.ts';

/** Facts that true and false state in a row: `required`, `session`, `thirdParty`. */
export function factsOfFlags(row: JsonObject): {
	category: Category | null;
	party: Party | null;
	isSession: boolean;
} {
	let category: Category | null = null;
	let party: Party | null = null;
	let isSession = false;
	for (const [key, value] of Object.entries(row).slice(0, MAX_KEYS)) {
		if (typeof value !== 'boolean') continue;
		const words = wordsOfKey(key).replace(/^is /i, '').toLowerCase().replaceAll(' ', '');
		if (
			value &&
			/^(?:required|readonly|necessary|essential|strictlynecessary|mandatory|alwayson|alwaysactive)$/.test(
				words,
			)
		)
			category = 'necessary';
		// `is_functional: true`
		else if (value && /^is[_A-Z]/.test(key)) category ??= categoryOfKey(wordsOfKey(key).replace(/^is /i, ''));
		if (/^thirdparty$/.test(words)) party = value ? 'third' : 'first';
		if (/^firstparty$/.test(words)) party = value ? 'first' : 'third';
		if (value && /^session(?:cookie|only)?$/.test(words)) isSession = true;
	}
	return { category, party, isSession };
}

/** The category that flags of an object state: `required: true`, `isFunctional: true`. */
export const flaggedCategory = (object: JsonObject): Category | null => factsOfFlags(object).category;
