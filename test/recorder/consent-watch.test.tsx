// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { ConsentReport } from '../../recorder/consent-report.ts';

const NOW = Date.UTC(2026, 10, 22, 6, 30);

/** A page in which we look from beside. */
async function openPage() {
	vi.resetModules();
	Object.defineProperty(window, 'top', { value: window, configurable: true });
	const { startConsentWatch } = await import('../../recorder/consent-watch.ts');
	const told: ConsentReport[] = [];
	const hear = startConsentWatch((one) => told.push(one));
	/** In few words. */
	const words = () =>
		told.map((one) =>
			one.kind === 'tool'
				? `${one.tool.id} by ${one.tool.by}`
				: `${one.choice.tool} ${one.choice.answer} by ${one.choice.by}`,
		);
	return { told, hear, words };
}

const click = (isTrusted: boolean) => {
	const event = new Event('click', { bubbles: true });
	Object.defineProperty(event, 'isTrusted', { value: isTrusted });
	document.body.dispatchEvent(event);
};
const later = () => vi.advanceTimersByTimeAsync(10_000);
const mode = (what: string, states: string) => ({ kind: 'mode', what, states });

beforeEach(() => {
	vi.useFakeTimers({ now: NOW });
	localStorage.clear();
	document.body.innerHTML = '';
});
afterEach(() => {
	vi.useRealTimers();
	Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

describe('beside the page', () => {
	it('finds what is kept in its storage at the start, and what a person’s click keeps', async () => {
		localStorage.setItem('klaro', '{"matomo":false}');
		localStorage.setItem('notes', '{"matomo":true}');
		const { told, words } = await openPage();
		expect(told).toEqual([
			{ kind: 'tool', tool: { id: 'klaro', at: NOW, by: 'storage' } },
			{
				kind: 'choice',
				choice: {
					tool: 'klaro',
					answer: 'refused',
					granted: [],
					denied: ['matomo'],
					at: NOW,
					by: 'storage',
					certainty: 'observed',
				},
			},
		]);
		click(true);
		localStorage.setItem('klaro', '{"matomo":true}');
		await later();
		click(true);
		await later();
		expect(words()).toEqual(['klaro by storage', 'klaro refused by storage', 'klaro accepted by storage']);
	});

	it('finds a choice that leads to another page at once', async () => {
		const { words } = await openPage();
		localStorage.setItem('klaro', '{"matomo":false}');
		window.dispatchEvent(new Event('pagehide'));
		expect(words()).toEqual(['klaro by storage', 'klaro refused by storage']);
	});

	it('does no work for clicks that a script makes', async () => {
		const { words } = await openPage();
		await later();
		localStorage.setItem('klaro', '{"matomo":true}');
		click(false);
		await later();
		expect(words()).toEqual([]);
	});

	it('hears of what another tab of the portal keeps', async () => {
		const { words } = await openPage();
		localStorage.setItem('cc_cookie', '{"categories":["necessary"],"services":{"analytics":[]}}');
		window.dispatchEvent(new Event('storage'));
		expect(words()).toEqual(['cookieconsent by storage', 'cookieconsent refused by storage']);
	});

	it('knows the portal’s own banner, and what the browser sends', async () => {
		Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
		document.body.innerHTML = '<button class="ods-manage-cookies-preferences__show-button">Cookies</button>';
		const { words } = await openPage();
		expect(words()).toEqual(['gpc by browser', 'opendatasoft by page']);
	});

	it('takes what the page’s interfaces say', async () => {
		const { hear, words, told } = await openPage();
		hear({ kind: 'global', tool: 'onetrust' });
		hear({ kind: 'tcf', policy: 5, granted: '1,7', interests: '2,9,10' });
		expect(words()).toEqual(['onetrust by page', 'tcf by page', 'tcf partial by page']);
		expect(told.at(-1)).toMatchObject({
			choice: { granted: ['1', '7'], denied: ['3', '4', '5', '6', '8', '11'] },
		});
	});

	it('takes Google Consent Mode for an answer only where it grants something new, or somebody has clicked', async () => {
		const { hear, words, told } = await openPage();
		hear(mode('default', 'ad_storage=denied'));
		hear(mode('update', 'ad_storage=denied'));
		expect(words()).toEqual(['google-consent-mode by page']);
		click(true);
		hear(mode('update', 'ad_storage=denied'));
		await later();
		hear(mode('update', 'ad_storage=granted'));
		expect(words().slice(1)).toEqual([
			'google-consent-mode refused by page',
			'google-consent-mode accepted by page',
		]);
		expect(told.at(-1)).toMatchObject({ choice: { certainty: 'inferred' } });
	});

	test.each([
		[null],
		['x'],
		[{}],
		[{ kind: 'global', tool: 'gpc' }],
		[{ kind: 'global', tool: 'by-hand' }],
		[{ kind: 'global', tool: 'constructor' }],
		[{ kind: 'mode', what: 'update', states: { toString: 'x' } }],
		[{ kind: 'mode', what: 'update', states: `x=${'y'.repeat(2000)}` }],
	])('is told nothing by %j', async (signal) => {
		const { hear, told } = await openPage();
		hear(signal);
		expect(told).toEqual([]);
	});

	it('asks nothing of a page that may have no storage', async () => {
		const denied = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		const { told } = await openPage();
		expect(told).toEqual([]);
		denied.mockRestore();
	});
});
