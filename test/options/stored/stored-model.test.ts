import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '../fake-backend.ts';
import { settle, startModel } from '../make-model.ts';
import { policy } from '../make-policy.ts';

const A = 'a.ville-exemple.example';
const B = 'b.ville-exemple.example';
describe('the stored policies', () => {
	it('follow changes made elsewhere', async () => {
		const backend = createFakeBackend();
		const { stored } = await startModel(backend);
		await backend.client['policy.save']({ policy: policy({ sites: [A] }) });
		await settle();
		expect(stored.list.value?.policies.map(({ site }) => site)).toEqual([A]);
	});

	it('are loaded when opened, and dropped when they are deleted', async () => {
		const backend = createFakeBackend([policy({ sites: [A, B] })]);
		const { stored } = await startModel(backend);
		await stored.open(A);
		await stored.open(B);
		expect(stored.opened.value.get(A)?.sites).toEqual([A]);
		await backend.client['policy.delete']({ sites: [B] });
		await settle();
		expect([...stored.opened.value.keys()]).toEqual([A]);
	});

	it('are exported as policy files', async () => {
		const backend = createFakeBackend([policy({ sites: [A] })]);
		const { stored } = await startModel(backend);
		await stored.exportOne(A);
		const text = backend.files.get(`cookie-policy-${A}.json`);
		expect(JSON.parse(text ?? '')).toMatchObject({ format: 'cookie-policy/1', sites: [A] });
	});

	it('are deleted, and come back', async () => {
		const backend = createFakeBackend([policy({ sites: [A] })]);
		const model = await startModel(backend);
		await model.stored.remove([A]);
		expect([backend.stored.size, model.notices.notice.value?.words]).toEqual([
			0,
			`The policy of ${A} was deleted.`,
		]);
		await model.undo();
		expect(backend.stored.size).toBe(1);
	});

	it('say in words when they cannot be listed', async () => {
		const backend = createFakeBackend();
		backend.failNext = new Error('no answer');
		const { stored } = await startModel(backend);
		expect(stored.error.value).toBe('This did not work: no answer');
		await stored.refresh();
		expect(stored.error.value).toBeNull();
	});
});
