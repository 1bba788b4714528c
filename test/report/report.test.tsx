import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ReportModel } from '../../report/model.ts';
import { targetOf } from '../../report/target.ts';
import type { AuditTexts } from '../../src/core/audit/audit-texts.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import { PORTAL } from '../popup/make-report.ts';
import type { FakeBackend } from './fake-backend.ts';
import { press, text, the, useReports, write } from './open-page.tsx';
import { SCENARIOS } from './scenarios.ts';

const state = () => document.documentElement.dataset['state'];
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const digested = () => vi.waitFor(() => expect(text('.digest')).toMatch(/^[0-9a-f]{64}$/));
const show = useReports();

describe('the address', () => {
	it.each([
		['?tab=12&host=Data.Ville.Example', { kind: 'make', tabId: 12, host: 'data.ville.example' }],
		['?tab=12', { kind: 'make', tabId: 12, host: null }],
		['?tab=12&host=a b', { kind: 'make', tabId: 12, host: null }],
		['?id=a1&tab=12', { kind: 'kept', id: 'a1' }],
		['?tab=-1', { kind: 'nothing' }],
		['?id=', { kind: 'nothing' }],
		['', { kind: 'nothing' }],
	])('%s', (search, target) => expect(targetOf(search)).toEqual(target));
});

describe('opening', () => {
	it('makes one report of a tab, remembers it in the address and shows it', async () => {
		const { backend } = await show(SCENARIOS.new);
		expect(backend.calls).toEqual([`make 7 ${PORTAL}`, 'remember a1', 'get a1']);
		expect(state()).toBe('ready');
	});

	it('shows progress while a report is being made', async () => {
		await show(SCENARIOS['loading-new']);
		expect(state()).toBe('loading');
		expect(text('[role="status"]')).toContain('Inspecting the portal');
	});

	it.each([
		['no-permission', 'no-permission', 'could not be inspected'],
		['tab-gone', 'gone', 'The tab has been closed'],
		['gone', 'gone', 'no longer exists'],
		['nothing', 'gone', 'Which report?'],
		['error', 'error', 'Something went wrong in the extension'],
	] as const)('says why there is no report: %s', async (name, expected, words) => {
		await show(SCENARIOS[name]);
		expect(state()).toBe(expected);
		expect(text('[role="alert"]')).toContain(words);
	});

	it('makes another report when the first could not be made', async () => {
		const { backend } = await show(SCENARIOS.error);
		await press('[data-action="retry"]');
		expect(backend.calls.filter((call) => call.startsWith('make'))).toHaveLength(2);
	});

	it('makes no second report when the first was made and could not be shown', async () => {
		const { new: fresh } = SCENARIOS;
		const { backend } = await show({ ...fresh, behaviour: { ...fresh.behaviour, readFailures: 1 } });
		expect(state()).toBe('error');
		await press('[data-action="retry"]');
		expect(state()).toBe('ready');
		expect(backend.calls.filter((call) => call.startsWith('make'))).toHaveLength(1);
	});
});

describe('a report', () => {
	it('lists every cookie with its verdict, after the result', async () => {
		await show(SCENARIOS.mixed);
		expect(text('.result')).toContain('3 of the 9 cookies');
		expect(all('tr[data-cookie]')).toHaveLength(9);
		expect(all('tr[data-verdict="undeclared"]').map((row) => row.dataset['cookie'])).toEqual([
			'_ga',
			'OptanonAlertBoxClosed',
			'VISITOR_INFO1_LIVE',
		]);
		expect(the('[data-count="undeclared"]', HTMLElement).dataset['number']).toBe('3');
	});

	it('unfolds the evidence of one cookie, of all, and for paper if that is asked', async () => {
		const { model } = await show(SCENARIOS.mixed);
		expect(all('.evidence')).toHaveLength(0);
		await press('[data-action="open-all"]');
		expect(all('.evidence')).toHaveLength(9);
		await press('[data-action="open-all"]');
		expect(all('.evidence')).toHaveLength(0);
		const print = (event: 'beforeprint' | 'afterprint') =>
			act(() => {
				dispatchEvent(new Event(event));
			});
		await print('beforeprint');
		expect(all('.evidence')).toHaveLength(0);
		await print('afterprint');
		await press('input[name="print-evidence"]');
		await print('beforeprint');
		expect(all('.evidence')).toHaveLength(9);
		await print('afterprint');
		expect(all('.evidence')).toHaveLength(0);
		expect(model.opened.value.size).toBe(0);
	});

	it('puts what the auditor has written about a cookie on paper, whatever else', async () => {
		await show(SCENARIOS.annotated);
		await act(() => {
			dispatchEvent(new Event('beforeprint'));
		});
		expect(all('.evidence').length).toBeGreaterThan(0);
		expect(all('.evidence').length).toBeLessThan(all('tr[data-cookie]').length);
		await act(() => {
			dispatchEvent(new Event('afterprint'));
		});
	});

	it('lists first what is wrong, by kind, with the rule and what to do, each cookie linked to its row', async () => {
		await show(SCENARIOS.mixed);
		const sections = all('main section[data-section]').map(({ dataset }) => dataset['section']);
		expect(sections.slice(0, 3)).toEqual(['findings', 'limits', 'cookies']);
		expect(sections.slice(-2)).toEqual(['wording', 'seal']);
		expect(text('[data-problem="undeclared"]')).toContain('What to do Declare it in the policy');
		const first = '[data-problem="undeclared"] li:first-child > a';
		const link = the(first, HTMLAnchorElement);
		await press(first);
		const row = document.querySelector(link.getAttribute('href') ?? '');
		expect(row?.querySelector('tr')?.dataset['cookie']).toBe('_ga');
		expect(row?.querySelectorAll('.evidence')).toHaveLength(1);
	});

	it('shows hostile names as text', async () => {
		await show(SCENARIOS.hostile);
		expect(document.querySelector('main img')).toBeNull();
		expect(text('main')).toContain('<img src=x onerror=alert(1)>');
		expect(text('main')).toContain('a\\u{202e}moc.live\\u{202c}');
		expect(document.body.innerHTML).not.toContain('\u202e');
	});

	it('has a table for each picture', async () => {
		await show(SCENARIOS.mixed);
		for (const section of ['lifetimes', 'timeline']) {
			const details = the(`[data-section="${section}"] details`, HTMLDetailsElement);
			await act(() => {
				details.open = true;
				details.dispatchEvent(new Event('toggle'));
			});
		}
		expect(all('[data-section="lifetimes"] tbody tr')).toHaveLength(9);
		expect(all('[data-section="timeline"] tbody tr')).toHaveLength(11);
	});

	it('shows the tip of a lane to the pointer and the keyboard', async () => {
		await show(SCENARIOS.mixed);
		const spots = all('[data-section="lifetimes"] [data-spot]');
		expect(spots.map((spot) => spot.getAttribute('tabindex'))).toEqual(['0', ...Array(8).fill('-1')]);
		await act(() => {
			spots[0]?.dispatchEvent(new Event('pointerenter'));
		});
		expect(text('.pic-tip')).toContain('_ga');
		await act(() => {
			spots[0]?.focus();
			spots[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
		});
		expect(document.activeElement?.getAttribute('data-spot')).toBe('1');
	});
});

const auditOf = (model: ReportModel) => {
	if (model.screen.value.state !== 'ready') throw new Error('no report');
	return model.screen.value.audit;
};

/** Saves texts as another page does. */
const elsewhere = (backend: FakeBackend, model: ReportModel, change: Partial<AuditTexts>) =>
	act(async () => {
		backend.annotateElsewhere(auditOf(model).id, change);
		await new Promise((resolve) => setTimeout(resolve, 30));
	});

describe('the auditor’s texts', () => {
	it('are saved together after a pause, and that is shown', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		await write('input[name="auditor"]', 'Ada');
		await write('tr[data-cookie="_ga"] select', 'not-compliant');
		await write('textarea[name="remarks"]', 'Later.');
		const [key = ''] = Object.keys(backend.written.at(-1)?.notes ?? {});
		expect(JSON.parse(key).at(-1)).toBe('_ga');
		expect(backend.written.at(-1)).toEqual({
			auditor: 'Ada',
			remarks: 'Later.',
			notes: { [key]: { assessment: 'not-compliant', comment: '' } },
		});
		expect(text('.saving [role="status"]')).toBe('Notes saved');
	});

	it('leave no empty note behind', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		await write('tr[data-cookie="_ga"] select', 'compliant');
		await write('tr[data-cookie="_ga"] select', '');
		expect(backend.written.at(-1)?.notes).toEqual({});
	});

	it('show an alert if they could not be saved, and can be saved again', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		backend.fail(refusal('audit-gone'));
		await write('input[name="auditor"]', 'Ada');
		expect(text('.saving [role="alert"]')).toContain('could not be saved. This report no longer exists');
		const leaving = new Event('beforeunload', { cancelable: true });
		await act(async () => {
			dispatchEvent(leaving);
			await new Promise((resolve) => setTimeout(resolve, 30));
		});
		expect(leaving.defaultPrevented).toBe(true);
		backend.fail(null);
		await press('[data-action="save-again"]');
		expect(backend.written.at(-1)?.auditor).toBe('Ada');
		expect(document.querySelector('.saving [role="alert"]')).toBeNull();
	});

	it('follow what another page saves, field by field', async () => {
		const { backend, model } = await show(SCENARIOS.mixed);
		await elsewhere(backend, model, { remarks: 'An hour of work' });
		expect(the('textarea[name="remarks"]', HTMLTextAreaElement).value).toBe('An hour of work');
		await write('input[name="auditor"]', 'Ada');
		expect(backend.written.at(-1)).toEqual({ auditor: 'Ada', remarks: 'An hour of work', notes: {} });
		expect(text('.saving [role="status"]')).toBe('Notes saved');
	});

	it.each([
		['ours', 'Written here'],
		['theirs', 'Written there'],
	])('of one field changed on two pages are both shown, and %s are kept when chosen', async (whose, kept) => {
		const { backend, model } = await show(SCENARIOS.mixed);
		// The other page is the faster one: its text arrives while ours waits for a pause.
		await act(() => {
			const field = the('textarea[name="remarks"]', HTMLTextAreaElement);
			field.value = 'Written here';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await elsewhere(backend, model, { remarks: 'Written there', auditor: 'Grace' });
		expect(the('textarea[name="remarks"]', HTMLTextAreaElement).value).toBe('Written here');
		expect(the('input[name="auditor"]', HTMLInputElement).value).toBe('Grace');
		const conflict = text('[data-conflict="remarks"]');
		expect(conflict).toMatch(/Remarks.*changed on another page.*Written there.*Written here/);
		expect(backend.written).toEqual([]);
		await press(`[data-action="keep-${whose}"]`);
		expect(document.querySelector('[data-conflict]')).toBeNull();
		expect(the('textarea[name="remarks"]', HTMLTextAreaElement).value).toBe(kept);
		expect((await backend.client['audit.get']({ id: auditOf(model).id }))?.remarks).toBe(kept);
	});

	it('change the fingerprint below the report', async () => {
		await show(SCENARIOS.mixed);
		await digested();
		const before = text('.digest');
		await write('input[name="auditor"]', 'Ada');
		await vi.waitFor(() => expect(text('.digest')).not.toBe(before));
		await digested();
	});
});

describe('in French', () => {
	it('is in French as a whole', async () => {
		await show(SCENARIOS.annotated, 'fr');
		expect(document.documentElement.lang).toBe('fr');
		expect(text('main')).toContain('Durées de vie');
		expect(text('main')).not.toMatch(/report_[a-z]/);
	});
});
