// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../options/components/App.tsx';
import type { AuditSummary } from '../../src/core/audit.ts';
import { createFakeBackend } from './fake-backend.ts';
import { settle, startModel } from './make-model.ts';
import { press, text } from './open-page.tsx';

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

async function show(...kept: AuditSummary[]) {
	const backend = createFakeBackend();
	backend.audits.kept.push(...kept);
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
		expect(text('.audits')).toContain('No report has been kept yet.');
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
