import { render } from 'preact';
import { App } from '../../../options/App.tsx';
import { createOptionsModel } from '../../../options/model.ts';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { SCENARIOS } from '../scenarios.ts';

/** The options page in an ordinary page: `?scenario=preview&lang=fr`. Not shipped. */
const asked = new URLSearchParams(location.search);
const scenario = SCENARIOS[asked.get('scenario') ?? 'empty'];
const tr = createTranslator(localeMessages(asked.get('lang') === 'fr' ? fr : en));
document.documentElement.lang = tr.locale;
document.title = tr.t('options_page_title');
if (scenario) {
	const backend = scenario.backend();
	const model = createOptionsModel(backend, tr, scenario.site ?? '');
	render(<App model={model} />, document.body);
	await model.start();
	await scenario.act?.(model, backend);
	document.documentElement.dataset['ready'] = 'true';
}
