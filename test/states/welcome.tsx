import { render } from 'preact';
import { App } from '../../welcome/App.tsx';
import { createReadingChoice } from '../../welcome/reading-choice.ts';
import { fakeBackend } from '../welcome/fake-backend.ts';
import { SCENARIOS } from '../welcome/scenarios.ts';
import { statesOf } from './draw.ts';
import { press } from './wait.ts';

export const welcomeStates = statesOf(SCENARIOS, async (scenario, place, translator) => {
	const { backend } = fakeBackend(scenario);
	render(
		<App choice={createReadingChoice(backend)} translator={translator} isFirefox={backend.isFirefox} />,
		place,
	);
	await press(place, scenario.press);
});
