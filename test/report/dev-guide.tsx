/** The pages of full audits and comparisons in an ordinary page: `?scenario=<name>&lang=<en|fr>`. */
import { mountCompare } from '../../report/compare/index.tsx';
import { mountGuide } from '../../report/guide/index.tsx';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import { COMPARE_SCENARIOS, type CompareScenario } from './compare-scenarios.ts';
import { fakeBackend } from './fake-backend.ts';
import { fakeGuide } from './fake-guide.ts';
import { GUIDE_SCENARIOS, type GuideScenario } from './guide-scenarios.ts';

const parameters = new URLSearchParams(location.search);
const name = parameters.get('scenario') ?? 'guide-new';
const guides: Readonly<Record<string, GuideScenario>> = GUIDE_SCENARIOS;
const comparisons: Readonly<Record<string, CompareScenario>> = COMPARE_SCENARIOS;
const translator = createTranslator(localeMessages(parameters.get('lang') === 'fr' ? fr : en));
const guide = guides[name];
const comparison = comparisons[name];
void loadSeldomStyles();
if (guide !== undefined) mountGuide(document.body, fakeGuide(guide), guide.target, translator);
if (comparison !== undefined) {
	const backend = { ...fakeBackend({ kept: comparison.kept }), save: saveFile, print: () => print() };
	mountCompare(document.body, backend, comparison.target, translator);
}
