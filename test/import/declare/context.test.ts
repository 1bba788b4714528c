import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string) => parsePolicy(text).declarations;
const categoryIn = (text: string, name: string) =>
	read(text).find(({ names }) => names.includes(name))?.category;
const providerIn = (text: string, name: string) =>
	read(text).find(({ names }) => names.includes(name))?.provider;
const namesIn = (text: string) => read(text).flatMap(({ names }) => names);

const TABLE = '| Name | Duration |\n|---|---|\n| quay_id | 1 year |\n';
const PURPOSES = (purpose: string) =>
	`# Cookies\n\n| Name | Purpose |\n|---|---|\n| quay_id | ${purpose} |\n`;

describe('the category of a row', () => {
	it.each([
		['Strictly necessary cookies. You cannot switch them off.', 'necessary'],
		['Cookies statistiques. Ils ne sont déposés qu’après votre accord.', 'statistical'],
		['Marketing-Cookies. Wir setzen sie erst nach Ihrer Einwilligung.', 'advertising'],
		['Cookie tecnici. Non serve il consenso.', 'necessary'],
		['Cookies publicitarias. Solo con su permiso.', 'advertising'],
		['Functionele cookies. Ze onthouden uw keuzes.', 'functional'],
	])('from the first sentence above: %s', (above, category) => {
		expect(categoryIn(`# Cookies\n\n${above}\n\n${TABLE}`, 'quay_id')).toBe(category);
	});

	it.each([
		[
			'# Cookies\n\n## Advertising cookies\n\nThey learn what you like. The harbour does not use them.\n\nIt uses other cookies instead, which count visits for the office alone. For the statistics these are they:\n\n',
			'statistical',
		],
		[
			'# Cookies\n\n## Cookies publicitaires\n\nElles suivent les visiteurs. Le portail ne les utilise pas.\n\nIl dépose d’autres cookies, pour des statistiques anonymes de visite. Pour les statistiques, les voici :\n\n',
			'statistical',
		],
		[
			'# Cookies\n\n## Marketing-Cookies\n\nSie erkennen Vorlieben. Das Portal setzt sie nicht ein.\n\nEs verwendet andere Cookies, mit denen es Besuche zählt. Für die Statistik sind es diese:\n\n',
			'statistical',
		],
		[
			'# Cookies\n\n## Cookies de publicidad\n\nSiguen al visitante. El portal no las utiliza.\n\nUtiliza otras cookies, para contar visitas. Para las estadísticas son estas:\n\n',
			'statistical',
		],
	])('a heading that the text denies loses', (above, category) => {
		expect(categoryIn(`${above}${TABLE}`, 'quay_id')).toBe(category);
	});

	it.each([
		['Remembers the form; strictly necessary to send it', 'necessary'],
		['Pour des statistiques de visite', 'statistical'],
		['Anzeige passender Werbung', 'advertising'],
		['Estrictamente necesaria para abrir la sesión', 'necessary'],
		['Serve per statistiche anonime', 'statistical'],
		['Voor statistieken over bezoek', 'statistical'],
		['A functional cookie that keeps figures for statistics', 'functional'],
		['Not strictly necessary; holds no advertising data', 'unknown'],
		['Security: checks that the form was sent from here', 'unknown'],
		['Preferences of the table that signed-in people see', 'unknown'],
		['Functional', 'functional'],
		['Authentification des usagers', 'unknown'],
		['Keeps your consent to analytics cookies', 'unknown'],
		['Speichert Ihre Einwilligung in Marketing-Cookies', 'unknown'],
	])('from the purpose: %s', (purpose, category) => {
		expect(categoryIn(PURPOSES(purpose), 'quay_id')).toBe(category);
	});

	it.each([
		[
			'## Functional cookies\n\nThe site needs them. They are always on and cannot be refused.\n\n',
			'necessary',
		],
		['## Cookies fonctionnels\n\nIls ne peuvent pas être refusés.\n\n', 'necessary'],
		['## Funktionale Cookies\n\nSie können nicht deaktiviert werden.\n\n', 'necessary'],
		['## Cookies funcionales\n\nNo se pueden desactivar.\n\n', 'necessary'],
		['## Functional cookies\n\nYou can refuse them; the site works without them.\n\n', 'functional'],
	])('"functional" that cannot be refused is necessary: %s', (above, category) => {
		expect(categoryIn(`# Cookies\n\n${above}${TABLE}`, 'quay_id')).toBe(category);
	});

	it.each([['Optional'], ['Optionnels'], ['Opzionali'], ['Opcionales'], ['Optionale Cookies']])(
		'%s under a title that says more leaves it standing',
		(word) => {
			expect(categoryIn(`# Cookies\n\n## Statistics cookies\n\n${word}\n\n${TABLE}`, 'quay_id')).toBe(
				'statistical',
			);
		},
	);

	it('a type that is a category holds over the words above', () => {
		const text =
			'Cookies that are necessary for the site to work\n\n| Name | Type | Purpose |\n|---|---|---|\n| quay_id | Functionality | Keeps a choice |\n';
		expect(categoryIn(text, 'quay_id')).toBe('functional');
	});
});

describe('a list of one item above a table', () => {
	const ITEM = '*   ##### Social media cookies\n\n    They let you share the tides with friends.\n\n';
	it('that explains a kind within that of the heading leaves the heading its own', () => {
		expect(categoryIn(`# Cookies\n\n## Targeting cookies\n\n${ITEM}${TABLE}`, 'quay_id')).toBe('advertising');
	});

	it('states the kind where no heading does', () => {
		expect(categoryIn(`# Cookies\n\n${ITEM}${TABLE}`, 'quay_id')).toBe('social');
	});
});

describe('the provider of a row', () => {
	it.each([
		['## Count\n\n- **Anbieter:** Kaimessung GmbH\n- **Einwilligung:** nötig\n\n', 'Kaimessung GmbH'],
		['## Statistiques\n\nFournisseur : Quaimètre SARL\n\n', 'Quaimètre SARL'],
		['### Google\n\n', 'Google'],
		['### Quay figures (Kaimètre)\n\n', 'Kaimètre'],
		[
			'### Measuring (Google Analytics)\n\nGoogle Analytics sets these cookies:\n\n### Older\n\n',
			'Google Analytics',
		],
	])('stands above: %s', (above, provider) => {
		expect(providerIn(`# Cookies\n\n${above}${TABLE}`, 'quay_id')).toBe(provider);
	});

	it.each([
		['We use [Kaimeter](https://kaimeter.example) to ask. Kaimeter saves further cookies.', 'Kaimeter'],
		['Kaimeter speichert dafür weitere Cookies.', 'Kaimeter'],
		['Kaimeter dépose ces cookies.', 'Kaimeter'],
	])('stands behind: %s', (behind, provider) => {
		expect(providerIn(`# Cookies\n\n${TABLE}\n${behind}\n`, 'quay_id')).toBe(provider);
	});

	it.each([
		['Kaimeter uses this cookie to know you again.', 'Kaimeter'],
		['Used by Kaimeter to keep the map.', 'Kaimeter'],
		['Kaimeter is a network that delivers files.', 'Kaimeter'],
		['Utilisé par Kaimeter pour compter.', 'Kaimeter'],
		['Wird von Kaimeter gesetzt, um zu zählen.', 'Kaimeter'],
		['Kaimeter utiliza esta cookie para contar.', 'Kaimeter'],
		['Usato da Kaimeter per contare.', 'Kaimeter'],
		['Kaimeter gebruikt deze cookie om te tellen.', 'Kaimeter'],
		['Protects the forms (Kaimeter)', 'Kaimeter'],
		['This cookie is used by the site to count.', null],
		['The site uses this cookie to count.', null],
	])('is the subject of the purpose: %s', (purpose, provider) => {
		expect(providerIn(PURPOSES(purpose), 'quay_id')).toBe(provider);
	});

	it('a service that the purpose only mentions loses to the heading', () => {
		const text =
			'# Cookies\n\n### Google Analytics\n\n| Name | Purpose |\n|---|---|\n| quay_id | We try pages with Hotjar; this keeps it slow. |\n';
		expect(providerIn(text, 'quay_id')).toBe('Google Analytics');
	});
});

describe('what is said not to be set is not declared', () => {
	it.each([
		['No longer set, whatever older notices say:'],
		['Ces cookies ne sont plus déposés :'],
		['Diese Cookies werden nicht mehr gesetzt:'],
		['Estas cookies ya no se utilizan:'],
		['Questi cookie non sono più utilizzati:'],
		['Deze cookies worden niet meer gebruikt:'],
		['Estes cookies já não são utilizados:'],
		['If we used Kaimeter, it would set these cookies:'],
	])('%s', (lead) => {
		expect(
			namesIn(`# Cookies\n\nquay_old\t1 year\n\n${lead}\n\n- _ga (2 years)\n- _gid (1 day)\n`),
		).not.toContain('_ga');
	});

	it('and an issue says so', () => {
		const { issues } = parsePolicy('# Cookies\n\nWe no longer use these cookies:\n\n- _ga (2 years)\n');
		expect(issues).toMatchObject([{ reason: 'said-not-set', text: '_ga' }]);
	});

	it.each([
		['The cookies that are installed on your device are these:'],
		['A seguir, detalham-se os cookies que são instalados no seu dispositivo:'],
		['A continuación se detallan las cookies que se instalan:'],
		['Voici les cookies qui sont déposés :'],
		['Diese Cookies werden auf Ihrem Gerät gesetzt:'],
		['Di seguito i cookie che vengono installati:'],
		['You cannot refuse these cookies; they hold no personal data:'],
		['They are not set without your consent:'],
	])('but: %s', (lead) => {
		expect(namesIn(`# Cookies\n\n${lead}\n\n- _ga (2 years)\n- _gid (1 day)\n`)).toEqual(['_ga', '_gid']);
	});

	it.each([
		['Some sites try your browser with a cookie called test_cookie; ours does not.'],
		['If you see a cookie "IDE", it comes from another site.'],
		['Andere Websites setzen das Cookie test_cookie.'],
		['We set no _gid and no _gat cookies.'],
		['Change the `remember_me_ttl` property for other cookies.'],
		['Cookies count visits, and the event `send_form` is kept.'],
		['`740674ce2123a969` is the cookie ID of this computer.'],
	])('in a sentence: %s', (sentence) => {
		expect(namesIn(`# Cookies\n\n${sentence}\n`)).toEqual([]);
	});
});

describe('names in a sentence', () => {
	it.each([
		['We use the _ga, _gid and _gat cookies of Google Analytics.', ['_ga', '_gid', '_gat']],
		['Les cookies quai_a, quai_b et quai_c gardent vos choix.', ['quai_a', 'quai_b', 'quai_c']],
		['Die Cookies kai_a und kai_b merken sich die Wahl.', ['kai_a', 'kai_b']],
		['Las cookies muelle_a y muelle_b guardan la sesión.', ['muelle_a', 'muelle_b']],
		['It sets cookies such as kai_a, kai_b and kai_c.', ['kai_a', 'kai_b', 'kai_c']],
		['Het plaatst cookies o.a. kai_a en kai_b.', ['kai_a', 'kai_b']],
		['The only cookie of this site is `quay-banner-seen`, which keeps your answer.', ['quay-banner-seen']],
		['Le seul cookie déposé est `quai-bandeau`, qui retient la réponse.', ['quai-bandeau']],
	])('%s', (sentence, names) => {
		expect(namesIn(`# Cookies\n\n${sentence}\n`)).toEqual(names);
	});
});

describe('kinds that lines or titles explain hold for no table behind them', () => {
	const table = '\n| Cookie | Uso | Plazo |\n|---|---|---|\n| quay_id | guarda el muelle | 2 días |\n';
	it.each([
		[
			'lines, the last right over the table',
			'Cookies técnicas: son necesarias.\n\nCookies analíticas: cuentan visitas.\n\nCookies de redes sociales: muestran contenidos.\n',
		],
		[
			'titles, one of them of what cannot be refused',
			'Esenciales (Técnicas)\n\nSon imprescindibles para el sitio.\n\nEstadísticas (Analíticas)\n\nCuentan las visitas.\n\nLista de cookies de 2026\n',
		],
		['technical details', 'Detalles técnicos de las cookies\n'],
	])('%s', (_, above) => {
		expect(categoryIn(`# Cookies\n\n${above}${table}`, 'quay_id')).toBe('unknown');
	});

	it('one kind alone does', () => {
		expect(categoryIn(`# Cookies\n\nCookies técnicas: son necesarias.\n${table}`, 'quay_id')).toBe(
			'necessary',
		);
	});
});
