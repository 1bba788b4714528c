import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, lifetime }) => [
		names.join(' '),
		lifetime?.seconds ?? null,
	]);
const DAY = 86_400;

describe('names before colons, each over what is said of it', () => {
	it.each<[string, readonly (readonly [string, number | null])[]]>([
		[
			'This portal uses necessary cookies.\n\nvisitId / csrf:\n\nTells visitors apart. Ends with the session.\n\nOtherwise it is kept by the browser until that is closed.\n\nnotices:\n\nShows notices once. Is deleted after 2 days.',
			[
				['visitId csrf', 0],
				['notices', 2 * DAY],
			],
		],
		[
			'Cookies nécessaires du portail\n\navis :\n\nAffiche les avis. Supprimé à la fin de la session.\n\nvisite_id :\n\nReconnaît la visite pendant 2 jours.',
			[
				['avis', 0],
				['visite_id', 2 * DAY],
			],
		],
		[
			'Das Portal setzt nur notwendige Cookies.\n\nPHPSESSID:\nHält die Sitzung, bis der Browser geschlossen wird.\n\nsprache:\nMerkt sich die Sprache für 30 Tage.',
			[
				['PHPSESSID', 0],
				['sprache', 30 * DAY],
			],
		],
		[
			'Cookie tecnici\n\nmappa_aperta:\nRicorda la mappa.\n\nlingua:\nRicorda la lingua.',
			[
				['mappa_aperta', null],
				['lingua', null],
			],
		],
	])('%s', (text, rows) => {
		expect(read(text)).toEqual(rows);
	});

	it.each([
		'Cookies on this portal\n\nNote:\nCookies are small files that are kept for a year.\n\nException:\nSome cookies are kept longer.',
		'We use necessary cookies.\n\nContact:\nWrite to our office at any time.',
		'Cookies\n\nZweck:\nSie halten die Sitzung für 30 Tage.\n\nspeicherdauer:\nDie Cookies bleiben ein Jahr.',
	])('other words before colons are none: %s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('names stacked over one description', () => {
	it.each([
		'Cookies that we set\n\nquay_map\n_pk_id\n_pk_ses*\nKeep the map and count visits. They expire after 2 days.\n\nquay_view\nKeeps the view for 2 days.',
		'Cookies du portail\n\nquay_map\n_pk_id\n_pk_ses*\nGardent la carte et comptent les visites. Durée : 2 jours.\n\nquay_view\nGarde la vue pendant 2 jours.',
	])('%s', (text) => {
		expect(read(text)).toEqual([
			['quay_map _pk_id _pk_ses*', 2 * DAY],
			['quay_view', 2 * DAY],
		]);
	});
});

it('a name of which pieces are titles of columns is no header', () => {
	const text =
		'Cookies\nCookies are small files.\nWe use these cookies\nPqCookieInfo\nThe cookie keeps your choices. The cookie is deleted when you close your browser.\n_pierXSRF\nThe cookie is a session cookie and guards the forms.\nquay_id\nThe cookie is a session cookie and ties requests together.';
	const { declarations } = parsePolicy({ text }, { kind: 'text' });
	expect(declarations.map(({ names, lifetime }) => [...names, lifetime?.kind])).toEqual([
		['PqCookieInfo', 'session'],
		['_pierXSRF', 'session'],
		['quay_id', 'session'],
	]);
});

it('two names joined by a word stand on one line', () => {
	const text =
		'Cookies\npier_id\nThe cookie keeps your choices for 2 days.\nquay_ses and quay_user\nThe cookies count errors for 1 day.';
	expect(read(text).map(([name]) => name)).toEqual(['pier_id', 'quay_ses quay_user']);
});
