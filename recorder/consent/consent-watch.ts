import { choiceOf } from '../../src/core/consent/choice.ts';
import type {
	ConsentChoice,
	ConsentReading,
	ConsentTool,
	ConsentToolId,
} from '../../src/core/consent/consent.ts';
import { CONSENT_NAMES, consentToolOf } from '../../src/core/consent/consent-names.ts';
import { readConsent } from '../../src/core/consent/read-consent.ts';
import { callLater, checkRepeatedly } from '../check-repeatedly.ts';
import { type InteractionReport, watchInteractions } from '../interactions.ts';
import { readSignal } from './consent-signal.ts';

/** A report of our scripts in a page on consent; the worker parses and bounds it (`src/browser-data/read-witness.ts`). */
export type ConsentReport =
	| { readonly kind: 'tool'; readonly tool: ConsentTool }
	| { readonly kind: 'choice'; readonly choice: ConsentChoice }
	| InteractionReport;

interface ConsentWatch {
	/** Receives a signal of the script in the page's world (`consent-page.ts`), unparsed. */
	readonly receiveSignal: (signal: unknown) => void;
	/** Looks for a choice now that a script has set a cookie: it came before or after. */
	readonly checkSoon: () => void;
}

/** Opens the portal's own banner. */
const PORTAL_BUTTON = '.ods-manage-cookies-preferences__show-button';
/** Within it, an update of consent is taken to follow from an interaction. */
const INTERACTION_TIMEOUT_MS = 3000;
/** Between two looks while scripts set cookies: they may do so without end. */
const LOOK_INTERVAL_MS = 20;

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
 * tool once, and each choice when it has changed, with when its place was last seen without it; and a person's
 * interactions, in frames these alone. Runs at document start, before the page has content. Stored values are read here
 * and dropped.
 */
export function startConsentWatch(report: (content: ConsentReport) => void): ConsentWatch {
	if (window !== window.top) {
		watchInteractions(report);
		return { receiveSignal: () => undefined, checkSoon: () => undefined };
	}
	const tools = new Set<ConsentToolId>();
	const lastChoices = new Map<string, string>();
	let interactedAt = 0;
	let lookedAt = 0;
	let isLookPending = false;
	let defaults = '';

	function reportTool(id: ConsentToolId, by: ConsentTool['by']): void {
		if (tools.has(id)) return;
		tools.add(id);
		report({ kind: 'tool', tool: { id, at: Date.now(), by } });
	}
	/** `since`: when it was last not there, ms; undefined: nobody looked. */
	function reportChoice(
		place: string,
		reading: ConsentReading,
		by: ConsentTool['by'],
		since: number | undefined,
	): void {
		const text = JSON.stringify(reading);
		if (lastChoices.get(place) === text) return;
		lastChoices.set(place, text);
		reportTool(reading.tool, by);
		const choice = choiceOf(reading, Date.now(), by);
		report({ kind: 'choice', choice: since === undefined ? choice : { ...choice, since } });
	}
	function check(): void {
		const since = lookedAt;
		lookedAt = Date.now();
		for (const name of CONSENT_NAMES) {
			const value = storedUnder(name);
			if (value === null) continue;
			const tool = consentToolOf(name);
			if (tool !== null) reportTool(tool, 'storage');
			const reading = readConsent(name, value);
			if (reading !== null) reportChoice(name, reading, 'storage', since);
		}
		if (document.querySelector(PORTAL_BUTTON) !== null) reportTool('opendatasoft', 'page');
	}

	if (hasPrivacySignal()) reportTool('gpc', 'browser');
	check();
	const { lookAtFocus } = watchInteractions((interaction) => {
		// What is stored by now does not come of this interaction.
		check();
		if (interaction.what === 'input') interactedAt = interaction.at;
		report(interaction);
	});
	checkRepeatedly(() => {
		check();
		lookAtFocus();
	});
	// In another tab of the same portal.
	addEventListener('storage', check);
	// A choice that leads to another page at once.
	addEventListener('pagehide', check);

	function receiveSignal(signal: unknown): void {
		const message = readSignal(signal);
		if (message === null) return;
		reportTool(message.tool, 'page');
		if (message.kind === 'present') return;
		const { kind, reading, since } = message;
		if (kind === 'framework') reportChoice('page', reading, 'page', since);
		if (kind === 'default') defaults = JSON.stringify(reading);
		if (kind !== 'update') return;
		// Many managers update the defaults to themselves at each page: an answer only where somebody has interacted.
		const isNews = reading.answer !== 'refused' && JSON.stringify(reading) !== defaults;
		if (isNews || Math.abs(Date.now() - interactedAt) < INTERACTION_TIMEOUT_MS) {
			reportChoice('mode', reading, 'page', since);
		}
	}
	function checkSoon(): void {
		if (Math.abs(Date.now() - lookedAt) >= LOOK_INTERVAL_MS) check();
		else if (!isLookPending) {
			isLookPending = true;
			callLater(() => {
				isLookPending = false;
				check();
			}, LOOK_INTERVAL_MS);
		}
	}
	return { receiveSignal, checkSoon };
}
