import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../options/App.tsx';
import { loadPages } from '../../../options/lazy-page.tsx';
import type { AuditSummary } from '../../../src/core/audit/audit.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { digestOf, FULL_AUDIT } from '../../export/audit/full-audit.ts';
import { NOTHING, REFUSED_STEP } from '../../report/guide-scenarios.ts';
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

const visited = (id: string, step?: 'refused' | 'nothing'): AuditSummary => ({
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
	shownModel = model;
	return backend;
}
let dispose = () => {};
let shownModel: Awaited<ReturnType<typeof startModel>>;
afterEach(() => {
	dispose();
	act(() => render(null, document.body));
});
const ids = () => [...document.querySelectorAll('[data-audit]')].map((row) => row.getAttribute('data-audit'));

describe('recorded visits among the reports', () => {
	it('say how they were recorded and for how long', async () => {
		await show(visited('v'), summary('i'));
		expect(text('[data-audit="v"]')).toContain('visit recorded from a clean start');
		expect(text('[data-audit="v"]')).toContain('lasted 2 minutes');
		expect(text('[data-audit="i"]')).toContain('one-time inspection');
	});

	it('of a full audit are one row, which leads to its page and to each visit, and is deleted whole', async () => {
		await show(visited('late', 'refused'), visited('early', 'nothing'), summary('i'));
		const row = '[data-full-audit="p"]';
		expect(document.querySelector(`${row} [data-action="open-full-audit"]`)?.getAttribute('href')).toBe(
			'../report/index.html?audit=p',
		);
		const steps = [...document.querySelectorAll(`${row} [data-action="open-audit"]`)];
		expect(steps.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
			['no choice', '../report/index.html?id=early'],
			['refuse', '../report/index.html?id=late'],
		]);
		await press(`${row} [data-action="delete-audit"]`);
		expect(ids()).toEqual(['i']);
		expect(text('.notice')).toContain(`The full audit of ${HOST} was deleted.`);
		await press('.notice [data-action="undo"]');
		expect(ids()).toHaveLength(3);
	});

	it('of a full audit say its verdict, and which visits were repeated', async () => {
		const backend = await show(visited('again', 'refused'), visited('former', 'refused'));
		expect(
			[...document.querySelectorAll('[data-full-audit] [data-step]')].map((link) => link.textContent),
		).toEqual(['refuse', 'refuse (earlier visit)']);
		expect(document.querySelector('.audit-verdict')).toBeNull();
		backend.audits.contents.set('again', { ...REFUSED_STEP, id: 'again' });
		backend.audits.kept.push(visited('first', 'nothing'));
		backend.audits.contents.set('first', { ...NOTHING, id: 'first' });
		await act(() => shownModel.audits.refresh());
		await vi.waitFor(() =>
			expect(text('.audit-verdict[data-verdict="not-respected"]')).toContain('1 cookie does not wait'),
		);
	});
});

describe('chosen reports', () => {
	const choose = (id: string) => press(`[data-audit="${id}"] [data-action="choose"]`);
	const link = () => document.querySelector('[data-action="compare-audits"]');
	const other = (id: string) => ({ ...summary(id), host: 'ailleurs.example' });

	it('are compared, the older first, where they are two to six of one portal', async () => {
		await show(visited('new/1'), visited('old'), other('other'));
		await choose('new/1');
		expect(link()).toBeNull();
		await choose('old');
		expect(link()?.getAttribute('href')).toBe('../report/index.html?compare=old,new%2F1');
		await choose('other');
		expect(link()).toBeNull();
		expect(text('.selection')).toContain('Two to six reports of one portal can be compared.');
	});

	it('are not compared beyond six', async () => {
		await show(...['1', '2', '3', '4', '5', '6', '7'].map((id) => summary(id)));
		await press('[data-action="choose-all"]');
		expect(text('.selection')).toContain('7 selected');
		expect(link()).toBeNull();
	});

	it('are deleted together, and brought back by one Undo', async () => {
		await show(summary('a'), summary('b'), other('c'));
		await press('[data-action="choose-all"]');
		await choose('b');
		await press('[data-action="delete-chosen"]');
		expect(ids()).toEqual(['b']);
		expect(text('.notice')).toContain('2 reports were deleted.');
		await press('.notice [data-action="undo"]');
		expect(ids().sort()).toEqual(['a', 'b', 'c']);
	});

	it('cannot be chosen where there is one alone, of a full audit too', async () => {
		await show(summary('a'));
		expect(document.querySelector('[data-action="choose-all"], [data-action="choose"]')).toBeNull();
		dispose();
		await show(visited('b', 'refused'), visited('c', 'nothing'));
		expect(document.querySelector('[data-action="choose-all"], [data-action="choose"]')).toBeNull();
	});

	it('are counted as people see them: a full audit is one', async () => {
		await show(visited('b', 'refused'), visited('c', 'nothing'), summary('a'));
		await press('[data-action="choose-all"]');
		expect(text('.selection')).toContain('2 selected');
		await press('[data-action="delete-chosen"]');
		expect(text('.notice')).toContain('2 reports were deleted.');
	});
});

describe('reports that are not kept', () => {
	it('say so, and are kept one by one or together', async () => {
		await show(summary('a', true), summary('b', true), summary('c'), summary('d', true));
		expect(text('[data-audit="a"]')).toContain('not kept');
		expect(text('[data-audit="c"]')).not.toContain('not kept');
		await press('[data-audit="a"] [data-action="keep-audit"]');
		expect(text('[data-audit="a"]')).not.toContain('not kept');
		expect(text('.notice')).toContain('1 report is kept on this computer.');
		await press('[data-action="choose-all"]');
		await press('[data-action="keep-chosen"]');
		expect(document.querySelector('[data-action="keep-audit"], [data-action="keep-chosen"]')).toBeNull();
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
		expect(text('.page-audits')).toContain('There is no report yet.');
	});

	it('can be deleted, and brought back', async () => {
		await show(summary('a'), summary('b'));
		await press('[data-audit="a"] [data-action="delete-audit"]');
		expect(ids()).toEqual(['b']);
		expect(text('.notice')).toContain(`The report on ${HOST} was deleted.`);
		await press('.notice [data-action="undo"]');
		expect(ids()).toEqual(['b', 'a']);
	});

	it('that are not kept cannot be brought back', async () => {
		await show(summary('p', true));
		expect(text('[data-audit="p"]')).toContain('not kept');
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
		expect(text('[data-signature="unsigned"]')).toContain('Not signed');
		expect(document.querySelector('.check-reports img')).toBeNull();
	});
});
