import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { ConsentReport } from '../../../recorder/consent/consent-watch.ts';

const NOW = Date.UTC(2026, 10, 22, 6, 30);

/** Loads a page with our script in its own world; `send` passes a signal of the page's world. */
async function openPage() {
	vi.resetModules();
	Object.defineProperty(window, 'top', { value: window, configurable: true });
	const { startConsentWatch } = await import('../../../recorder/consent/consent-watch.ts');
	const reports: ConsentReport[] = [];
	const { receiveSignal: send, checkSoon } = startConsentWatch((report) => reports.push(report));
	/** Returns the reports in short. */
	const words = () =>
		reports.flatMap((report) => {
			if (report.kind === 'tool') return `${report.tool.id} by ${report.tool.by}`;
			if (report.kind === 'interaction') return [];
			return `${report.choice.tool} ${report.choice.answer} by ${report.choice.by}`;
		});
	/** Returns the choices with when they were noticed and when they were last not there, ms from the start. */
	const spans = () =>
		reports.flatMap((report) =>
			report.kind === 'choice'
				? [[report.choice.answer, (report.choice.since ?? 0) - NOW, report.choice.at - NOW]]
				: [],
		);
	return { reports, send, checkSoon, words, spans };
}

/** Something that a person does, or a script. */
function act(type: string, isTrusted = true, target: EventTarget = document.body) {
	const fields = { bubbles: true, composed: true, key: 'a' };
	const event = type.startsWith('key') ? new KeyboardEvent(type, fields) : new Event(type, fields);
	Object.defineProperty(event, 'isTrusted', { value: isTrusted });
	target.dispatchEvent(event);
}
const click = (isTrusted: boolean) => act('click', isTrusted);
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

describe('the consent script in our own world', () => {
	it('reports choices that are stored at the start, and those that a person’s click stores', async () => {
		localStorage.setItem('klaro', '{"matomo":false}');
		localStorage.setItem('notes', '{"matomo":true}');
		const { reports, words } = await openPage();
		expect(reports).toEqual([
			{ kind: 'tool', tool: { id: 'klaro', at: NOW, by: 'storage' } },
			{
				kind: 'choice',
				choice: {
					tool: 'klaro',
					answer: 'refused',
					granted: [],
					denied: ['matomo'],
					at: NOW,
					since: 0,
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

	it('reports when a person interacts, before the page is told, and nothing else of it', async () => {
		const { reports } = await openPage();
		const field = document.createElement('input');
		document.body.append(field);
		act('pointerdown');
		await vi.advanceTimersByTimeAsync(80);
		act('click');
		act('click', false);
		await vi.advanceTimersByTimeAsync(1);
		act('mouseup');
		await vi.advanceTimersByTimeAsync(1);
		act('click');
		await vi.advanceTimersByTimeAsync(18);
		act('keydown', true, field);
		act('keydown');
		expect(reports).toEqual([
			{ kind: 'interaction', what: 'input', at: NOW, from: NOW },
			{ kind: 'interaction', what: 'input', at: NOW + 80, from: NOW },
			{ kind: 'interaction', what: 'input', at: NOW + 81, from: NOW },
			{ kind: 'interaction', what: 'input', at: NOW + 82, from: NOW + 82 },
			{ kind: 'interaction', what: 'input', at: NOW + 100, from: NOW + 100 },
		]);
	});

	it('reports that the focus is in a frame that it does not see into, and looks for a choice meanwhile', async () => {
		const { reports, spans } = await openPage();
		const frame = document.createElement('iframe');
		Object.defineProperty(frame, 'contentDocument', { value: null });
		await later();
		const focus = vi.spyOn(document, 'activeElement', 'get').mockReturnValue(frame);
		act('blur', true, window);
		await vi.advanceTimersByTimeAsync(700);
		localStorage.setItem('klaro', '{"matomo":false}');
		await vi.advanceTimersByTimeAsync(700);
		focus.mockRestore();
		act('focus', true, window);
		expect(
			reports.flatMap((report) => (report.kind === 'interaction' ? [[report.what, report.at - NOW]] : [])),
		).toEqual([
			['into-frame', 10_000],
			['out-of-frame', 11_400],
		]);
		expect(spans()).toEqual([['refused', 10_500, 11_000]]);
	});

	it('looks for a choice whenever a script sets a cookie, but not without end', async () => {
		const { checkSoon, spans } = await openPage();
		await later();
		checkSoon();
		localStorage.setItem('klaro', '{"matomo":false}');
		await vi.advanceTimersByTimeAsync(50);
		checkSoon();
		const read = vi.spyOn(Storage.prototype, 'getItem');
		for (let n = 0; n < 1000; n++) checkSoon();
		expect(read.mock.calls.length).toBe(0);
		localStorage.setItem('klaro', '{"matomo":true}');
		await vi.advanceTimersByTimeAsync(20);
		read.mockRestore();
		expect(spans()).toEqual([
			['refused', 10_000, 10_050],
			['accepted', 10_050, 10_070],
		]);
	});

	it('reports a choice that leads to another page at once', async () => {
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

	it('reports what another tab of the portal stores', async () => {
		const { words } = await openPage();
		localStorage.setItem('cc_cookie', '{"categories":["necessary"],"services":{"analytics":[]}}');
		window.dispatchEvent(new Event('storage'));
		expect(words()).toEqual(['cookieconsent by storage', 'cookieconsent refused by storage']);
	});

	it('reports the portal’s own banner, and the browser’s privacy signal', async () => {
		Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
		document.body.innerHTML = '<button class="ods-manage-cookies-preferences__show-button">Cookies</button>';
		const { words } = await openPage();
		expect(words()).toEqual(['gpc by browser', 'opendatasoft by page']);
	});

	it('reports the signals of the page’s interfaces', async () => {
		const { send, words, reports } = await openPage();
		send({ kind: 'global', tool: 'onetrust' });
		send({ kind: 'tcf', policy: 5, granted: '1,7', interests: '2,9,10' });
		expect(words()).toEqual(['onetrust by page', 'tcf by page', 'tcf partial by page']);
		expect(reports.at(-1)).toMatchObject({
			choice: { granted: ['1', '7'], denied: ['3', '4', '5', '6', '8', '11'] },
		});
	});

	it('takes Google Consent Mode for an answer only where it grants something new, or somebody has clicked', async () => {
		const { send, words, reports } = await openPage();
		send(mode('default', 'ad_storage=denied'));
		send(mode('update', 'ad_storage=denied'));
		expect(words()).toEqual(['google-consent-mode by page']);
		click(true);
		send(mode('update', 'ad_storage=denied'));
		await later();
		send(mode('update', 'ad_storage=granted'));
		expect(words().slice(1)).toEqual([
			'google-consent-mode refused by page',
			'google-consent-mode accepted by page',
		]);
		expect(reports.at(-1)).toMatchObject({ choice: { certainty: 'inferred' } });
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
	])('reports nothing for %j', async (signal) => {
		const { send, reports } = await openPage();
		send(signal);
		expect(reports).toEqual([]);
	});

	it('reports nothing where a page may have no storage', async () => {
		const denied = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
			throw new DOMException('no', 'SecurityError');
		});
		const { reports } = await openPage();
		expect(reports).toEqual([]);
		denied.mockRestore();
	});
});
