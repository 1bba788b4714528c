import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { refusal } from '../../src/messaging/intent-error.ts';
import { press, text, useReports } from './open-page.tsx';
import { type ReportScenario, SCENARIOS } from './scenarios.ts';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const show = useReports();

describe('a recorded visit', () => {
	it('lists its events from start to end', async () => {
		await show(SCENARIOS.visit);
		expect(all('[data-event]').map((row) => row.dataset['event'])).toEqual(
			'start page tool tool choice page page choice end'.split(' '),
		);
		expect(document.title).toContain('Recorded visit');
		expect(all('.contents a').map((link) => link.getAttribute('href'))).toContain('#h-not-kept');
	});

	it('has each moment of a cookie in its evidence, with how sure it is', async () => {
		await show(SCENARIOS.visit);
		await press('[data-cookie="VISITOR_INFO1_LIVE"] + tr summary');
		expect(all('[data-moment]').map(({ dataset }) => [dataset['moment'], dataset['witness']])).toEqual([
			['set', 'answer'],
			['renewed', 'script'],
		]);
		expect(text('.stack')).toContain('https://video.example/player.js');
	});

	it('shows when a cookie was gone', async () => {
		await show(SCENARIOS.visit);
		expect(text('[data-cookie="ab_test"] .c-setBy')).toContain('Gone: 21.6');
	});

	it('has a picture instead of the journal’s, with tips for pointer and keyboard', async () => {
		await show(SCENARIOS.visit);
		expect(all('[data-section="timeline"]')).toEqual([]);
		const spots = all('[data-section="visit-picture"] [data-spot]');
		expect(spots).toHaveLength(10);
		expect(spots[0]?.getAttribute('aria-label')).toContain('Choice: refused');
		expect(spots[1]?.getAttribute('aria-label')).toContain('stats.js, line 12');
		await act(() => {
			spots[1]?.dispatchEvent(new PointerEvent('pointerenter'));
		});
		expect(text('.pic-tip')).toContain('updated');
	});

	it('has the same as a table', async () => {
		await show(SCENARIOS.visit);
		const table = document.querySelector('[data-section="visit-picture"] .as-table');
		await act(async () => {
			if (table instanceof HTMLDetailsElement) table.open = true;
			table?.dispatchEvent(new Event('toggle'));
		});
		expect(all('[data-section="visit-picture"] tbody tr')).toHaveLength(9);
	});

	it('exports it, picture included, for each program', async () => {
		const { backend } = await show(SCENARIOS.visit);
		const exported = async (format: string, count: number) => {
			await press(`[data-action="export-${format}"]`);
			await vi.waitFor(() => expect(backend.saved).toHaveLength(count), 10_000);
			return backend.saved.at(-1);
		};
		const html = await exported('html', 1);
		const wec = await exported('wec', 2);
		expect(html?.text).toContain('<svg');
		expect(html?.text).not.toContain('<script');
		expect(wec).toMatchObject({ name: 'inspection.json', type: 'application/json;charset=utf-8' });
	});

	it('with hostile words shows them as text', async () => {
		await show(SCENARIOS['visit-hostile']);
		await press('[data-action="open-all"]');
		expect(all('main img')).toEqual([]);
		expect(document.body.textContent).not.toMatch(/[\u202a-\u202e]/);
	});
});

describe('a report in memory only', () => {
	/** Shows a report, and waits for the question, which is loaded on use. */
	async function showAsking(scenario: ReportScenario) {
		const shown = await show(scenario);
		await vi.waitFor(() => expect(document.querySelector('.keep')).not.toBeNull());
		return shown;
	}

	it('asks whether to keep it, and is kept', async () => {
		const { backend } = await showAsking(SCENARIOS['visit-private']);
		expect(text('.keep')).toContain('Keep this report?');
		expect(text('.keep')).toContain('comes from a private window');
		await press('[data-action="keep"]');
		expect(backend.calls).toContain('keep v1');
		expect(text('[data-keep="kept"]')).toContain('Kept on this computer');
		expect(document.querySelector('[data-action="keep"]')).toBeNull();
	});

	it('is not asked about again once the answer was “Only now”, and can be kept after all', async () => {
		const { backend } = await showAsking(SCENARIOS.unkept);
		expect(text('.keep')).not.toContain('private');
		await press('[data-action="only-now"]');
		expect(backend.onlyNow.isChosen()).toBe(true);
		expect(text('[data-keep="only-now"]')).toContain('gone once the browser is closed');
		await press('[data-action="keep"]');
		expect(text('[data-keep="kept"]')).toContain('Kept on this computer');
	});

	it('that could not be kept says why, and can be tried again', async () => {
		const { backend } = await showAsking(SCENARIOS['visit-private']);
		backend.fail(refusal('audits-full', '200'));
		await press('[data-action="keep"]');
		expect(text('.keep [role="alert"]')).toContain('No more than 200 reports');
		backend.fail(null);
		await press('[data-action="keep"]');
		expect(text('.keep')).toContain('Kept on this computer');
	});

	it('that is kept already is not asked about', async () => {
		await show(SCENARIOS.visit);
		expect(document.querySelector('.keep')).toBeNull();
	});
});
