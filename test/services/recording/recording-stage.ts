import { createHandlers } from '../../../background/intent-handlers.ts';
import type { HttpAnswer } from '../../../src/ports/answers.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

export const HOST = 'lumiere.opendatasoft.com';
export const PAGE = `https://${HOST}/`;

/** The browser of the running test: one tab, which shows the portal. */
export let browser: FakeBrowser;

/** Makes the browser anew; each suite calls it before each test. */
export async function prepareBrowser(): Promise<void> {
	browser = createFakeBrowser();
	browser.navigate(1, PAGE);
	await browser.advance(1000);
}

/** Returns the result of a call that may wait for time to pass. */
export async function settled<T>(call: Promise<T>): Promise<T> {
	call.catch(() => undefined);
	await browser.advance(300);
	return call;
}

export const ask = () => createHandlers(browser.wake());
export const set = (name: string, fields = {}) => browser.jar.set(aCookie({ name, domain: HOST, ...fields }));
export const start = (way: 'as-it-stands' | 'clean-start' | 'private-window' = 'as-it-stands') =>
	settled(ask()['recording.start']({ tabId: 1, way, timeZone: 'Europe/Paris' }));
export const now = () => ask()['recording.now'](null);

/** Stops a recording, and returns its report; null where there is none. */
export async function stop(id: string) {
	const { audit } = await settled(ask()['recording.stop']({ id }));
	return audit === null ? null : ask()['audit.get']({ id: audit });
}

export function answer(fields: Partial<HttpAnswer> = {}): HttpAnswer {
	const at = browser.clock.now();
	const head = { requestId: 'r1', tabId: 1, frameId: 0, store: null, resource: 'main_frame', status: 200 };
	return { at, ...head, url: PAGE, initiator: null, offers: [], ...fields };
}
