import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { mountGuide } from '../../report/guide/index.tsx';
import { pageOf } from '../../report/target.ts';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { makeState } from '../popup/make-recording-state.ts';
import { PORTAL } from '../popup/make-report.ts';
import { fakeGuide } from './fake-guide.ts';
import { ACCEPTED_STEP, GUIDE_SCENARIOS, type GuideScenario, PLAN, REFUSED_STEP } from './guide-scenarios.ts';
import { press, text } from './open-page.tsx';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const statuses = () => all('li[data-step]').map(({ dataset }) => dataset['status']);
const step = (name: string) => `li[data-step="${name}"]`;
let unmount = () => {};

async function open(scenario: GuideScenario, file: typeof en | typeof fr = en) {
	const backend = fakeGuide(scenario);
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	await act(async () => {
		unmount = mountGuide(place, backend, scenario.target, createTranslator(localeMessages(file)));
		await settle();
	});
	return backend;
}
const tell = (run: () => void) =>
	act(async () => {
		run();
		await settle();
	});
afterEach(() => unmount());

describe('the address of a full audit', () => {
	it.each([
		[`?guide=${PLAN}&tab=7&host=${PORTAL}`, { kind: 'guide', id: PLAN, tabId: 7, host: PORTAL }],
		[`?audit=${PLAN}`, { kind: 'full-audit', id: PLAN }],
		[`?guide=${PLAN}`, { kind: 'guide', id: PLAN, tabId: null, host: null }],
		['?guide=a b&id=a1', { kind: 'kept', id: 'a1' }],
		['?compare=a,b,a,,c', { kind: 'compare', ids: ['a', 'b', 'c'] }],
		['?compare=1,2,3,4,5,6,7', { kind: 'compare', ids: ['1', '2', '3', '4', '5', '6'] }],
		['?id=a1', { kind: 'kept', id: 'a1' }],
	])('%s', (search, target) => expect(pageOf(search)).toEqual(target));
});

describe('a full audit', () => {
	it('begins with three visits to do, the way chosen once for all', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-new']);
		expect(document.documentElement.dataset['page']).toBe('guide');
		expect(statuses()).toEqual(['todo', 'todo', 'todo']);
		expect(all('[name="recording-way"]').map((input) => input.getAttribute('value'))).toEqual([
			'private-window',
			'clean-start',
		]);
		await press('[name="recording-way"][value="clean-start"]');
		await press(`${step('refused')} [data-action="record-start"]`);
		expect(backend.calls.at(-2)).toBe(`start 7 clean-start ${PLAN} refused`);
	});

	it('falls back to a clean start where no private window is allowed, never to the tab as it stands', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-not-private']);
		expect(text('[data-notice="signed-in"]')).toContain('not what a visitor sees');
		expect(text('[data-notice="pending-restore"]')).toContain('4 entries');
		await press(`${step('nothing')} [data-action="record-start"]`);
		expect(backend.calls.at(-2)).toBe(`start 7 clean-start ${PLAN} nothing`);
		await press('[data-action="record-add"]');
		expect(backend.calls.slice(-2)).toEqual(['request *://*.cartes.example/*', `offer 7 ${PORTAL}`]);
	});

	it('shows the visit that is being recorded, and can end it and mark choices', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-running']);
		expect(statuses()).toEqual(['done', 'running', 'todo']);
		expect(text(`${step('refused')} [data-phase]`)).toBe('after refusal');
		expect(all(`${step('refused')} [data-visited="true"]`)).toHaveLength(1);
		for (const button of all('[data-action="record-start"]'))
			expect(button.getAttribute('aria-disabled')).toBe('true');
		await press(`${step('accepted')} [data-action="record-start"]`);
		await press('[data-action="record-stop"]');
		expect(backend.calls.slice(-1)).toEqual(['stop r1']);
		expect(backend.calls.some((call) => call.startsWith('start'))).toBe(false);
	});

	it('finds the next visit by itself once it is recorded, and judges what is there', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-running']);
		expect(text('[data-section="result"]')).toContain('“Refuse” has not been recorded yet.');
		backend.keepAudit(REFUSED_STEP);
		await tell(() => backend.record(null));
		expect(statuses()).toEqual(['done', 'done', 'todo']);
		expect(all('table.compare thead th')).toHaveLength(3);
		expect(text('[data-verdict]')).toContain('(2 visits of 2)');
	});

	it('judges all three, with an address of its own', async () => {
		await open(GUIDE_SCENARIOS['guide-all']);
		expect(statuses()).toEqual(['done', 'done', 'done']);
		expect(all('th[data-step]').map(({ dataset }) => dataset['step'])).toEqual([
			'nothing',
			'refused',
			'accepted',
		]);
		expect(document.querySelector('[data-action="open-full-audit"]')?.getAttribute('href')).toBe(
			`?audit=${PLAN}`,
		);
		expect(text('[data-verdict="not-respected"]')).toBe(
			'1 cookie does not wait for the choice: _ga, set before any choice (3 visits of 3).',
		);
		expect(
			all('tbody[data-behaviour]').map(({ dataset, children }) => [
				dataset['behaviour'],
				children.length - 1,
			]),
		).toEqual([
			['not-waiting', 1],
			['waiting', 2],
			['necessary', 2],
		]);
	});

	it('ticks no visit that is not what it should be, and says why', async () => {
		await open(GUIDE_SCENARIOS['guide-doubtful']);
		expect(statuses()).toEqual(['done', 'to-check', 'done']);
		expect(text(`${step('refused')} [data-notice="to-check"]`)).toContain('No refusal was recognised');
		expect(text(step('refused'))).toContain(
			'no choice recognised, 1 page (0 of the 4 suggested kinds), 2 seconds',
		);
		expect(document.querySelector(`${step('refused')} [data-action="record-start"]`)).not.toBeNull();
	});

	it('says in green that the choice is respected', async () => {
		await open(GUIDE_SCENARIOS['guide-respected']);
		expect(text('[data-verdict="respected"]')).toBe(
			'The choice is respected: no cookie that needs consent was set without it.',
		);
	});

	it('takes the latest of a visit that was done again', async () => {
		const again = { ...ACCEPTED_STEP, id: 'again' };
		await open({ ...GUIDE_SCENARIOS['guide-all'], kept: [again, ...GUIDE_SCENARIOS['guide-all'].kept] });
		expect(
			document.querySelector(`${step('accepted')} [data-action="open-audit"]`)?.getAttribute('href'),
		).toBe('?id=again');
	});

	it('leaves recordings of other audits out', async () => {
		await open({
			...GUIDE_SCENARIOS['guide-all'],
			target: { kind: 'guide', id: 'other', tabId: 7, host: PORTAL },
		});
		expect(statuses()).toEqual(['todo', 'todo', 'todo']);
	});

	it('asks for the permission to observe answers in the click, and lets the person choose where a restart is needed', async () => {
		const scenario = GUIDE_SCENARIOS['guide-new'];
		const backend = await open({ ...scenario, access: 'not-allowed', afterAllowing: 'after-restart' });
		await press(`${step('nothing')} [data-action="record-start"]`);
		expect(backend.calls.at(-1)).toBe('allow answers');
		expect(text('[data-notice="answers-after-restart"]')).toContain('open it again');
		await press(`${step('nothing')} [data-action="record-start"]`);
		expect(backend.calls.at(-2)).toMatch(/^start /);
	});

	it('warns that another visit is being recorded, and can end it', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-busy']);
		expect(text('[data-notice="busy"]')).toContain('data.ville-exemple.example');
		await press('[data-action="busy-stop"]');
		expect(backend.calls.at(-1)).toBe('stop r1');
		await tell(() => backend.record(makeState({ plan: { id: PLAN, step: 'nothing' } })));
		expect(all('[data-notice="busy"]')).toHaveLength(0);
	});

	it('keeps the audit when asked, and warns of a window that is still open', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-private']);
		expect(text('[data-notice="private-open"]')).toContain('Close all private windows');
		await press('[data-action="keep"]');
		expect(backend.calls.filter((call) => call.startsWith('keep'))).toEqual(['keep audit-nothing']);
		expect(text('[data-keep="kept"]')).toContain('Kept on this computer');
	});

	it('opens the portal again if its tab was closed, and continues there', async () => {
		const backend = await open(GUIDE_SCENARIOS['guide-no-tab']);
		await press('[data-action="open-portal"]');
		expect(backend.calls.slice(-3)).toEqual([`open ${PORTAL}`, 'remember 12', `offer 12 ${PORTAL}`]);
		await press(`${step('accepted')} [data-action="record-start"]`);
		expect(backend.calls.at(-2)).toBe(`start 12 clean-start ${PLAN} accepted`);
	});

	it.each<[string, GuideScenario]>(Object.entries(GUIDE_SCENARIOS))(
		'%s has words for everything, in both languages',
		async (_, scenario) => {
			for (const file of [en, fr]) {
				await open(scenario, file);
				expect(
					document.body.innerHTML.match(/\b(popup|report|visit|failure|options|finding|full_audit)_\w+/g),
				).toBe(null);
				unmount();
			}
		},
	);
});
