/** Script of a state's own page: `/popup/mixed?lang=fr`. Sets `data-drawn` on the root once the state is there. */

import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { reloadOnChange } from './reload.ts';
import { STATES } from './states.ts';
import { becomeQuiet } from './wait.ts';

const QUIET_MS = 150;

const root = document.documentElement;
const [page = '', name = ''] = location.pathname.slice(1).split('/');
const parameters = new URLSearchParams(location.search);

async function show(): Promise<void> {
	const draw = STATES[page]?.[name];
	if (draw === undefined) throw new Error(`${page} has no state ${name}.`);
	const messages = await fetch(`/_locales/${parameters.get('lang') ?? 'en'}/messages.json`);
	const translator = createTranslator(localeMessages(await messages.json()));
	root.lang = translator.locale;
	// The popup is 380 pixels wide; at any other width it stands in a tab.
	if (page === 'popup') root.classList.toggle('in-tab', (parameters.get('width') ?? '380') !== '380');
	await draw(document.getElementById('app') ?? document.body, translator);
	await becomeQuiet(document, QUIET_MS);
}

reloadOnChange();
try {
	await show();
	root.dataset['drawn'] = 'true';
} catch (error) {
	document.body.textContent = String(error);
	root.dataset['drawn'] = 'failed';
	throw error;
}
