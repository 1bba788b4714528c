import { describe, expect, it } from 'vitest';
import { createPopupModel } from '../../../popup/model/create-popup-model.ts';
import { flush } from '../../fakes/fake-clock.ts';
import { fakeBackend } from '../fake-backend.ts';
import { SCENARIOS } from '../scenarios.ts';

describe('opening the popup', () => {
	it.each(Object.entries(SCENARIOS))('asks the worker one question: %s', async (_, scenario) => {
		const backend = fakeBackend(scenario);
		const model = createPopupModel(backend);
		await flush();
		expect(backend.calls).toEqual(['inspect, looking']);
		model.stop();
	});
});
