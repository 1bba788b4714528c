import { choiceOf } from '../src/core/consent/choice.ts';
import type {
	ConsentChoice,
	ConsentReading,
	ConsentTool,
	ConsentToolId,
} from '../src/core/consent/consent.ts';
import { CONSENT_NAMES, consentToolOf } from '../src/core/consent/consent-names.ts';
import { readConsent } from '../src/core/consent/read-consent.ts';
import { checkRepeatedly } from './check-repeatedly.ts';
import { readSignal } from './consent-signal.ts';

/** A report of our scripts in a page on consent; the worker parses and bounds it (`src/adapters/worker/recording/read-witness.ts`). */
export type ConsentReport =
	| { readonly kind: 'tool'; readonly tool: ConsentTool }
	| { readonly kind: 'choice'; readonly choice: ConsentChoice };

/** Receives a signal of the script in the page's world (`consent-page.ts`), unparsed. */
export type ReceiveSignal = (signal: unknown) => void;

/** Opens the portal's own banner. */
const PORTAL_BUTTON = '.ods-manage-cookies-preferences__show-button';
/** Within it, an update of consent is taken to follow from a click. */
const CLICK_TIMEOUT_MS = 3000;

/** Reads an entry of the page's storage; null where there is none, or no storage (a sandbox). */
function storedUnder(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

/** Whether Global Privacy Control is on; not in TypeScript's types: https://w3c.github.io/gpc/#the-globalprivacycontrol-property */
function hasPrivacySignal(): boolean {
	return 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
}

/**
 * Reports consent managers and choices from the page's DOM and storage, and from the signals of `consent-page.ts`: each
 * tool once, and each choice when it has changed. Runs at document start, before the page has content. Stored values are
 * read here and dropped.
 */
export function startConsentWatch(report: (content: ConsentReport) => void): ReceiveSignal {
	if (window !== window.top) return () => undefined;
	const tools = new Set<ConsentToolId>();
	const lastChoices = new Map<string, string>();
	let clickedAt = 0;
	let defaults = '';

	function reportTool(id: ConsentToolId, by: ConsentTool['by']): void {
		if (tools.has(id)) return;
		tools.add(id);
		report({ kind: 'tool', tool: { id, at: Date.now(), by } });
	}
	function reportChoice(place: string, reading: ConsentReading, by: ConsentTool['by']): void {
		const text = JSON.stringify(reading);
		if (lastChoices.get(place) === text) return;
		lastChoices.set(place, text);
		reportTool(reading.tool, by);
		report({ kind: 'choice', choice: choiceOf(reading, Date.now(), by) });
	}
	function check(): void {
		for (const name of CONSENT_NAMES) {
			const value = storedUnder(name);
			if (value === null) continue;
			const tool = consentToolOf(name);
			if (tool !== null) reportTool(tool, 'storage');
			const reading = readConsent(name, value);
			if (reading !== null) reportChoice(name, reading, 'storage');
		}
		if (document.querySelector(PORTAL_BUTTON) !== null) reportTool('opendatasoft', 'page');
	}

	if (hasPrivacySignal()) reportTool('gpc', 'browser');
	check();
	checkRepeatedly(check, () => {
		clickedAt = Date.now();
	});
	// In another tab of the same portal.
	addEventListener('storage', check);
	// A choice that leads to another page at once.
	addEventListener('pagehide', check);

	return (signal) => {
		const message = readSignal(signal);
		if (message === null) return;
		reportTool(message.tool, 'page');
		if (message.kind === 'framework') reportChoice('page', message.reading, 'page');
		if (message.kind === 'default') defaults = JSON.stringify(message.reading);
		if (message.kind !== 'update') return;
		// Many managers update the defaults to themselves at each page: an answer only where somebody has clicked.
		const isNews = message.reading.answer !== 'refused' && JSON.stringify(message.reading) !== defaults;
		if (isNews || Date.now() - clickedAt < CLICK_TIMEOUT_MS) reportChoice('mode', message.reading, 'page');
	};
}
