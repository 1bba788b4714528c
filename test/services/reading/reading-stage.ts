import { createHandlers } from '../../../background/intent-handlers.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { createFakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

export const HOST = 'lumiere.opendatasoft.com';
export const PAGE = `https://${HOST}/terms/cookies-policy/`;
export const DAY_MS = 86_400_000;

/** A policy page that declares cookies with their durations. */
export const policyPage = (rows: readonly (readonly [name: string, duration: string])[]) =>
	`<!DOCTYPE html><html lang="en"><body><nav>Menu</nav><h1>Cookies policy</h1>
	<table><tr><th>Cookie</th><th>Provider</th><th>Purpose</th><th>Duration</th></tr>${rows
		.map(
			([name, duration]) =>
				`<tr><td>${name}</td><td>Town</td><td>Keeps a choice</td><td>${duration}</td></tr>`,
		)
		.join('')}</table></body></html>`;
export const FIRST = policyPage([
	['sessionid', '2 weeks'],
	['text_size', '1 year'],
]);
export const CHANGED = policyPage([
	['sessionid', '2 weeks'],
	['text_size', '6 months'],
	['_ga', '13 months'],
]);

export const names = (stored: Policy | null) => stored?.declarations.flatMap((row) => row.names) ?? null;

/** A browser with a portal that publishes `FIRST`. */
export function readingStage() {
	const browser = createFakeBrowser();
	browser.sitePages.set(PAGE, FIRST);
	for (const name of ['sessionid', '_ga']) browser.jar.set(aCookie({ name, domain: HOST }));
	const intents = () => createHandlers(browser.wake());

	/** Opens the portal anew, and lets the worker do what is due. */
	async function open(host = HOST, fields = {}) {
		browser.navigate(1, 'https://elsewhere.test/', fields);
		browser.navigate(1, `https://${host}/`, fields);
		await browser.advance(10_000);
	}
	return {
		browser,
		intents,
		open,
		policy: () => intents()['policy.get']({ site: HOST }),
		notice: () => intents()['reading.notice']({ host: HOST }),
		turn: (automaticReading: boolean) => intents()['settings.set']({ automaticReading }),
		/** Opens the portal some days later. */
		async later(days: number) {
			browser.navigate(1, 'https://elsewhere.test/');
			await browser.advance(days * DAY_MS);
			browser.requests.length = 0;
			await open();
		},
	};
}
