import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const rowsIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, category, provider, lifetime }) => ({
		name: names.join(' '),
		category,
		provider,
		seconds: lifetime?.seconds ?? null,
	}));

describe('a title of session cookies states the lifetime', () => {
	it.each([
		'Session cookies\n\nName\tPurpose\nquay_map\tKeeps the map\n',
		'Cookies de session\n\nNom\tFinalité\nquay_map\tGarde la carte\n',
		'Session-Cookies\n\nName\tZweck\nquay_map\tMerkt sich die Karte\n',
		'Cookies de sesión\n\nNombre\tFinalidad\nquay_map\tGuarda el mapa\n',
		'Session Cookies\n\nNamePurpose\nquay_mapKeeps the map that you opened.\nquay_viewKeeps the view that you chose.',
	])('%s', (text) => {
		expect(rowsIn(text)[0]).toMatchObject({ name: 'quay_map', seconds: 0 });
	});

	it.each([
		'Session and persistent cookies\n\nName\tPurpose\nquay_map\tKeeps the map\n',
		'Our cookies for the session of the council\n\nName\tPurpose\nquay_map\tKeeps the map\n',
		'Session cookies\n\n• quay_map: keeps the map.\n• quay_view: keeps the view for 30 days.',
	])('but not %s', (text) => {
		expect(rowsIn(text)[0]).toMatchObject({ name: 'quay_map', seconds: null });
	});
});

describe('of several kinds that are explained line by line none holds for what follows', () => {
	it.each([
		'Which cookies do we use?\nSession cookies: they end with the browser.\nTechnical cookies: they are necessary to move about.\nAnalytics cookies: they count visits.\nThese are the cookies that we use:\nquay_map: keeps the map. It lasts 2 years.\nquay_view: keeps the view. It lasts 2 years.',
		'Quels cookies ?\nCookies techniques : ils sont nécessaires à la navigation.\nCookies statistiques : ils comptent les visites.\nVoici les cookies que nous utilisons :\nquay_map : garde la carte. Durée : 2 ans.\nquay_view : garde la vue. Durée : 2 ans.',
		'Welche Cookies?\nNotwendige Cookies: Ohne sie geht nichts.\nMarketing-Cookies: Sie dienen der Werbung.\nWir setzen diese Cookies:\nquay_map: merkt sich die Karte, 2 Jahre.\nquay_view: merkt sich die Ansicht, 2 Jahre.',
	])('%s', (text) => {
		expect(rowsIn(text).map(({ category }) => category)).toEqual(['unknown', 'unknown']);
	});

	it('of one kind it does', () => {
		const text =
			'Cookies\n\nNecessary cookies: without them nothing works.\nquay_map: keeps the map. It lasts 2 years.\nquay_view: keeps the view. It lasts 2 years.';
		expect(rowsIn(text).map(({ category }) => category)).toEqual(['necessary', 'necessary']);
	});
});

describe('a column that asks for the category', () => {
	it.each([
		['Cookie name\tType\tStrictly necessary?', 'Yes', 'necessary'],
		['Cookie name\tType\tIs this cookie essential?', 'No', 'functional'],
		['Nom du cookie\tType\tStrictement nécessaire ?', 'Oui', 'necessary'],
		['Nombre de la cookie\tTipo\t¿Es necesaria?', 'Sí', 'necessary'],
	])('%s %s', (header, answer, category) => {
		expect(rowsIn(`Cookies\n\n${header}\nquay_map\tFunctional\t${answer}\n`)[0]).toMatchObject({ category });
	});
});

it('the service that a row names beats a sentence above', () => {
	const text =
		'Cookies\n\nThe Quay Office uses cookies for these purposes:\n\nName\tPurpose\n_ga\tGoogle Analytics cookie, which counts visits\nquay_map\tKeeps the map\n';
	expect(rowsIn(text)[0]).toMatchObject({ name: '_ga', provider: 'Google Analytics' });
});

describe('a paragraph that begins with its kind of cookies', () => {
	it.each([
		['“Technical” cookies are used to browse the portal. They serve nothing else.', 'necessary'],
		['Les cookies statistiques servent à compter les visites. Ils sont anonymes.', 'statistical'],
		['Technische Cookies dienen dem Betrieb des Portals. Sie dienen nichts anderem.', 'necessary'],
		['Las cookies publicitarias recuerdan los anuncios. Las ponen terceros.', 'advertising'],
	])('%s', (above, category) => {
		expect(rowsIn(`About it\n\n${above}\n\nName\tDuration\nquay_map\t1 year\n`)[0]).toMatchObject({
			category,
		});
	});
});

it('what holds under a condition denies nothing', () => {
	const text =
		'Mandatory cookies\n\nThese cookies are mandatory. If you are not signed in, they are not used.\n\nquay_map: keeps the map.\nquay_view: keeps the view.';
	expect(rowsIn(text).map(({ category }) => category)).toEqual(['necessary', 'necessary']);
});

describe('a lifetime in the place of another cell', () => {
	it('where the column of lifetimes is empty', () => {
		const text =
			'Cookie name\tPurpose\tExpires\nquay_map\twhen you close your browser\t\nquay_view\tKeeps the view\t60 days\n';
		expect(rowsIn(text).map(({ seconds }) => seconds)).toEqual([0, 60 * 86_400]);
	});

	it('at the end of a sentence in that column', () => {
		const text =
			'Cookie name\tRetention period\tPurpose\nquay_map\tThe number of the map – deleted at the end of the session\tKeeps the map\nquay_view\tThe view – lifespan of 12 months\tKeeps the view\n';
		expect(rowsIn(text).map(({ seconds }) => seconds)).toEqual([0, 365 * 86_400]);
	});
});

it('plain words are names under the header of another table that holds names', () => {
	const header = 'Name | Description | When set |\n---|---|---|\n';
	const text = `How we use cookies\n\n${header}quay_map | Keeps the map | First visit |\nquay_view | Keeps the view | First visit |\nAccounts of tenants\n${header}customerid | Your login | Sign in |\nmyformdata | What you wrote | Sign in |\n`;
	expect(rowsIn(text).map(({ name }) => name)).toEqual(['quay_map', 'quay_view', 'customerid', 'myformdata']);
});

describe('a sentence about the cookies below states their category', () => {
	const TABLE = '\n\n| Name | Duration |\n| --- | --- |\n| quay_map | 2 days |\n';
	it.each([
		['These cookies are essential for the portal to open its maps. Others are not set.', 'necessary'],
		['Ces cookies sont indispensables au portail. Sans eux, rien ne s’ouvre.', 'necessary'],
		['Diese Cookies sind technisch notwendig. Ohne sie öffnet sich nichts.', 'necessary'],
		['Estas cookies son estrictamente necesarias. Sin ellas nada se abre.', 'necessary'],
		['Questi cookie sono strettamente necessari. Senza, nulla si apre.', 'necessary'],
		['These cookies are used for audience measurement. They tell us who comes.', 'statistical'],
	])('%s', (text, category) => {
		expect(rowsIn(`Cookies\n\n${text}${TABLE}`)).toEqual([
			{ name: 'quay_map', category, provider: null, seconds: 2 * 86_400 },
		]);
	});

	it.each([
		'These cookies are not necessary for the portal. You may refuse them.',
		'Cookies are necessary for many a site. We keep one.',
	])('but not %s', (text) => {
		expect(rowsIn(`Cookies\n\n${text}${TABLE}`)[0]?.category).toBe('unknown');
	});

	it('stands behind a list, too', () => {
		const list =
			'Cookies\n\nThe portal keeps the cookies:\n\n• quay_map: holds the map;\n• quay_view: holds the view\n\n';
		expect(
			rowsIn(`${list}These cookies are necessary to show the map.`).map(({ category }) => category),
		).toEqual(['necessary', 'necessary']);
		expect(rowsIn(`${list}We are glad of your visit.`)[0]?.category).toBe('unknown');
	});
});

it('the name of a tool over its cookies says nothing of those of the next tool', () => {
	const text =
		'Cookies\nGoogle Analytics\nWe count visits. Google Analytics may set these cookies:\n- _ga\n- _gid\nHarbour\nHarbour sets these cookies to know you:\n- quay_user_id\n- quay_user_key\n';
	expect(rowsIn(text).map(({ name, category }) => [name, category])).toEqual([
		['_ga', 'statistical'],
		['_gid', 'statistical'],
		['quay_user_id', 'unknown'],
		['quay_user_key', 'unknown'],
	]);
});

it.each([
	'Collects information about how visitors use the portal',
	'Permet de savoir comment les visiteurs utilisent le portail',
	'Zeigt, wie Besucher das Portal benutzen',
	'Registra come i visitatori usano il portale',
])('a purpose tells how visitors use a site: %s', (purpose) => {
	expect(
		rowsIn(`Cookies\n\n| Name | Description |\n| --- | --- |\n| quay_map | ${purpose}. |\n`)[0]?.category,
	).toBe('statistical');
});

describe('of sentences about "these cookies" that state several kinds none holds', () => {
	const TABLE = '\nWe use these tools:\n\n| Cookie name | Duration |\n| --- | --- |\n| quay_map | 2 days |\n';
	it.each([
		'These cookies are necessary for the portal. They open the map, such as:\nThese cookies need your consent.\nThese cookies help us understand how visitors use the portal. We use:',
		'Ces cookies sont indispensables au portail. Ils ouvrent la carte :\nCes cookies servent à la mesure d’audience. Nous utilisons :',
		'Diese Cookies sind technisch notwendig. Sie öffnen die Karte:\nDiese Cookies dienen der Webanalyse. Wir nutzen:',
	])('%s', (text) => {
		expect(rowsIn(`Cookies\n\n${text}${TABLE}`)[0]?.category).toBe('unknown');
	});

	it('one kind said twice holds', () => {
		const text =
			'These cookies are necessary for the portal.\nThese cookies cannot be refused: they are essential for it.';
		expect(rowsIn(`Cookies\n\n${text}${TABLE}`)[0]?.category).toBe('necessary');
	});
});
