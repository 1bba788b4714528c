import { describe, expect, it } from 'vitest';
import { EDIT_HEADING_ID, EDIT_POLICY_ID } from '../../../options/stored/edit-model.ts';
import { createFakeBackend } from '../fake-backend.ts';
import { startModel } from '../make-model.ts';
import { declaration, policy } from '../make-policy.ts';

const SITE = 'data.ville-exemple.example';
const unclear = declaration({
	names: ['_pk_id.*'],
	lifetime: { text: 'thirteen moons', kind: 'unknown', seconds: null },
});
const issues = [
	{ line: 35, text: 'thirteen moons', reason: 'lifetime-not-understood' },
	{ line: 40, text: 'atuserid', reason: 'name-not-declared', suggested: { names: ['atuserid'] } },
];
const stored = policy({ sites: [SITE], declarations: [declaration(), unclear], issues });

async function opened() {
	const backend = createFakeBackend([stored]);
	const model = await startModel(backend);
	return { backend, model, editing: model.editing };
}

describe('correcting a stored policy', () => {
	it('opens the row that an issue is about, and saves a new version without the issue', async () => {
		const { backend, model, editing } = await opened();
		await editing.edit(SITE, issues[0]);
		expect(editing.mend.editor.value?.fields.names).toBe('_pk_id.*');
		editing.mend.type({ lifetime: '13 months' });
		editing.mend.save();
		expect(editing.changes.value).toBe(1);
		await editing.save();
		const saved = backend.stored.get(SITE);
		expect(saved?.declarations[1]).toMatchObject({ edited: true, lifetime: { kind: 'fixed' } });
		expect(saved?.issues).toEqual([issues[1]]);
		expect([editing.site.value, model.notices.notice.value?.words]).toEqual([
			null,
			`Saved as a new version of the policy of ${SITE}.`,
		]);
		await model.undo();
		expect(backend.stored.get(SITE)?.declarations).toEqual(stored.declarations);
	});

	it('opens a row to add for an issue about no row, filled in as far as it was understood', async () => {
		const { editing } = await opened();
		await editing.edit(SITE, issues[1]);
		expect(editing.mend.editor.value).toMatchObject({ rowId: null, fields: { names: 'atuserid' } });
	});

	it('counts an issue that was dismissed as a correction', async () => {
		const { backend, editing } = await opened();
		await editing.edit(SITE);
		const draft = editing.drafts.current.value;
		if (draft?.issues[1]) editing.drafts.dismiss(draft.id, draft.issues[1], true);
		expect(editing.changes.value).toBe(1);
		await editing.save();
		expect(backend.stored.get(SITE)?.issues[1]).toMatchObject({ dismissed: true });
	});

	it('keeps a policy whose rows were all left out as one that declares nothing', async () => {
		const { backend, editing } = await opened();
		await editing.edit(SITE);
		for (const row of editing.drafts.current.value?.rows ?? []) editing.mend.drop(row);
		await editing.save();
		expect(backend.stored.get(SITE)?.declarations).toEqual([]);
	});

	it('asks before corrections are lost, and saves none that is half done', async () => {
		const { backend, model, editing } = await opened();
		await editing.edit(SITE, issues[0]);
		editing.mend.type({ lifetime: '13 months' });
		await editing.save();
		expect([editing.site.value, model.notices.focusWish.value?.id]).toEqual([SITE, 'row-names']);
		editing.cancel();
		expect(editing.drafts.losing.asking.value).toBe(1);
		editing.drafts.losing.refuse();
		expect(model.notices.focusWish.value?.id).toBe(EDIT_HEADING_ID);
		editing.cancel();
		editing.drafts.losing.accept();
		expect([editing.site.value, model.notices.focusWish.value?.id]).toEqual([null, EDIT_POLICY_ID]);
		expect(backend.stored.get(SITE)).toEqual(stored);
	});
});
