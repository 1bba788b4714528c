import { choiceOf } from '../src/core/consent/choice.ts';
import type { ConsentReading, ConsentTool, ConsentToolId } from '../src/core/consent/consent.ts';
import { CONSENT_NAMES, consentToolOf } from '../src/core/consent/consent-names.ts';
import { readConsent } from '../src/core/consent/read-consent.ts';
import { checkRepeatedly } from './check-repeatedly.ts';
import type { ConsentReport } from './consent-report.ts';
import { readSignal } from './consent-signal.ts';

/** Takes a signal of the part that runs among the page's scripts (`consent-page.ts`), as unknown as it is. */
export type ReceiveSignal = (signal: unknown) => void;

/** Opens the portal's own banner. */
const PORTAL_BUTTON = '.ods-manage-cookies-preferences__show-button';
/** Ms after a click within which what a page says it does with consent is taken as following from the click. */
const CLICK_MATTERS = 3000;

/** An entry of the page's storage; null where there is none, or the page may have no storage (a sandbox). */
function keptUnder(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

/** Not known to TypeScript: https://w3c.github.io/gpc/#the-globalprivacycontrol-property */
function hasPrivacySignal(): boolean {
	return 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
}

/**
 * Finds consent managers and choices from beside the page: its DOM and storage, and what `consent-page.ts` hears of
 * the page's own interfaces. Runs at document start, before there is anything in the page. Tells each tool once, and
 * each choice when it has changed. What is kept in page storage is read here and dropped.
 */
export function startConsentWatch(tell: (told: ConsentReport) => void): ReceiveSignal {
	if (window !== window.top) return () => undefined;
	const tools = new Set<ConsentToolId>();
	const told = new Map<string, string>();
	let clickedAt = 0;
	let defaults = '';

	function found(id: ConsentToolId, by: ConsentTool['by']): void {
		if (tools.has(id)) return;
		tools.add(id);
		tell({ kind: 'tool', tool: { id, at: Date.now(), by } });
	}
	function chosen(place: string, reading: ConsentReading, by: ConsentTool['by']): void {
		const text = JSON.stringify(reading);
		if (told.get(place) === text) return;
		told.set(place, text);
		found(reading.tool, by);
		tell({ kind: 'choice', choice: choiceOf(reading, Date.now(), by) });
	}
	function look(): void {
		for (const name of CONSENT_NAMES) {
			const value = keptUnder(name);
			if (value === null) continue;
			const tool = consentToolOf(name);
			if (tool !== null) found(tool, 'storage');
			const reading = readConsent(name, value);
			if (reading !== null) chosen(name, reading, 'storage');
		}
		if (document.querySelector(PORTAL_BUTTON) !== null) found('opendatasoft', 'page');
	}

	if (hasPrivacySignal()) found('gpc', 'browser');
	look();
	checkRepeatedly(look, () => {
		clickedAt = Date.now();
	});
	// Another tab of the same portal.
	addEventListener('storage', look);
	// A choice that leads to another page at once.
	addEventListener('pagehide', look);

	return (signal) => {
		const said = readSignal(signal);
		if (said === null) return;
		found(said.tool, 'page');
		if (said.kind === 'framework') chosen('page', said.reading, 'page');
		if (said.kind === 'default') defaults = JSON.stringify(said.reading);
		if (said.kind !== 'update') return;
		// Many managers update the defaults to themselves at each page: an answer only where somebody has clicked.
		const isNews = said.reading.answer !== 'refused' && JSON.stringify(said.reading) !== defaults;
		if (isNews || Date.now() - clickedAt < CLICK_MATTERS) chosen('mode', said.reading, 'page');
	};
}
