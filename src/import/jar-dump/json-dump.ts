import { asArray, asObject, type JsonObject, objectsIn } from '../json/values.ts';
import { isJarEntry, isValueLine } from './text-dump.ts';

/** Levels of nesting, and objects of one list, that are searched. */
const MAX_DEPTH = 6;
const MAX_ENTRIES = 200;

const ATTRIBUTE = /^(?:expir\w*|max_?age|domain|path|same_?site|secure)$/i;
/** Options with which a program sets a cookie. */
const OPTION =
	/^(?:expir\w*|max_?age|domain|path|same_?site|secure|http_?only|partitioned|priority|name|(?:cookie_?)?(?:name|prefix|domain|path|expiration|lifetime|duration)|lifetime|duration|ttl|days|hours|minutes|use_?local_?storage)$/i;

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** Whether a field "cookies" holds values by name, as network panels and test tools write them. */
function isValueMap(value: unknown, mayBeName: (key: string) => boolean): boolean {
	const object = asObject(value) ?? {};
	if (!Object.keys(object).some(mayBeName)) return false;
	if (Object.keys(object).every((key) => OPTION.test(key))) return false;
	// Settings of the names of cookies.
	if (Object.keys(object).every((key) => /cookie_?name$/i.test(key))) return false;
	// What a program says of one cookie that it sets: a name, a lifetime, no value.
	if ('name' in object && !('value' in object) && Object.keys(object).some((key) => ATTRIBUTE.test(key)))
		return false;
	const entries = Object.values(object).slice(0, MAX_ENTRIES);
	return (
		entries.length > 0 &&
		entries.every((entry) => isText(entry) || isText(asObject(entry)?.['value'])) &&
		!entries.some((entry) => typeof entry === 'string' && /\S\s+\S/.test(entry))
	);
}

/** Headers with cookies in them, as a list of pairs or by name. */
function holdsHeader(object: JsonObject): boolean {
	return Object.entries(object).some(([key, value]) =>
		/^(?:set-)?cookie$/i.test(key)
			? [value, ...asArray(value)].some((text) => typeof text === 'string' && isValueLine(`cookie: ${text}`))
			: /^name$/i.test(key) &&
				typeof value === 'string' &&
				/^(?:set-)?cookie$/i.test(value) &&
				'value' in object,
	);
}

/** The page storage of a storage state: `{ origin, localStorage: [{ name, value }] }`. */
function holdsPageStorage(object: JsonObject): boolean {
	if (typeof object['origin'] !== 'string') return false;
	return [...objectsIn(object['localStorage']), ...objectsIn(object['sessionStorage'])].some(
		({ name, value }) => isText(name) && isText(value),
	);
}

/**
 * Whether JSON lists cookies with their values: of a cookie editor, a browser's storage state, a HAR file, a network
 * panel. A policy's rows that show an example of a value are no such list. `mayBeName`: whether a key under "cookies" may
 * be a cookie's name; in files of texts most are none.
 */
export function holdsCookieValues(
	root: unknown,
	mayBeName: (key: string) => boolean = () => true,
	depth = 0,
): boolean {
	if (Array.isArray(root))
		return (
			depth < MAX_DEPTH &&
			root.slice(0, MAX_ENTRIES).some((item) => holdsCookieValues(item, mayBeName, depth + 1))
		);
	const object = asObject(root);
	if (object === null) return false;
	if (isJarEntry(Object.keys(object).slice(0, 60))) return true;
	if (holdsHeader(object) || holdsPageStorage(object)) return true;
	for (const [key, value] of Object.entries(object).slice(0, MAX_ENTRIES)) {
		if (/cookies?(?:jar)?$/i.test(key) && isValueMap(value, mayBeName)) return true;
		if (depth < MAX_DEPTH && holdsCookieValues(value, mayBeName, depth + 1)) return true;
	}
	return false;
}
