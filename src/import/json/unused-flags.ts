import type { Category } from '../../core/policy/policy.ts';
import { flaggedCategory } from './row-flags.ts';
import { categoryOfKey, saysNotSet, wordsOfKey } from './row-keys.ts';
import { field, type JsonObject, textOf } from './values.ts';

/** The use that flags of an object state: by words that leave no doubt, or by those that switches of a dialog have too. */
type Use = 'used' | 'unused' | 'on' | 'off' | null;

const MAX_KEYS = 60;
/** Fields of a group that a visitor switches on and off in a dialog: off is where the switch stands at first. */
const OF_DIALOG =
	/^(?:required|readonly|mandatory|locked|default|defaultvalue|toggle|autoclear|optin|optout|consent|onaccept|onreject|onchange|reloadpage)$/;

const TITLE_KEYS = ['category', 'id', 'key', 'name', 'title', 'type', 'purpose'];

const plainKey = (key: string) => wordsOfKey(key).replace(/^is /i, '').toLowerCase().replaceAll(' ', '');

function useOf(object: JsonObject): Use {
	for (const [key, value] of Object.entries(object).slice(0, MAX_KEYS)) {
		if (typeof value !== 'boolean') continue;
		const word = plainKey(key);
		if (/^(?:enabled|active)$/.test(word)) return value ? 'on' : 'off';
		if (/^(?:disabled|inactive)$/.test(word)) return value ? 'off' : 'on';
		if (/^(?:used|inuse|set)$/.test(word)) return value ? 'used' : 'unused';
		if (value && saysNotSet(key)) return 'unused';
	}
	return null;
}

/** The category that an object names; null where it names none. */
function categoryOf(object: JsonObject): Category | null {
	const titles = TITLE_KEYS.map((key) => textOf(field(object, key)));
	const named = titles.map((title) => (title === null ? null : categoryOfKey(title)));
	return named.find((category) => category !== null) ?? flaggedCategory(object);
}

/** Whether flags are the first positions of switches: all are off, or those alone that are not necessary. */
function areSwitches(objects: readonly JsonObject[], uses: readonly Use[]): boolean {
	if (uses.every((use) => use === 'off')) return true;
	const isOfDialog = (object: JsonObject) =>
		Object.keys(object)
			.slice(0, MAX_KEYS)
			.some((key) => OF_DIALOG.test(plainKey(key)));
	if (objects.some(isOfDialog)) return true;
	return objects.every((object, index) => {
		const category = uses[index] === null ? null : categoryOf(object);
		return (
			uses[index] === null || (category !== null && (category === 'necessary') === (uses[index] === 'on'))
		);
	});
}

/**
 * The objects beside each other whose flags say that their cookies are not set: `used: false`, or `enabled: false` where
 * that is not the first position of a switch.
 */
export function flaggedNotSet(objects: readonly JsonObject[]): ReadonlySet<JsonObject> {
	const uses = objects.map(useOf);
	const isOffUnused = uses.includes('off') && !areSwitches(objects, uses);
	return new Set(
		objects.filter((_, index) => uses[index] === 'unused' || (uses[index] === 'off' && isOffUnused)),
	);
}
