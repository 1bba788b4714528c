import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { makeOffer, makeState } from './make-recording-state.ts';
import { RECORDING_SCENARIOS } from './recording-scenarios.ts';
import { type PopupScenario, SCENARIOS } from './scenarios.ts';
import { getElement, getElements, openMenu, pressInMenu, settled, show } from './stage.ts';

const open = async (...args: Parameters<typeof show>) => {
	const shown = await show(...args);
	await pressInMenu('record');
	await expect.poll(() => getElements('[name="recording-way"]').length).toBe(3);
	return shown;
};
const recorded = () => document.documentElement.dataset['recording'];
const way = (value: string) => {
	const input = getElement(`[name="recording-way"][value="${value}"]`);
	if (!(input instanceof HTMLInputElement)) throw new Error('no radio button');
	return input;
};

describe('before a recording', () => {
	it('nothing is asked of the worker until a person wants one', async () => {
		const { backend } = await show(SCENARIOS['record-offer']);
		expect(recorded()).toBe('none');
		expect(backend.calls).toEqual(['inspect, looking']);
		expect(getElements('[data-record]')).toHaveLength(0);
	});

	it('what will happen is explained, and a private window is preferred', async () => {
		const { backend } = await open(SCENARIOS['record-offer']);
		expect(backend.calls).toContain('offer');
		expect(way('private-window').checked).toBe(true);
		expect(getElement('[data-record="offer"]').textContent).toContain('after 30 minutes');
		expect(getElements('[data-cookie]')).toHaveLength(0);
		getElement('[data-action="record-back"]').click();
		await settled();
		expect(getElements('[data-cookie]')).toHaveLength(2);
	});

	it('a clean start tells beforehand what is set aside, what may be lost and what stays', async () => {
		await open(SCENARIOS['record-clean-start']);
		expect(getElements('.visit-point')).toHaveLength(0);
		way('clean-start').click();
		await settled();
		const words = getElement('[data-way="clean-start"]').textContent;
		for (const phrase of ['5 cookies', 'signed out of this portal', 'closes meanwhile', 'IndexedDB'])
			expect(words).toContain(phrase);
	});

	it('a person who is signed in is reminded that visitors are not', async () => {
		await open(SCENARIOS['record-clean-start']);
		expect(getElement('[data-notice="signed-in"]').textContent).toContain('not what a visitor sees');
		await open(SCENARIOS['record-offer']);
		expect(getElements('[data-notice="signed-in"]')).toHaveLength(0);
	});

	it.each([
		['record-not-private-chromium', 'Allow in Incognito', 'clean-start'],
		['record-not-private-firefox', 'Run in Private Windows', 'clean-start'],
		['record-inside-private', 'in a private window already', 'as-it-stands'],
	] as const)('%s: why no private window can be opened, and the next best', async (name, words, chosen) => {
		await open(SCENARIOS[name]);
		expect(way('private-window').disabled).toBe(true);
		expect(getElement('[data-way="private-window"]').textContent).toContain(words);
		expect(way(chosen).checked).toBe(true);
	});

	it('each other site is asked for alone, in the turn of the click', async () => {
		const { backend } = await open(SCENARIOS['record-offer']);
		getElement('[data-site="cartes.example"] [data-action="record-add"]').click();
		expect(backend.calls.at(-1)).toBe('request *://*.cartes.example/*');
		expect(getElements('[data-site="player.example"] button')).toHaveLength(0);
	});

	it('data that is still to be restored is named, with the page that restores it', async () => {
		await open(SCENARIOS['record-pending-restore']);
		expect(getElement('[data-notice="pending-restore"]').textContent).toContain('1 cookie and 12 entries');
		expect(getElement('[data-action="open-pending-restore"]').getAttribute('href')).toBe(
			'https://data.ville-exemple.example',
		);
	});

	it('the way that was chosen is taken; a private window takes the popup’s place', async () => {
		const { backend } = await open(SCENARIOS['record-offer']);
		getElement('[data-action="record-start"]').click();
		await settled();
		expect(backend.calls.slice(-2)).toEqual(['start private-window', 'close']);
		const second = await open(SCENARIOS['record-offer']);
		way('as-it-stands').click();
		await settled();
		getElement('[data-action="record-start"]').click();
		await settled();
		expect(second.backend.calls.at(-1)).toBe('start as-it-stands');
		expect(getElements('[data-record="offer"]')).toHaveLength(0);
	});

	it('the permission to observe answers is asked for in the turn of the click, and explained before', async () => {
		const { backend } = await open(SCENARIOS['record-offer']);
		expect(getElement('[data-answers="not-allowed"]').textContent).toContain(
			'which response set which cookie',
		);
		getElement('[data-action="record-start"]').click();
		expect(backend.calls.at(-1)).toBe('allow answers');
		await settled();
		expect(backend.calls.slice(-2)).toEqual(['start private-window', 'close']);
	});

	it('a person who does not want answers observed is not asked', async () => {
		const { backend } = await open(SCENARIOS['record-offer']);
		getElement('[name="observe-answers"]').click();
		await settled();
		getElement('[data-action="record-start"]').click();
		await settled();
		expect(backend.calls).not.toContain('allow answers');
		expect(backend.calls).toContain('start private-window');
	});

	it('where the browser must restart first, the person chooses', async () => {
		const { backend } = await open(SCENARIOS['record-answers-after-restart']);
		getElement('[data-action="record-start"]').click();
		await settled();
		expect(getElement('[data-notice="answers-after-restart"]').textContent).toContain('open it again');
		expect(backend.calls.at(-1)).toBe('allow answers');
		expect(getElement('[data-action="record-start"]').textContent).toBe('Record now without responses');
		getElement('[data-action="record-start"]').click();
		await settled();
		expect(backend.calls).toContain('start private-window');
	});

	it('answers that arrive are named, and nothing is asked', async () => {
		const { backend } = await open(SCENARIOS['record-answers-working']);
		expect(getElement('[data-answers="working"]').textContent).toContain('are observed');
		getElement('[data-action="record-start"]').click();
		await settled();
		expect(backend.calls).not.toContain('allow answers');
	});

	it('the person is brought to the recording that they have started, and to none that was there', async () => {
		const { backend } = await open(SCENARIOS['record-offer']);
		backend.record(makeState({ stage: 'starting' }));
		const focused = () => document.activeElement?.closest<HTMLElement>('[data-record]')?.dataset['record'];
		await expect.poll(focused).toBe('now');
		await show(SCENARIOS.recording);
		expect(document.activeElement?.id).not.toBe('record-title');
	});

	it('a start that fails says why, and can be tried again', async () => {
		const { backend } = await open(SCENARIOS['record-not-started']);
		for (const _ of [1, 2]) {
			getElement('[data-action="record-start"]').click();
			await settled();
		}
		expect(getElement('.record [role="alert"]').textContent).toBe('This tab has been closed.');
		expect(backend.calls.filter((call) => call.startsWith('start'))).toHaveLength(2);
	});

	it('a full audit has a page of its own, with an id that is new each time', async () => {
		const hrefs = [];
		for (const _ of [1, 2]) {
			await open(SCENARIOS['record-offer']);
			hrefs.push(getElement('[data-action="full-audit"]').getAttribute('href') ?? '');
		}
		expect(hrefs[0]).toMatch(
			/^\.\.\/report\/index\.html\?guide=[0-9a-f-]{36}&tab=7&host=lumiere-sur-mer\.opendatasoft\.com$/,
		);
		expect(hrefs[0]).not.toBe(hrefs[1]);
	});
});

describe('while this tab is recorded', () => {
	it('time, cookies, consent and visited pages are all there is', async () => {
		await show({ ...SCENARIOS.recording, recording: { now: makeState() } });
		expect(recorded()).toBe('here');
		const timer = getElement('[role="timer"]');
		expect(timer.getAttribute('aria-live')).toBe('off');
		expect(timer.textContent).toMatch(/^2:\d\d$/);
		expect(getElement('[data-recording-cookies]').dataset['recordingCookies']).toBe('6');
		expect(getElement('[data-recording-cookies]').textContent).toContain('2 undeclared');
		expect(getElement('[data-phase]').textContent).toBe('before any choice');
		expect(getElements('[data-visited="true"]').map(({ dataset }) => dataset['suggested'])).toEqual([
			'dataset',
		]);
		expect(getElements('[data-cookie], [data-action="menu"]')).toHaveLength(0);
		expect(getElements('[data-action="record"]')).toHaveLength(0);
	});

	it.each([
		['observed', null],
		['pending', null],
		['not-observed', 'are not observed'],
		['partly', 'during a part'],
	] as const)('answers that are %s are said to be so', async (answers, words) => {
		await show({ ...SCENARIOS.recording, recording: { now: makeState({ answers }) } });
		expect(getElements('[data-record] [data-answers]').map(({ textContent }) => textContent)).toEqual(
			words === null ? [] : [expect.stringContaining(words)],
		);
	});

	it('the clock goes on second by second', async () => {
		await show({ ...SCENARIOS.recording, recording: { now: makeState({ startedAt: Date.now() - 58_900 }) } });
		const timer = getElement('[role="timer"]');
		const before = timer.textContent;
		await expect.poll(() => timer.textContent, { timeout: 2500 }).not.toBe(before);
		expect(timer.textContent).toMatch(/^(0:59|1:00)$/);
	});

	it('what the worker tells is followed, to the end', async () => {
		const { backend } = await show(SCENARIOS.recording);
		backend.record(makeState({ cookies: 9, phase: 'refused' }));
		await settled();
		expect(getElement('[data-recording-cookies]').dataset['recordingCookies']).toBe('9');
		expect(getElement('[data-phase]').textContent).toBe('after refusal');
		backend.record(null);
		await settled();
		expect(recorded()).toBe('none');
		expect(getElements('[data-record]')).toHaveLength(0);
	});

	it('a choice can be marked by hand: in sight only where nothing is recognised', async () => {
		const { backend } = await show(SCENARIOS['recording-unrecognised']);
		expect(getElements('.visit-consent details')).toHaveLength(0);
		for (const answer of ['accepted', 'refused']) {
			getElement(`[data-action="record-${answer}"]`).click();
			await settled();
		}
		expect(backend.calls.slice(-2)).toEqual(['mark r1 accepted', 'mark r1 refused']);
		await show(SCENARIOS.recording);
		expect(getElements('.visit-consent details:not([open]) [data-action="record-refused"]')).toHaveLength(1);
	});

	it('stopping makes room for the report; within a full audit, its page is led back to', async () => {
		const { backend } = await show(SCENARIOS.recording);
		getElement('[data-action="record-stop"]').click();
		await settled();
		expect(backend.calls.slice(-2)).toEqual(['stop r1', 'close']);
		const step = await show(SCENARIOS['recording-step']);
		expect(getElement('[data-record="now"] a').getAttribute('href')).toContain('?guide=p1&tab=7');
		getElement('[data-action="record-stop"]').click();
		await settled();
		expect(step.backend.calls.at(-1)).toBe('stop r1');
	});

	it('it can be stopped from a page that cannot be inspected', async () => {
		await show(SCENARIOS['recording-left']);
		expect(recorded()).toBe('here');
		expect(getElements('[data-action="record-stop"]')).toHaveLength(1);
	});
});

describe('while another tab is recorded', () => {
	it('says which, leads there, and can end it', async () => {
		const { backend } = await show(SCENARIOS['recording-elsewhere']);
		expect(recorded()).toBe('elsewhere');
		expect(getElement('[data-record="elsewhere"]').textContent).toContain('data.ville-exemple.example');
		await openMenu();
		expect(getElements('[data-action="record"]')).toHaveLength(0);
		getElement('[data-action="record-stop"]').click();
		await settled();
		getElement('[data-action="record-show"]').click();
		await settled();
		expect(backend.calls.slice(-3)).toEqual(['stop r1', 'show 8', 'close']);
	});

	it('a recording that begins meanwhile replaces the explanation', async () => {
		const { backend } = await open({ ...SCENARIOS['record-offer'], recording: { offer: makeOffer() } });
		backend.record(makeState({ tabId: 8 }));
		await settled();
		expect(getElements('[data-record]').map(({ dataset }) => dataset['record'])).toEqual(['elsewhere']);
	});
});

describe('every state', () => {
	it.each<[string, PopupScenario]>(Object.entries(RECORDING_SCENARIOS))(
		'%s has words for everything, in both languages',
		async (_, scenario) => {
			for (const file of [en, fr]) {
				const { place, model } = await show(scenario, file);
				for (const selector of scenario.press?.split(', ') ?? []) {
					getElement(selector).click();
					await settled();
				}
				expect(place.innerHTML.match(/\b(popup|visit|failure)_\w+/g)).toBe(null);
				model.stop();
			}
		},
	);
});
