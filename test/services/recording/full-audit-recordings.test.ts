import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditStep } from '../../../src/core/recording/recording.ts';
import { ask, browser, prepareBrowser, set, stop } from './recording-stage.ts';

beforeEach(prepareBrowser);

const kept = () => [...browser.local.data.keys()].filter((key) => key.startsWith('audit:'));

/** Records a visit of a full audit; returns its audit's id. */
async function visit(plan: string, step: AuditStep): Promise<string> {
	const call = ask()['recording.start']({
		tabId: 1,
		way: 'as-it-stands',
		timeZone: 'UTC',
		plan: { id: plan, step },
	});
	await browser.advance(300);
	const { id } = await call;
	set('a');
	return (await stop(id))?.id ?? '';
}

describe('the visits of a full audit', () => {
	it('are kept together, with those that are still to come', async () => {
		const nothing = await visit('p', 'nothing');
		const refused = await visit('p', 'refused');
		const other = await visit('q', 'nothing');
		expect(kept()).toEqual([]);
		await ask()['audit.keep']({ ids: [nothing] });
		expect(kept().sort()).toEqual([`audit:${nothing}`, `audit:${refused}`].sort());
		const accepted = await visit('p', 'accepted');
		expect(kept()).toContain(`audit:${accepted}`);
		expect(kept()).not.toContain(`audit:${other}`);
	});

	it('can have their choice marked by hand, as a change of what is told alone, and the mark taken back', async () => {
		const id = await visit('p', 'refused');
		const before = await ask()['audit.get']({ id });
		const { startedAt = 0, endedAt = 0 } = before?.recording ?? {};
		const mark = { answer: 'refused', since: startedAt, at: endedAt } as const;
		await ask()['audit.mark']({ id, marked: mark });
		browser.kill();
		const after = await ask()['audit.get']({ id });
		expect(after?.marked).toEqual({ ...mark, markedAt: new Date(browser.clock.now()).toISOString() });
		expect(after?.recording?.choices).toMatchObject([{ answer: 'refused', isMarkedAfter: true }]);
		const edit = { field: 'remarks', key: '', from: '', to: 'Seen.' } as const;
		await ask()['audit.annotate']({ id, edits: [edit] });
		await ask()['audit.mark']({ id, marked: null });
		expect(await ask()['audit.get']({ id })).toEqual({ ...before, remarks: 'Seen.' });
	});

	it.each([
		['before the visit', { answer: 'refused', since: 1, at: 2 }],
		['with another answer', { answer: 'partial', since: 1, at: 2 }],
		['with nothing in it', {}],
	])('cannot be marked %s', async (_, marked) => {
		const id = await visit('p', 'refused');
		await expect(ask()['audit.mark']({ id, marked: marked as never })).rejects.toMatchObject({
			code: 'bad-request',
		});
		await expect(ask()['audit.mark']({ id: 'gone', marked: null })).rejects.toMatchObject({
			code: 'audit-gone',
		});
	});
});
