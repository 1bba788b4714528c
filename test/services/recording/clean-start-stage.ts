import { createHandlers } from '../../../background/intent-handlers.ts';
import { type Cookie, cookieKey } from '../../../src/core/cookie/cookie.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

export const HOST = 'lumiere.opendatasoft.com';
/** More for a soak: `RUNS=2000 npx vitest run test/services/recording`. */
export const RUNS = Number(process.env['RUNS'] ?? 50);
export const ORIGIN = `https://${HOST}`;
export const SITE = 'https://opendatasoft.com';
export const OWN: readonly Cookie[] = [
	aCookie({ name: 'sessionid', domain: HOST }),
	aCookie({ name: 'wide', domain: 'opendatasoft.com', hostOnly: false }),
	aCookie({ name: 'wide', domain: HOST, hostOnly: false, path: '/explore' }),
	aCookie({ name: 'apart', domain: HOST, partition: { topLevelSite: SITE, hasCrossSiteAncestor: false } }),
];
export const OTHERS: readonly Cookie[] = [
	aCookie({ name: 'sibling', domain: 'riviere.opendatasoft.com' }),
	aCookie({ name: 'sessionid', domain: HOST, store: '1' }),
	aCookie({
		name: 'embedded',
		domain: HOST,
		partition: { topLevelSite: 'https://elsewhere.test', hasCrossSiteAncestor: true },
	}),
];

/** The browser of the running test; a new one after each `open`. */
export let browser: FakeBrowser;

export function plant(): void {
	for (const cookie of [...OWN, ...OTHERS]) {
		browser.recording.values.set(cookieKey(cookie), `SECRET-${cookieKey(cookie)}`);
		browser.jar.set(cookie);
	}
	browser.recording.entries('localStorage', ORIGIN, 1).set('theme', 'SECRET-dark');
	browser.recording.entries('sessionStorage', ORIGIN, 1).set('step', 'SECRET-2');
}

export async function open(plantAll = plant, firefox = false): Promise<void> {
	browser = createFakeBrowser({ firefox });
	browser.navigate(1, `${ORIGIN}/`);
	await browser.advance(1000);
	plantAll();
	await browser.advance(1000);
}

/** All that the person had, in the jar's order: by length of the path, then by age. */
export function belongings() {
	const cookies = [...browser.jar.all()].sort((a, b) => b.path.length - a.path.length);
	const jar = cookies.map((cookie) => [cookie, browser.recording.values.get(cookieKey(cookie))] as const);
	const local = [...browser.recording.entries('localStorage', ORIGIN, 1)];
	const session = [...browser.recording.entries('sessionStorage', ORIGIN, 1)];
	const isOther = ([cookie]: (typeof jar)[number]) => OTHERS.includes(cookie);
	return { own: jar.filter((one) => !isOther(one)), others: jar.filter(isOther), local, session };
}

export const ask = () => createHandlers(browser.wake());
export async function settled<T>(call: Promise<T>): Promise<T> {
	call.catch(() => undefined);
	await browser.advance(300);
	return call;
}
export const start = () =>
	settled(ask()['recording.start']({ tabId: 1, way: 'clean-start', timeZone: 'UTC' }));
export const stop = (id: string) => settled(ask()['recording.stop']({ id }));
export const set = (name: string) => browser.jar.set(aCookie({ name, domain: HOST }));
export const kept = () => JSON.stringify([...browser.session.data, ...browser.local.data]);
