import { describe, expect, it } from 'vitest';
import fr from '../../src/_locales/fr/messages.json';
import { MOMENT, makeReport, makeRow, NO_MATCH, ready } from './make-report.ts';
import { SCENARIOS } from './scenarios.ts';
import { getElement, getElements, settled, show } from './stage.ts';

const fresh = () => getElements('[data-new]').map(({ dataset }) => dataset['cookie']);

describe('what is new since the last look', () => {
	it('is counted beside the numbers, and each row is marked with a word', async () => {
		await show(SCENARIOS.findings);
		expect(getElement('[data-new-since]').textContent).toBe('2 new since Nov 3, 2026');
		expect(fresh()).toEqual(['_ga', 'player']);
		expect(getElement('[data-cookie="_ga"] .tag.new').textContent).toBe('new');
		expect(getElement('[data-news]').textContent).toContain('2 new since Nov 3, 2026.');
	});

	it('is asked for by the first inspection of a page alone, and stays as long as the page', async () => {
		const { backend, model } = await show(SCENARIOS.findings);
		backend.answer({ ...SCENARIOS.findings.inspection, news: { since: MOMENT, keys: [] } });
		await model.refresh();
		await settled();
		expect(backend.calls).toEqual(['inspect, looking', 'inspect']);
		expect(fresh()).toEqual(['_ga', 'player']);
	});

	it('is asked for again where nothing could be shown the first time', async () => {
		const { backend, model } = await show(SCENARIOS.foreign);
		backend.answer(SCENARIOS.findings.inspection);
		await model.refresh();
		await model.refresh();
		expect(backend.calls).toEqual(['inspect, looking', 'inspect, looking', 'inspect']);
		await settled();
		expect(fresh()).toHaveLength(2);
	});

	it('names the hour when the last look was within a day', async () => {
		const row = makeRow({ name: '_ga' }, NO_MATCH);
		const inspection = {
			...ready(makeReport({ rows: [row] })),
			news: { since: MOMENT - 3_600_000, keys: [row.key] },
		};
		await show({ inspection });
		expect(getElement('[data-new-since]').textContent).toMatch(/^1 new since Nov 22, 2026, \d/);
		await show({ inspection }, fr);
		expect(getElement('[data-new-since]').textContent).toContain('1 nouveau depuis le 22 nov. 2026');
	});

	it('leaves out what is gone by now, and is nothing at the first look', async () => {
		const inspection = { ...ready(makeReport()), news: { since: MOMENT, keys: ['gone'] } };
		await show({ inspection });
		expect(getElements('[data-new-since]')).toHaveLength(0);
		await show(SCENARIOS.mixed);
		expect(getElements('[data-new-since], [data-new]')).toHaveLength(0);
	});
});
