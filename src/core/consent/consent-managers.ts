import type { ConsentReading, ConsentToolId } from './consent.ts';
import { bareReading, type ConsentPurposes, readingOf } from './consent-reading.ts';
import { entriesOf, entryOf, parseJson, textOfBase64, textsIn } from './consent-value.ts';
import { purposesInJson } from './purposes-in-json.ts';

/** Reads a decoded value; null if it holds no choice. */
export type ReadValue = (value: string) => ConsentReading | null;

/** Reads the platform's own cookie. Its format is not published, so any content counts as a choice. */
export const readPortal: ReadValue = (value) => {
	if (value === '') return null;
	return readingOf('opendatasoft', purposesInJson(parseJson(value)));
};

/**
 * Reads `…&interactionCount=1&groups=C0001:1,C0002:0&…`, which also exists before any choice, with a count of 0.
 * Group `C0001` (`1` in older versions) is always active.
 */
export const readOneTrust: ReadValue = (value) => {
	const fields = new Map(value.split('&').map((field) => splitAt(field, '=')));
	if (!(Number(fields.get('interactionCount')) > 0) || fields.get('AwaitingReconsent') === 'true')
		return null;
	const groups = (fields.get('groups') ?? '').split(',').map((group) => splitAt(group, ':'));
	const of = (flag: string) => groups.filter(([, state]) => state === flag).map(([id]) => id);
	return readingOf('onetrust', { granted: of('1'), denied: of('0') }, (id) => id === 'C0001' || id === '1');
};

/** Reads the date at which the banner was closed: in older versions the only sign of a choice. */
export const readOneTrustClosed: ReadValue = (value) =>
	/^\d{4}-\d\d-\d\dT/.test(value) ? bareReading('onetrust', 'unknown') : null;

/**
 * Reads `{stamp:'…',necessary:true,statistics:false,…,method:'explicit',ver:1}`, which is not JSON; `-1` if the law of
 * the visitor's country requires no choice, `0` for a refusal (older), `method:'implied'` if nobody chose. A common
 * banner for React stores `true` or `false` under the same name.
 */
export const readCookiebot: ReadValue = (value) => {
	if (value === '0') return bareReading('cookiebot', 'refused');
	if (value === 'true') return bareReading('cookieconsent', 'accepted');
	if (value === 'false') return bareReading('cookieconsent', 'refused');
	if (!value.startsWith('{') || /['"]?method['"]?:\s*['"]implied/.test(value)) return null;
	const flags = [...value.matchAll(/[{,]\s*['"]?(\w{1,40})['"]?:\s*(true|false)\b/g)];
	const of = (flag: string) => flags.filter(([, , state]) => state === flag).map(([, name = '']) => name);
	return readingUnlessEmpty('cookiebot', { granted: of('true'), denied: of('false') });
};

/**
 * Reads `!youtube=true!gtag=false!matomo=wait`: `wait` means not chosen yet, and services that need no consent are
 * true from the start.
 */
export const readTarteaucitron: ReadValue = (value) => {
	if (!value.startsWith('!')) return null;
	const services = value.slice(1).split('!');
	const states = services.map((service) => splitAt(service, '='));
	const of = (wanted: string) => states.filter(([, state]) => state === wanted).map(([name]) => name);
	const denied = of('false');
	if (denied.length === 0 && of('wait').length > 0) return null;
	return readingUnlessEmpty('tarteaucitron', { granted: of('true'), denied });
};

/** Reads `{"$$completed":true,"matomo":false,…}`: keys with `$$` describe the choice, the others are vendors. */
export const readAxeptio: ReadValue = (value) => {
	const json = parseJson(value);
	if (entryOf(json, '$$completed') !== true) return null;
	const vendors = entriesOf(json).filter(([name]) => !name.startsWith('$$'));
	return readingOf('axeptio', purposesInJson(Object.fromEntries(vendors)));
};

/**
 * Reads base64 of `{"purposes":{"enabled":[…],"disabled":[…]},"vendors":{…}}`; both lists are absent before a choice.
 * The framework's purposes are only in `euconsent-v2`.
 */
export const readDidomi: ReadValue = (value) => {
	const json = parseJson(textOfBase64(value) ?? '');
	const lists = (of: 'enabled' | 'disabled') => {
		const listed = (key: string) => textsIn(entryOf(entryOf(json, key), of));
		return [...listed('purposes'), ...listed('vendors')];
	};
	return readingUnlessEmpty('didomi', { granted: lists('enabled'), denied: lists('disabled') });
};

/** Reads `{"analytics":true,"video":false}`: Klaro's format, and that of its fork Orejime. */
export const readFlags =
	(tool: 'orejime' | 'klaro'): ReadValue =>
	(value) =>
		readingUnlessEmpty(tool, purposesInJson(parseJson(value)));

/** Reads `{"categories":["necessary",…],"services":{"necessary":[],"analytics":[]},…}`; `level` in older versions. */
export const readCategories: ReadValue = (value) => {
	const json = parseJson(value);
	const accepted = entryOf(json, 'categories') ?? entryOf(json, 'level');
	if (!Array.isArray(accepted)) return null;
	const granted = textsIn(accepted);
	const categories = entriesOf(entryOf(json, 'services')).map(([category]) => category);
	const denied = categories.filter((category) => !granted.includes(category));
	const reading = readingOf('cookieconsent', { granted, denied });
	return granted.length === 0 ? { ...reading, answer: 'refused' } : reading;
};

/** Reads `allow`, `deny`, or `dismiss` if the banner only informs. */
export const readStatus: ReadValue = (value) => {
	if (value === 'allow') return bareReading('cookieconsent', 'accepted');
	if (value === 'deny') return bareReading('cookieconsent', 'refused');
	return value === 'dismiss' ? bareReading('cookieconsent', 'unknown') : null;
};

function readingUnlessEmpty(tool: ConsentToolId, purposes: ConsentPurposes): ConsentReading | null {
	return purposes.granted.length + purposes.denied.length === 0 ? null : readingOf(tool, purposes);
}

function splitAt(text: string, mark: string): [string, string] {
	const at = text.indexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
