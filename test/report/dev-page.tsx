/** The report page in an ordinary page: `?scenario=<name>&lang=<en|fr>`. */
import { createReportModel } from '../../report/model.ts';
import { mountReport } from '../../report/mount.tsx';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import { fakeBackend } from './fake-backend.ts';
import { type ReportScenario, SCENARIOS } from './scenarios.ts';

const parameters = new URLSearchParams(location.search);
const scenarios: Readonly<Record<string, ReportScenario>> = SCENARIOS;
const scenario = scenarios[parameters.get('scenario') ?? 'mixed'] ?? SCENARIOS.mixed;
const backend = { ...fakeBackend(scenario.behaviour), save: saveFile };
const model = createReportModel(backend, scenario.target);
const translator = createTranslator(localeMessages(parameters.get('lang') === 'fr' ? fr : en));
mountReport(document.body, model, translator);
