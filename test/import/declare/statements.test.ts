import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const table = (name: string) =>
	`| Name | Purpose | Duration |\n|---|---|---|\n| ${name} | keeps a thing | 1 year |\n`;

const categoriesOf = (first: string, second: string) =>
	parsePolicy(
		`Cookies\n\n${first}\n\n${table('quay_id')}\n${second}\n\n${table('tide_id')}`,
	).declarations.map(({ category }) => category);

const NEEDED = 'These are necessary for the harbour pages to function. They cannot be switched off.';

describe('a line over a table without a word for cookies', () => {
	it.each([
		['These help us understand how visitors use the pages.', 'statistical'],
		['Help us understand how visitors interact with the pages.', 'statistical'],
		['These remember your preferences and settings.', 'functional'],
		['Used to show you advertising on other pages.', 'advertising'],
	])('says what they are for: %s', (line, category) => {
		expect(categoriesOf(NEEDED, line)).toEqual(['necessary', category]);
	});

	it.each([
		['Only set if you accept analytics in the banner.', 'statistical'],
		['Only there after you said yes to "Marketing".', 'advertising'],
		['Loaded only when you opt in to marketing.', 'advertising'],
		['They are only active with your consent to statistics.', 'statistical'],
		['Nur gesetzt, wenn Sie Marketing zustimmen.', 'advertising'],
		["Déposés uniquement si vous acceptez la mesure d'audience.", 'statistical'],
		['Solo se instalan si acepta la publicidad.', 'advertising'],
		['Vengono usati solo se accetti la profilazione.', 'advertising'],
		['Alleen geplaatst als u marketing accepteert.', 'advertising'],
		['Sættes kun hvis du accepterer markedsføring.', 'advertising'],
		['Nastavují se pouze pokud souhlasíte s marketingem.', 'advertising'],
	])('says to what one has to agree: %s', (line, category) => {
		expect(categoriesOf(NEEDED, line)).toEqual(['necessary', category]);
	});

	it.each([
		['Diese helfen uns zu verstehen, wie Besucher die Seiten nutzen.'],
		['Ils nous aident à comprendre comment les visiteurs utilisent le site.'],
		['Nos ayudan a entender cómo los visitantes usan el sitio.'],
		['Ci aiutano a capire come i visitatori usano il sito.'],
		['Deze helpen ons te begrijpen hoe bezoekers de site gebruiken.'],
		['Dessa hjälper oss att förstå hur besökare använder sidorna.'],
		['Pomagają nam zrozumieć, jak odwiedzający korzystają ze strony.'],
		['Ajudam-nos a perceber como os visitantes usam o site.'],
	])('is read in every language: %s', (line) => {
		expect(categoriesOf(NEEDED, line)).toEqual(['necessary', 'statistical']);
	});

	it.each([
		'If you sign in at the harbour office, your data is copied there.',
		'You can switch them off only if you accept that parts of the pages fail.',
	])('leaves the statement before it standing where it states none: %s', (line) => {
		expect(categoriesOf(NEEDED, line)).toEqual(['necessary', 'necessary']);
	});

	it('goes by the first sentence: "they" behind it are those of the sentence before', () => {
		const text = `Cookies are small texts. They help us remember your preferences.\n\nThese are essential for the pages.\n\n${table('quay_id')}`;
		expect(parsePolicy(text).declarations[0]?.category).toBe('necessary');
	});
});

describe('a kind that ran into the sentence behind it', () => {
	it('names the category of the rows below', () => {
		const text = `Strictly NecessaryEssential for the pages. Cannot be switched off.\n\n${table('quay_id')}\nFunctionalRemember your settings.\n\n${table('fee_id')}\nAnalyticsHelp us understand the visits.\n\n${table('tide_id')}`;
		expect(parsePolicy(text).declarations.map(({ category }) => category)).toEqual([
			'necessary',
			'functional',
			'statistical',
		]);
	});
});

describe('what needs the cookies below', () => {
	it('makes them necessary', () => {
		const text = `The site needs these cookies to run, and for safety.\n\n${table('quay_id')}`;
		expect(parsePolicy(`Cookies\n\n${text}`).declarations[0]?.category).toBe('necessary');
	});

	it('holds over the title of a message, too', () => {
		const text = `Cookies that are strictly necessary\n\nThey always have to be on.\n\nCookies message\n\nA banner asks you first.\n\n${table('quay_id')}`;
		expect(parsePolicy(text).declarations[0]?.category).toBe('necessary');
	});
});
