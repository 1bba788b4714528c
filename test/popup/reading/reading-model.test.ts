import { describe, expect, it } from 'vitest';
import { createReadingModel } from '../../../popup/reading/reading-model.ts';
import { fakeBackend } from '../fake-backend.ts';
import { type PopupScenario, SCENARIOS } from '../scenarios.ts';

const asks = SCENARIOS['reading-asks'];
const [foreign, known] = asks.reading.choices;
const opened = { ...asks, reading: { state: 'opened' } } as const satisfies PopupScenario;

async function look(scenario: PopupScenario) {
	const backend = fakeBackend(scenario);
	const model = createReadingModel(backend);
	await model.look();
	return { backend, model };
}

describe('reading a portal’s policy from the popup', () => {
	it('ends the popup when the options page was opened for it', async () => {
		const { backend, model } = await look(opened);
		expect(backend.calls).toEqual(['read policy', 'close']);
		expect(model.reading.value).toEqual({ state: 'opened' });
	});

	it('stays to tell what went wrong, and looks again', async () => {
		const { backend, model } = await look(SCENARIOS['reading-fails']);
		expect(model.reading.value).toEqual({ state: 'failed' });
		backend.client['policy.read'] = async () => ({ state: 'nothing', why: 'no-link' });
		const again = model.look(true);
		expect(model.reading.value).toEqual({ state: 'looking' });
		await again;
		expect(model.reading.value).toEqual({ state: 'nothing', why: 'no-link' });
		expect(backend.calls).not.toContain('close');
	});

	it('sends the intent and asks for the host in the turn of the click', async () => {
		const { backend, model } = await look({ ...asks, grants: 'dialog' });
		model.choose(foreign);
		expect(backend.calls.slice(1)).toEqual([
			`read ${foreign.url} for ${asks.reading.site}`,
			'request *://www.ville-exemple.example/*',
		]);
		expect(model.reading.value).toMatchObject({ asked: foreign, refused: false });
	});

	it('ends the popup when the host was granted, and says so when it was refused', async () => {
		const granted = await look({ ...asks, grants: true });
		await granted.model.choose(foreign);
		expect(granted.backend.calls.at(-1)).toBe('close');
		const refused = await look({ ...asks, grants: false });
		await refused.model.choose(foreign);
		expect(refused.model.reading.value).toMatchObject({ state: 'ask', asked: foreign, refused: true });
		expect(refused.backend.calls).not.toContain('close');
	});

	it('asks for nothing where the address may be read already', async () => {
		const { backend, model } = await look({ ...asks, grants: 'dialog' });
		await model.choose(known);
		expect(backend.calls.slice(1)).toEqual([`read ${known.url} for ${asks.reading.site}`, 'close']);
	});

	it('says so when the worker did not take the intent', async () => {
		const { backend, model } = await look({ ...asks, grants: true });
		backend.client['policy.read-at'] = () => Promise.reject(new Error('no worker'));
		await model.choose(foreign);
		expect(model.reading.value).toEqual({ state: 'failed' });
	});
});
