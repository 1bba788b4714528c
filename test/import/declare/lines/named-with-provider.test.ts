import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

it.each([
	['Necessary cookies', 'Statistics cookies', 'Counts boats. Deleted after 6 days.'],
	['Nødvendige cookies', 'Statistikcookies', 'Tæller både. Slettes efter 6 dage.'],
	['Nödvändiga kakor', 'Statistikkakor', 'Räknar båtar. Raderas efter 6 dagar.'],
	['Notwendige Cookies', 'Statistik-Cookies', 'Zählt Boote. Gelöscht nach 6 Tagen.'],
	['Cookies nécessaires', 'Cookies statistiques', 'Compte les bateaux. Supprimé au bout de 6 jours.'],
])('names alone on their lines, with providers in brackets: %s', (first, second, words) => {
	const text = `Cookies\n\n${first}\n\nquay_login\n${words}\n\n${second}\n\n_pier (Pier Ltd)\n${words}\n\nboat_no (Pier Ltd)\n${words}\n`;
	const rows = parsePolicy({ text }, { name: 'policy.txt' }).declarations.map((row) => [
		row.names.join(),
		row.category,
		row.provider,
		row.lifetime?.seconds,
	]);
	expect(rows).toEqual([
		['quay_login', 'necessary', null, 518_400],
		['_pier', 'statistical', 'Pier Ltd', 518_400],
		['boat_no', 'statistical', 'Pier Ltd', 518_400],
	]);
});
