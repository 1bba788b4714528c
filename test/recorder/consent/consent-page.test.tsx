import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Opens a page: modules are loaded anew, as before the scripts of a page. */
async function openPage() {
	vi.resetModules();
	Object.defineProperty(window, 'top', { value: window, configurable: true });
	const { watchConsentInPage } = await import('../../../recorder/consent/consent-page.ts');
	const said: object[] = [];
	watchConsentInPage((signal) => said.push({ ...signal }));
	return said;
}

const put = (name: string, descriptor: PropertyDescriptor) =>
	Object.defineProperty(globalThis, name, { configurable: true, ...descriptor });
const loaded = async () => {
	document.dispatchEvent(new Event('readystatechange'));
	await vi.advanceTimersByTimeAsync(10_000);
};
const NAMES = ['klaro', 'Cookiebot', 'CookieConsent', 'OneTrust', 'dataLayer', '__tcfapi'];

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	for (const name of NAMES) Reflect.deleteProperty(globalThis, name);
});

describe('the consent script in the page’s world', () => {
	it('reports consent managers by their names in the window, each once, without running a getter', async () => {
		const said = await openPage();
		const run = vi.fn();
		put('klaro', { value: {} });
		put('OneTrust', { get: run });
		put('Cookiebot', { value: {} });
		put('CookieConsent', { value: {} });
		await loaded();
		await loaded();
		expect(said).toEqual([
			{ kind: 'global', tool: 'onetrust' },
			{ kind: 'global', tool: 'cookiebot' },
			{ kind: 'global', tool: 'klaro' },
		]);
		expect(run).not.toHaveBeenCalled();
	});

	it('reports nothing where a page only has elements of these names', async () => {
		const said = await openPage();
		put('klaro', { value: 'a cookie manager' });
		put('dataLayer', { value: 7 });
		put('__tcfapi', { value: { addEventListener: 1 } });
		await loaded();
		expect(said).toEqual([]);
	});

	it('reads the commands of Google Consent Mode, later ones over earlier ones, and reports changes only', async () => {
		const said = await openPage();
		const layer: unknown[] = [
			{ event: 'gtm.js' },
			['consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', wait_for_update: 500 }],
		];
		put('dataLayer', { value: layer });
		await loaded();
		layer.push(
			['consent', 'update', { analytics_storage: 'granted' }],
			['consent', 'update', { ad_storage: 'maybe' }],
		);
		await loaded();
		await loaded();
		expect(said).toEqual([
			{ kind: 'mode', what: 'default', states: 'ad_storage=denied,analytics_storage=denied' },
			// It was seen without this.
			{ kind: 'mode', what: 'update', states: 'analytics_storage=granted', since: expect.any(Number) },
		]);
	});

	it('runs no getter in a page’s data layer, and is not delayed by it', async () => {
		const said = await openPage();
		const run = vi.fn();
		const trap = (of: object, key: string) => Object.defineProperty(of, key, { get: run });
		put('dataLayer', {
			value: [
				trap({}, '0'),
				['consent', 'update', trap({}, 'ad_storage')],
				trap({ 0: 'consent', 1: 'update' }, '2'),
			],
		});
		await loaded();
		put('dataLayer', { value: { length: Number.POSITIVE_INFINITY } });
		await loaded();
		put('dataLayer', { value: { length: 1e15 } });
		await loaded();
		expect(said).toEqual([]);
		expect(run).not.toHaveBeenCalled();
	});

	it('reports choices from the framework’s interface, to which it subscribes once', async () => {
		const said = await openPage();
		const asked: unknown[][] = [];
		put('__tcfapi', { value: (...given: unknown[]) => asked.push(given) });
		await loaded();
		await loaded();
		expect(asked).toEqual([['addEventListener', 2, expect.any(Function)]]);
		const listener = asked[0]?.[2];
		if (typeof listener !== 'function') throw new Error('no listener');
		const data = (eventStatus: string, consents: object) => ({
			eventStatus,
			gdprApplies: true,
			tcfPolicyVersion: 5,
			purpose: { consents, legitimateInterests: { 2: true } },
		});
		listener(data('cmpuishown', { 1: true }), true);
		listener(data('useractioncomplete', { 1: true, 3: false, 7: true }), true);
		listener(data('tcloaded', { 1: true, 7: true }), true);
		listener(null, false);
		listener({ ...data('tcloaded', { 9: true }), gdprApplies: false }, true);
		expect(said).toEqual([
			{ kind: 'global', tool: 'tcf' },
			{ kind: 'tcf', policy: 5, granted: '1,7', interests: '2', since: expect.any(Number) },
		]);
		expect(`${listener}`).toContain('[native code]');
	});

	it('sends a limited number of signals', async () => {
		const said = await openPage();
		let listener: unknown;
		put('__tcfapi', { value: (_: string, __: number, run: unknown) => (listener = run) });
		await loaded();
		if (typeof listener !== 'function') throw new Error('no listener');
		for (let i = 0; i < 1000; i++) {
			listener({ eventStatus: 'tcloaded', purpose: { consents: { [(i % 11) + 1]: true } } }, true);
		}
		expect(said.length).toBe(100);
	});

	it('does nothing in frames, which choose for their own sites', async () => {
		vi.resetModules();
		Object.defineProperty(window, 'top', { value: {}, configurable: true });
		const { watchConsentInPage } = await import('../../../recorder/consent/consent-page.ts');
		const said: object[] = [];
		watchConsentInPage((signal) => said.push(signal));
		put('klaro', { value: {} });
		await loaded();
		expect(said).toEqual([]);
	});
});
