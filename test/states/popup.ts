import { showExample } from '../../popup/example/show-example.tsx';
import { createPopupModel } from '../../popup/model/create-popup-model.ts';
import { mountPopup } from '../../popup/mount.tsx';
import type { Translator } from '../../src/i18n/translator.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import { EXAMPLE_SCENARIOS } from '../popup/example-scenarios.ts';
import { fakeBackend } from '../popup/fake-backend.ts';
import { MOMENT } from '../popup/make-report.ts';
import { type PopupScenario, SCENARIOS } from '../popup/scenarios.ts';
import { statesOf } from './draw.ts';
import { press, waitForElements } from './wait.ts';

const popupPage = async (scenario: PopupScenario, place: HTMLElement, translator: Translator) => {
	const model = createPopupModel({ ...fakeBackend(scenario), save: saveFile });
	mountPopup(place, model, translator);
	if (scenario.reading !== undefined) void model.read();
	await press(place, scenario.press);
};

export const popupStates = {
	...statesOf<PopupScenario>(SCENARIOS, popupPage),
	...statesOf(EXAMPLE_SCENARIOS, async ({ press: selector }, place, translator) => {
		document.documentElement.classList.add('in-tab');
		await showExample(place, translator, MOMENT);
		await waitForElements(document, '[data-state="ready"]');
		await press(document, selector);
	}),
};
