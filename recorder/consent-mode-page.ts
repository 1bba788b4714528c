import { isObject, ownValue } from './own-value.ts';

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
/** Tag managers keep no more than 300 entries. */
const MOST_ENTRIES = 300;

type States = Record<string, string>;

const { create } = Object;
const none = (): States => create(null);

/** `ad_storage=denied,analytics_storage=granted`; empty where nothing is said. */
function asText(states: States): string {
	let text = '';
	for (let at = 0; at < PARAMETERS.length; at++) {
		const name = PARAMETERS[at] ?? '';
		const state = states[name];
		if (state !== undefined) text += `${text === '' ? '' : ','}${name}=${state}`;
	}
	return text;
}

function note(parameters: object, states: States): void {
	for (let at = 0; at < PARAMETERS.length; at++) {
		const name = PARAMETERS[at] ?? '';
		const state = ownValue(parameters, name);
		if (state === 'granted' || state === 'denied') states[name] = state;
	}
}

/**
 * Reads the `consent` commands that the page has put into `dataLayer` (`['consent', 'update', {…}]`): later ones stand
 * over earlier ones. Tells what the defaults are, and what they were updated to, when that has changed.
 */
export function watchConsentMode(say: (signal: object) => void): () => void {
	let toldDefault = '';
	let toldUpdate = '';
	return () => {
		const layer = ownValue(window, 'dataLayer');
		const length = ownValue(layer, 'length');
		if (typeof length !== 'number') return;
		const defaults = none();
		const updates = none();
		for (let at = length > MOST_ENTRIES ? length - MOST_ENTRIES : 0; at < length; at++) {
			const entry = ownValue(layer, `${at}`);
			if (ownValue(entry, '0') !== 'consent') continue;
			const parameters = ownValue(entry, '2');
			const what = ownValue(entry, '1');
			if (!isObject(parameters)) continue;
			if (what === 'default') note(parameters, defaults);
			else if (what === 'update') note(parameters, updates);
		}
		const states = asText(defaults);
		const update = asText(updates);
		if (states !== '' && states !== toldDefault) {
			toldDefault = states;
			say({ __proto__: null, kind: 'mode', what: 'default', states });
		}
		if (update !== '' && update !== toldUpdate) {
			toldUpdate = update;
			say({ __proto__: null, kind: 'mode', what: 'update', states: update });
		}
	};
}
