import { render } from 'preact';
import { isFirefox } from '../src/adapters/both/browser.ts';
import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { App } from './App.tsx';
import { createReadingChoice } from './reading-choice.ts';

const translator = createTranslator(await chosenMessages());
document.documentElement.lang = translator.locale;
document.title = translator.t('welcome_page_title');
const choice = createReadingChoice({ client, isFirefox });
render(<App choice={choice} translator={translator} isFirefox={isFirefox} />, document.body);
