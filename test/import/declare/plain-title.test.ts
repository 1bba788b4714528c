import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const categoriesIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ category }) => category);

describe('a new section of a pasted text ends the category of the one before', () => {
	it.each([
		[
			'Cookies\nStatistics\nWe count visits with these cookies:\n- quay_map\n- quay_view\nFishing club\nThe club has cookies of its own.\n- quay_rod: holds the number of the boat\n',
		],
		[
			'Cookies\nStatistiques\nNous comptons les visites avec ces cookies :\n- quay_map\n- quay_view\nClub de pêche\nLe club a ses propres cookies.\n- quay_rod : garde le numéro du bateau\n',
		],
		[
			'Cookies\nStatistik\nMit diesen Cookies zählen wir Besuche:\n- quay_map\n- quay_view\nAngelverein\nDer Verein hat eigene Cookies.\n- quay_rod: hält die Nummer des Bootes fest\n',
		],
		[
			'Cookies\nEstadísticas\nContamos visitas con estas cookies:\n- quay_map\n- quay_view\nClub de pesca\nEl club tiene cookies propias.\n- quay_rod: guarda el número del barco\n',
		],
	])('%s', (text) => {
		expect(categoriesIn(text)).toEqual(['statistical', 'statistical', 'unknown']);
	});

	it.each([
		['These cookies are used for functionality and safety.', 'functional'],
		['Its cookies are listed. These cookies serve advertising.', 'advertising'],
	])('and states its own: %s', (sentence, category) => {
		const text = `Cookies\nStatistics\nWe count visits with these cookies:\n- quay_map\n- quay_view\nFishing club\n${sentence}\n- quay_rod: holds the number of the boat\n`;
		expect(categoriesIn(text).at(-1)).toBe(category);
	});

	it.each([
		'Marketing cookies\nFacebook\nTheir cookies:\n- quay_map\nPier Boats\nThe cookies of the boats:\n- quay_rod\n',
		'Marketing cookies\n- quay_map\nLinkedIn\nThe network has cookies of its own.\n- quay_rod\n',
		'Marketing cookies\n- quay_map\nMore of them\n- quay_rod\n',
	])('but not a title within it: %s', (text) => {
		expect(categoriesIn(`Cookies\n${text}`)).toEqual(['advertising', 'advertising']);
	});

	it.each([
		[
			'the name of a service',
			'Matomo:\nMatomo sets these cookies:\n- _pk_id\nStripe:\n- __stripe_mid\n',
			'unknown',
		],
		[
			'a tool of the site',
			'Statistics:\n- quay_map\nThe fishing club:\nIt has cookies of its own:\n- quay_rod\n',
			'unknown',
		],
		[
			'a section with its number',
			'1.1 Statistics:\n- quay_map\n1.2 Cookies of the club:\nThese are set:\n- quay_rod\n',
			'unknown',
		],
		['what introduces the next list', 'Statistics:\n- quay_map\nWe also use:\n- quay_rod\n', 'statistical'],
	])('with a colon behind it: %s', (_, text, category) => {
		expect(categoriesIn(`Cookies\n\n${text}`)).toEqual(['statistical', category]);
	});

	it('names a provider with a colon behind it', () => {
		const { declarations } = parsePolicy('Cookies\n\nStripe:\n\n- quay_mid: keeps the till (1 day)\n');
		expect(declarations.map(({ provider }) => provider)).toEqual(['Stripe']);
	});
});

describe('a line that lists kinds of cookies', () => {
	it.each([
		['Examples of operational, analytics, and advertising cookies:'],
		['Exemples de cookies nécessaires, statistiques et publicitaires :'],
		['Beispiele für notwendige, statistische und werbliche Cookies:'],
	])('says of which kind none of those below it is: %s', (line) => {
		const text = `Cookies\n\nAdvertising cookies: They show adverts.\n\n${line}\n\nName\tPurpose\nquay_id\tKeeps the berth\nquay_map\tKeeps the map\n`;
		expect(categoriesIn(text)).toEqual(['unknown', 'unknown']);
	});
});
