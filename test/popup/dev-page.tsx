/** The popup in an ordinary page: `?scenario=<name>&lang=<en|fr>`; add `&popup` for the popup's own width. */
import { createPopupModel } from '../../popup/model.ts';
import { mountPopup } from '../../popup/mount.tsx';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import { fakeBackend } from './fake-backend.ts';
import { type PopupScenario, SCENARIOS } from './scenarios.ts';

const parameters = new URLSearchParams(location.search);
const scenarios: Readonly<Record<string, PopupScenario>> = SCENARIOS;
const backend = {
	...fakeBackend(scenarios[parameters.get('scenario') ?? 'mixed'] ?? SCENARIOS.mixed),
	save: saveFile,
};
document.documentElement.classList.toggle('in-tab', !parameters.has('popup'));
const place = document.getElementById('app');
if (place !== null) {
	const translator = createTranslator(localeMessages(parameters.get('lang') === 'fr' ? fr : en));
	const model = createPopupModel(backend);
	mountPopup(place, model, translator);
	if (parameters.get('scenario')?.startsWith('reading')) model.read();
}
