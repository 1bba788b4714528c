import { now } from '../natives.ts';
import { isObject, ownValue } from '../own-value.ts';
import { asPageHasIt } from '../page-window.ts';

/** The parameters of a `consent` command that are about storage or use (Google, "Consent mode reference"). */
const PARAMETERS = [
	'ad_storage',
	'ad_user_data',
	'ad_personalization',
	'analytics_storage',
	'functionality_storage',
	'personalization_storage',
	'security_storage',
] as const;
/** Tag managers keep no more. */
const MAX_ENTRIES = 300;

type States = Record<string, string>;

const { create } = Object;
const none = (): States => create(null);

/** Writes states as `ad_storage=denied,analytics_storage=granted`; empty without any. */
function asText(states: States): string {
	let text = '';
	for (let at = 0; at < PARAMETERS.length; at++) {
		const name = PARAMETERS[at] ?? '';
		const state = states[name];
		if (state !== undefined) text += `${text === '' ? '' : ','}${name}=${state}`;
	}
	return text;
}

function addStates(parameters: object, states: States): void {
	for (let at = 0; at < PARAMETERS.length; at++) {
		const name = PARAMETERS[at] ?? '';
		const state = ownValue(parameters, name);
		if (state === 'granted' || state === 'denied') states[name] = state;
	}
}

/**
 * Returns a function that reads the `consent` commands in the page's `dataLayer` (`['consent', 'update', {…}]`), later
 * ones over earlier ones, and signals defaults and updates that have changed since its last call.
 */
export function watchConsentMode(signal: (content: object) => void): () => void {
	let lastDefault = '';
	let lastUpdate = '';
	let lookedAt = 0;
	return () => {
		const since = lookedAt;
		lookedAt = now();
		const layer = ownValue(asPageHasIt(window), 'dataLayer');
		const length = ownValue(layer, 'length');
		if (typeof length !== 'number') return;
		const defaults = none();
		const updates = none();
		for (let at = length > MAX_ENTRIES ? length - MAX_ENTRIES : 0; at < length; at++) {
			const entry = ownValue(layer, `${at}`);
			if (ownValue(entry, '0') !== 'consent') continue;
			const parameters = ownValue(entry, '2');
			const what = ownValue(entry, '1');
			if (!isObject(parameters)) continue;
			if (what === 'default') addStates(parameters, defaults);
			else if (what === 'update') addStates(parameters, updates);
		}
		const states = asText(defaults);
		const update = asText(updates);
		if (states !== '' && states !== lastDefault) {
			lastDefault = states;
			signal({ __proto__: null, kind: 'mode', what: 'default', states });
		}
		if (update !== '' && update !== lastUpdate) {
			lastUpdate = update;
			signal({ __proto__: null, kind: 'mode', what: 'update', states: update, since });
		}
	};
}
