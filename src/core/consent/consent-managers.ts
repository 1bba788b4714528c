import type { ConsentReading } from './consent.ts';
import { bareReading, NO_PURPOSES, readingOf } from './consent-reading.ts';
import { entriesOf, entryOf, parseJson, textOfBase64, textsIn } from './consent-value.ts';
import { purposesInJson } from './purposes-in-json.ts';

/** Reads a value that is already decoded; null where it holds no choice. */
export type ReadValue = (value: string) => ConsentReading | null;

/** The portal's own: its form is published nowhere, so that anything kept there is a choice. */
export const readPortal: ReadValue = (value) => {
	if (value === '') return null;
	return readingOf('opendatasoft', purposesInJson(parseJson(value)));
};

/**
 * `…&interactionCount=1&groups=C0001:1,C0002:0&…`: written before any choice too, with a count of 0. Groups are told
 * by their ids; `C0001` (`1` in older ones) are those always active.
 */
export const readOneTrust: ReadValue = (value) => {
	const fields = new Map(value.split('&').map((field) => splitAt(field, '=')));
	if (!(Number(fields.get('interactionCount')) > 0) || fields.get('AwaitingReconsent') === 'true')
		return null;
	const groups = (fields.get('groups') ?? '').split(',').map((group) => splitAt(group, ':'));
	const of = (flag: string) => groups.filter(([, state]) => state === flag).map(([id]) => id);
	return readingOf('onetrust', { granted: of('1'), denied: of('0') }, (id) => id === 'C0001' || id === '1');
};

/** A date, kept once the banner was closed: older versions tell nothing else of whether a choice was made. */
export const readOneTrustClosed: ReadValue = (value) =>
	/^\d{4}-\d\d-\d\dT/.test(value) ? bareReading('onetrust', 'unknown') : null;

/**
 * `{stamp:'…',necessary:true,statistics:false,…,method:'explicit',ver:1}`, which is no JSON; `-1` where the law of
 * the visitor's country asks for no choice, `0` for a refusal (older), `method:'implied'` where nobody chose. A
 * common banner for React keeps `true` or `false` under the same name.
 */
export const readCookiebot: ReadValue = (value) => {
	if (value === '0') return bareReading('cookiebot', 'refused');
	if (value === 'true') return bareReading('cookieconsent', 'accepted');
	if (value === 'false') return bareReading('cookieconsent', 'refused');
	if (!value.startsWith('{') || /['"]?method['"]?:\s*['"]implied/.test(value)) return null;
	const flags = [...value.matchAll(/[{,]\s*['"]?(\w{1,40})['"]?:\s*(true|false)\b/g)];
	const of = (flag: string) => flags.filter(([, , state]) => state === flag).map(([, name = '']) => name);
	const said = { granted: of('true'), denied: of('false') };
	return flags.length === 0 ? null : readingOf('cookiebot', said);
};

/**
 * `!youtube=true!gtag=false!matomo=wait`: a service that waits is not chosen yet, and services that need no consent
 * are true from the beginning.
 */
export const readTarteaucitron: ReadValue = (value) => {
	if (!value.startsWith('!')) return null;
	const services = value
		.slice(1)
		.split('!')
		.map((service) => splitAt(service, '='));
	const of = (state: string) => services.filter(([, now]) => now === state).map(([name]) => name);
	const said = { granted: of('true'), denied: of('false') };
	if (said.granted.length + said.denied.length === 0) return null;
	if (said.denied.length === 0 && of('wait').length > 0) return null;
	return readingOf('tarteaucitron', said);
};

/** `{"$$completed":true,"matomo":false,…}`: what begins with `$$` is about the choice, the rest are vendors. */
export const readAxeptio: ReadValue = (value) => {
	const json = parseJson(value);
	if (entryOf(json, '$$completed') !== true) return null;
	const vendors = entriesOf(json).filter(([name]) => !name.startsWith('$$'));
	return readingOf('axeptio', purposesInJson(Object.fromEntries(vendors)));
};

/**
 * Base64 of `{"purposes":{"enabled":[…],"disabled":[…]},"vendors":{…}}`; both are missing before a choice. Purposes
 * of the framework are in `euconsent-v2` alone.
 */
export const readDidomi: ReadValue = (value) => {
	const json = parseJson(textOfBase64(value) ?? '');
	const lists = (of: 'enabled' | 'disabled') => {
		const listed = (key: string) => textsIn(entryOf(entryOf(json, key), of));
		return [...listed('purposes'), ...listed('vendors')];
	};
	const said = { granted: lists('enabled'), denied: lists('disabled') };
	return said.granted.length + said.denied.length === 0 ? null : readingOf('didomi', said);
};

/** `{"analytics":true,"video":false}`: Orejime, and Klaro from which it comes. */
export const readFlags =
	(tool: 'orejime' | 'klaro'): ReadValue =>
	(value) => {
		const said = purposesInJson(parseJson(value));
		return said.granted.length + said.denied.length === 0 ? null : readingOf(tool, said);
	};

/** `{"categories":["necessary",…],"services":{"necessary":[],"analytics":[]},…}`; `level` in older versions. */
export const readCategories: ReadValue = (value) => {
	const json = parseJson(value);
	const kept = entryOf(json, 'categories') ?? entryOf(json, 'level');
	if (!Array.isArray(kept)) return null;
	const granted = textsIn(kept);
	const known = entriesOf(entryOf(json, 'services')).map(([category]) => category);
	const denied = known.filter((category) => !granted.includes(category));
	if (granted.length === 0)
		return { ...readingOf('cookieconsent', { ...NO_PURPOSES, denied }), answer: 'refused' };
	return readingOf('cookieconsent', { granted, denied });
};

/** `allow`, `deny`, or `dismiss` where the banner only informed. */
export const readStatus: ReadValue = (value) => {
	if (value === 'allow') return bareReading('cookieconsent', 'accepted');
	if (value === 'deny') return bareReading('cookieconsent', 'refused');
	return value === 'dismiss' ? bareReading('cookieconsent', 'unknown') : null;
};

function splitAt(text: string, mark: string): [string, string] {
	const at = text.indexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
