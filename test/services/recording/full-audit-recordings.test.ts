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
});
