import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../../src/import/index.ts';

const namesIn = (lines: readonly string[]) =>
	parsePolicy({ text: lines.join('\n') }, { kind: 'text' }).declarations.flatMap(({ names }) => names);

describe('a name ends where the next cell ran into it', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		[
			'a word with a capital behind it',
			[
				'Cookies used here',
				'NameTypeFunctionSupplierExpiry date',
				'TOWN-TOKENTechnical cookiesGuards the formsOwnSession',
				'Townconsent_statusCustomisation cookiesKeeps the answer to the bannerOwn1 year',
			],
			['TOWN-TOKEN', 'Townconsent_status'],
		],
		[
			'a host that other rows have too, or with www',
			[
				'Cookies used here',
				'NameDomainExpirationDescription',
				'PHPSESSIDwww.harbour.exampleSessionKeeps the session.',
				'quayguest.harbour.exampleSessionNeeded to move around.',
				'quayowner.harbour.example1 yearNeeded to move around.',
			],
			['PHPSESSID', 'quayguest', 'quayowner'],
		],
		[
			'a word behind a well-known name without its end',
			[
				'Cookies used here',
				'NAMEPURPOSEEXPIRY',
				'wordpress_logged_in_Says when somebody is signed in.Session',
				'comment_author_Keeps who writes.1 year',
			],
			['wordpress_logged_in_', 'comment_author_'],
		],
		[
			'and the last heading stands on the next line',
			[
				'Cookies used here',
				'CookiePurpose',
				'Expiry',
				'quay_idKeeps the quay.Session',
				'_gaCounts visits.2 years',
			],
			['quay_id', '_ga'],
		],
		[
			'words below a heading of cookies, in rows that lack nothing',
			['Cookies used here', 'CookieProviderPurposeDuration', 'themeHarbour WorksColours of the site1 year'],
			['theme'],
		],
		[
			'words of capitals among names that commas part',
			[
				'Cookies used here',
				'NameProviderPurposeDurationType',
				'boat_consentHarbour WorksKeeps the answer to the banner.12 monthsNecessary',
				'_bk, _bkt, QUAY, ANCHORS, BTHarbour CountsCounts the visits of a day.1 day – 13 monthsAnalytics',
			],
			['boat_consent', '_bk', '_bkt', 'QUAY', 'ANCHORS', 'BT'],
		],
		[
			'the same in Dutch',
			[
				'Cookies',
				'NaamSoortDoelAanbiederBewaartermijn',
				'STAD-SESSFunctionele cookiesHoudt de sessie openGemeenteSessie',
				'keuze_balkVoorkeurscookiesOnthoudt de keuzeGemeente1 jaar',
			],
			['STAD-SESS', 'keuze_balk'],
		],
		[
			'a word before a well-known name',
			[
				'Cookies estadísticas',
				'Nombre del proveedorFunción y ubicaciónNombre de la(s) cookie(s)Finalidades',
				'MatomoEstadísticas de visitas_pk_idMedir la audiencia.',
			],
			['_pk_id'],
		],
		[
			'the same in French',
			[
				'Cookies',
				'FournisseurFonction et localisationNom du cookieFinalités',
				'MatomoMesure des venues_pk_sesCompter les venues.',
				'GoogleCompte des pages_gaCompter les pages.',
			],
			['_pk_ses', '_ga'],
		],
		[
			'a company and a purpose that other rows have too',
			[
				'Cookies',
				'ProviderCookie nameDurationPurpose',
				'Quayside Métier_pk_id1 yearCounts the walks',
				'Quayside Métierferry-view1 yearDraws the piers',
				'Quayside MétierferrySeenSessionDraws the piers',
				'Quayside MétierlampShown1 yearCounts the walks',
			],
			['_pk_id', 'ferry-view', 'ferrySeen', 'lampShown'],
		],
		[
			'a word in Spanish, before names that share their first letters',
			[
				'Cookies',
				'ProveedorFunción y ubicaciónNombre de la cookie',
				'AcmeGráficosfaro_uno',
				'AcmeGráficosfaro_dos',
				'AcmeMapafaro.tres',
			],
			['faro_uno', 'faro_dos', 'faro.tres'],
		],
	])('%s', (_, lines, names) => {
		expect(namesIn(lines)).toEqual(names);
	});
});

it('a host that the name ran into ends where the name begins', () => {
	const text =
		'Necessary cookies\n\nProviderNamePurposeDuration\ndata.quay.exampleQuayMap_StateKeeps the map that you opened2 days\ndata.quay.examplequay_viewKeeps the view1 day\ndata.quay.exampleQuayMap_BothKeeps both of them1 day\n';
	expect(
		parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, provider }) => [names[0], provider]),
	).toEqual([
		['QuayMap_State', 'data.quay.example'],
		['quay_view', 'data.quay.example'],
		['QuayMap_Both', 'data.quay.example'],
	]);
});

it('a name that may begin a letter earlier is a place that was not understood, and none is guessed', () => {
	const text =
		'Cookies of visits\n\nProviderCookie nameDuration\nHuwisecsrftoken12 months\nHuwisesessionid2 weeks\nQuay Lanternbrillo.dusk1 year\n';
	const policy = parsePolicy({ text }, { kind: 'text' });
	expect(policy.declarations.map(({ names }) => names[0])).toEqual(['csrftoken', 'sessionid']);
	expect(policy.issues.map(({ reason, text: words }) => [reason, words])).toEqual([
		['run-together-row-not-split', 'Quay Lanternbrillo.dusk1 year'],
	]);
});

it('a row that is cut nowhere for certain is an open place, and no name', () => {
	const text =
		'Cookies\n\nProviderCookie nameDurationPurpose\nMatomo_pk_id1 yearCounts the walks\nZylvaquor_seen1 yearDraws the piers\nZylvabrill.mark1 yearShows the lamps\n';
	const { declarations, issues } = parsePolicy({ text }, { kind: 'text' });
	expect(declarations.map(({ names }) => names[0])).toEqual(['_pk_id']);
	expect(issues.map(({ reason, line }) => [reason, line])).toEqual([
		['run-together-row-not-split', 5],
		['run-together-row-not-split', 6],
	]);
});

it('reports no header of glued titles as a name', () => {
	const { issues } = parsePolicy(
		{
			text: 'Cookies used here\nCookieProviderPurposeDuration\nNone so far.\nquay_id: keeps the quay (1 year)',
		},
		{ kind: 'text' },
	);
	expect(issues.filter(({ reason }) => reason === 'name-not-declared')).toEqual([]);
});

describe('a well-known name that begins like a shorter one', () => {
	it('is taken whole where its lifetime ran into it', () => {
		const text = `Cookies

Cookie nameDefault expiration timeDescription
SimpleSAMLSessionIDAt the end of the sessionIf you are signed in, the harbour knows you by it.
quay_id1 dayKeeps the berth of the harbour.
quay_map1 yearKeeps the map of the harbour.
`;
		expect(parsePolicy(text).declarations.map(({ names }) => names.join(' '))).toEqual([
			'SimpleSAMLSessionID',
			'quay_id',
			'quay_map',
		]);
	});
});
