import { expect, it } from 'vitest';
import { createFakeBackend } from '../fake-backend.ts';
import { startModel } from '../make-model.ts';
import { policy } from '../make-policy.ts';

const SITE = 'data.ville-exemple.example';

it('keeps a page that lists no cookie as one that declares nothing, and says so', async () => {
	const backend = createFakeBackend();
	backend.outcomes.set('pasted', { kind: 'policy', policy: policy({ declarations: [], sites: [SITE] }) });
	const model = await startModel(backend);
	model.importing.sources.setText('We use cookies.');
	await model.importing.preview();
	expect(model.preview.refusal.value).toBeNull();
	await model.preview.save();
	expect(backend.stored.get(SITE)?.declarations).toEqual([]);
	expect(model.notices.notice.value?.words).toBe(`Kept: the policy of ${SITE} declares no cookie.`);
	await model.undo();
	expect(backend.stored.size).toBe(0);
});
