// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../options/App.tsx';
import { loadPages } from '../../../options/lazy-page.tsx';
import type { AuditSummary } from '../../../src/core/audit/audit.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { digestOf, FULL_AUDIT } from '../../export/audit/full-audit.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { settle, startModel } from '../make-model.ts';
import { press, text } from '../open-page.tsx';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const summary = (id: string, inMemory = false): AuditSummary => ({
	id,
	host: HOST,
	store: '0',
	madeAt: '2026-11-22T09:30:00.000Z',
	undeclared: 3,
	declared: 6,
	inMemory,
	visit: null,
});

const visited = (id: string, step?: 'refused'): AuditSummary => ({
	...summary(id),
	visit: {
		way: 'clean-start',
		plan: step ? { id: 'p', step } : null,
		startedAt: Date.UTC(2026, 10, 22, 9, 28),
		endedAt: Date.UTC(2026, 10, 22, 9, 30),
	},
});

async function show(...kept: AuditSummary[]) {
	const backend = createFakeBackend();
	backend.place.replace('#reports');
	backend.audits.kept.push(...kept);
	await loadPages();
	const model = await startModel(backend);
	await act(async () => {
		render(<App model={model} />, document.body);
		await settle();
	});
	dispose = model.dispose;
	return backend;
}
let dispose = () => {};
afterEach(() => {
	dispose();
	act(() => render(null, document.body));
});
const ids = () => [...document.querySelectorAll('[data-audit]')].map((row) => row.getAttribute('data-audit'));

describe('recorded visits among the reports', () => {
	it('say how they were recorded, for how long, and which step of a full audit they are', async () => {
		await show(visited('v', 'refused'), summary('i'));
		expect(text('[data-audit="v"]')).toContain('visit recorded from a clean start');
		expect(text('[data-audit="v"]')).toContain('lasted 2 minutes');
		expect(text('[data-audit="v"] [data-step="refused"]')).toBe('Full audit: refuse');
		expect(text('[data-audit="i"]')).toContain('one-time inspection');
	});
});

describe('comparing kept reports', () => {
	const box = (id: string) => {
		const box = document.querySelector(`[data-audit="${id}"] [data-action="choose-audit"]`);
		return box instanceof HTMLInputElement ? box : null;
	};
	const link = () => document.querySelector('[data-action="compare-audits"]');

	it('takes two of one portal, the older first', async () => {
		await show(visited('new/1'), visited('old'), { ...summary('other'), host: 'ailleurs.example' });
		expect(box('other')).toBeNull();
		await press('[data-audit="new/1"] [data-action="choose-audit"]');
		expect(link()).toBeNull();
		expect(text('[data-chosen]')).toContain(`Choose at least one more report on ${HOST}`);
		await press('[data-audit="old"] [data-action="choose-audit"]');
		expect(link()?.getAttribute('href')).toBe('../report/index.html?compare=old,new%2F1');
		await press('[data-action="choose-none"]');
		expect(link()).toBeNull();
		expect(box('old')?.checked).toBe(false);
	});

	it('takes none of another portal, and no more than six', async () => {
		const others = ['a', 'b'].map((id) => ({ ...summary(id), host: 'ailleurs.example' }));
		await show(...['1', '2', '3', '4', '5', '6', '7'].map((id) => summary(id)), ...others);
		for (const id of ['1', '2', '3', '4', '5', '6'])
			await press(`[data-audit="${id}"] [data-action="choose-audit"]`);
		expect([box('7')?.disabled, box('a')?.disabled, box('6')?.disabled]).toEqual([true, true, false]);
	});

	it('forgets a report that is deleted', async () => {
		await show(summary('a'), summary('b'));
		await press('[data-audit="a"] [data-action="choose-audit"]');
		await press('[data-audit="b"] [data-action="choose-audit"]');
		await press('[data-audit="b"] [data-action="delete-audit"]');
		expect(link()).toBeNull();
	});
});

describe('reports that were kept', () => {
	it('are listed with what came out, and lead to their page', async () => {
		await show(summary('a/1'));
		expect(text('[data-audit]')).toContain('3 undeclared6 declared');
		expect(document.querySelector('[data-action="open-audit"]')?.getAttribute('href')).toBe(
			'../report/index.html?id=a%2F1',
		);
	});

	it('are none at first', async () => {
		await show();
		expect(text('.page-audits')).toContain('No report has been kept yet.');
	});

	it('can be deleted, and brought back', async () => {
		await show(summary('a'), summary('b'));
		await press('[data-audit="a"] [data-action="delete-audit"]');
		expect(ids()).toEqual(['b']);
		expect(text('.notice')).toContain(`The report on ${HOST} was deleted.`);
		await press('.notice [data-action="undo"]');
		expect(ids()).toEqual(['b', 'a']);
	});

	it('of a private window say so, and cannot be brought back', async () => {
		await show(summary('p', true));
		expect(text('[data-audit="p"]')).toContain('memory');
		await press('[data-audit="p"] [data-action="delete-audit"]');
		expect(document.querySelector('.notice [data-action="undo"]')).toBeNull();
	});
});

describe('the check of report files', () => {
	it('checks the chosen files and says what a match proves', async () => {
		await show();
		const field = document.querySelector<HTMLInputElement>('input[name="report-file"]');
		if (field === null) throw new Error('no field');
		const files = [
			new File([auditJson(FULL_AUDIT, digestOf(FULL_AUDIT))], 'report.json'),
			new File(['{}'], '<img src=x>.json'),
		];
		Object.defineProperty(field, 'files', { value: files });
		field.dispatchEvent(new Event('change', { bubbles: true }));
		await vi.waitFor(() => expect(document.querySelectorAll('[data-check]')).toHaveLength(2));
		expect(text('[data-check="unchanged"]')).toContain(FULL_AUDIT.report.host);
		expect(text('[data-check="unchanged"] .digest')).toBe(digestOf(FULL_AUDIT));
		expect(text('[data-check="unknown"]')).toContain('no report of this extension');
		expect(text('.check-reports')).toContain('does not prove who made the report');
		expect(document.querySelector('.check-reports img')).toBeNull();
	});
});
