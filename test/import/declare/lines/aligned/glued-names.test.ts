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
	])('%s', (_, lines, names) => {
		expect(namesIn(lines)).toEqual(names);
	});
});
