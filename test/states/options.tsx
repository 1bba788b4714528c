import { render } from 'preact';
import { App } from '../../options/App.tsx';
import { createOptionsModel } from '../../options/model.ts';
import { SCENARIOS } from '../options/scenarios.ts';
import { statesOf } from './draw.ts';

export const optionsStates = statesOf(SCENARIOS, async (scenario, place, translator) => {
	const backend = scenario.backend();
	backend.place.replace(scenario.hash ?? '');
	const model = createOptionsModel(backend, translator, {
		site: scenario.site ?? '',
		isPrivate: scenario.isPrivate ?? false,
	});
	render(<App model={model} />, place);
	await model.start();
	await scenario.act?.(model, backend);
	await scenario.click?.();
});
