import { describe, expect, it } from 'vitest';
import { makePattern, makeReport, makeRow, NO_MATCH } from './make-report.ts';
import { getElement, getElements, settled, show } from './stage.ts';

const rows = Array.from({ length: 20 }, (_, i) => makeRow({ name: `c${i}` }, NO_MATCH));
const report = makeReport({ rows, unseen: [makePattern('late', 0)] });
const ready = { state: 'ready', report, offer: null, news: null, trouble: [] } as const;

describe('the first paint', () => {
	it('has every row, those out of sight by their names alone', async () => {
		await show({ stored: report, inspection: 'never' });
		expect(getElements('[data-cookie]').map(({ dataset }) => dataset['cookie'])).toEqual(
			rows.map(({ cookie }) => cookie.name),
		);
		expect(getElements('[data-cookie] .left')).toHaveLength(15);
		expect(getElement('[data-unseen="late"]').textContent).toBe('late');
	});

	it('is completed when the worker has answered', async () => {
		const { backend, model } = await show({ stored: report, inspection: ready });
		await model.refresh();
		await settled();
		expect(backend.calls).toContain('inspect');
		expect(getElements('[data-cookie] .left')).toHaveLength(20);
		expect(getElement('[data-unseen="late"]').querySelector('p')).not.toBeNull();
	});
});

describe('a report of the same revision', () => {
	it('renews how long a cookie has still to live', async () => {
		const row = (secondsLeft: number) => ({ ...makeRow({ name: 'short' }, NO_MATCH), secondsLeft });
		const { backend, model } = await show({
			inspection: { ...ready, report: makeReport({ rows: [row(40)] }) },
		});
		expect(getElement('.left').textContent).toContain('40');
		backend.answer({ ...ready, report: makeReport({ rows: [row(30)] }) });
		await model.refresh();
		await settled();
		expect(getElement('.left').textContent).toContain('30');
	});
});
