import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const DAY = 86_400;
const read = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, category, lifetime }) => [
		names.join(' '),
		category,
		lifetime?.seconds,
	]);

describe('names behind their category, in one cell', () => {
	it.each([
		[
			'| Category | Purpose | Lifetime |\n| --- | --- | --- |\n| Strictly necessary — quay_sid, quay-token | Sign-in | 2 days |\n| Functional — quay-theme, quay-lang | Remembers the language | 3 days |\n| Marketing — none | Nothing is set | — |\n',
			[
				['quay_sid quay-token', 'necessary', 2 * DAY],
				['quay-theme quay-lang', 'functional', 3 * DAY],
			],
		],
		[
			'| Catégorie | Finalité | Durée |\n| --- | --- | --- |\n| Nécessaires : quai_sid | Connexion | 2 jours |\n| Statistiques : quai_vue, quai_visite | Compte les visites | 3 jours |\n',
			[
				['quai_sid', 'necessary', 2 * DAY],
				['quai_vue quai_visite', 'statistical', 3 * DAY],
			],
		],
	])('%s', (table, rows) => {
		expect(read(`Cookies\n\n${table}`)).toEqual(rows);
	});

	it('are not read where words alone stand there', () => {
		expect(
			read(
				'Cookies\n\n| Category | Purpose | Lifetime |\n| --- | --- | --- |\n| Necessary — sign-in and forms | Sign-in | 2 days |\n| Functional — the language | Remembers it | 3 days |\n',
			),
		).toEqual([]);
	});
});
