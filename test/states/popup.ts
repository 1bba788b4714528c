import { createPopupModel } from '../../popup/model/create-popup-model.ts';
import { mountPopup } from '../../popup/mount.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import { fakeBackend } from '../popup/fake-backend.ts';
import { type PopupScenario, SCENARIOS } from '../popup/scenarios.ts';
import { statesOf } from './draw.ts';
import { press } from './wait.ts';

export const popupStates = statesOf<PopupScenario>(SCENARIOS, async (scenario, place, translator) => {
	const model = createPopupModel({ ...fakeBackend(scenario), save: saveFile });
	mountPopup(place, model, translator);
	if (scenario.reading !== undefined) void model.read();
	await press(place, scenario.press);
});
