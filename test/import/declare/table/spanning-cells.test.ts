import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

/** The declared names of a Markdown table, each with category, provider and seconds of its lifetime. */
const rowsOf = (...rows: string[]) =>
	parsePolicy({ text: `## Cookies\n\n${rows.join('\n')}\n` }, { name: 'policy.md' }).declarations.map(
		({ names, category, provider, lifetime }) => [
			names.join(' '),
			category,
			provider,
			lifetime?.seconds ?? null,
		],
	);
const DAY = 86_400;

it('a cell that spans rows stands in the first of them, whatever the names look like', () => {
	expect(
		rowsOf(
			'| Category | Cookie name | Purpose | Duration |',
			'|---|---|---|---|',
			'| Strictly necessary | pier_id | Keeps you logged in on the pier | 1 day |',
			'| DNT | Remembers that you want no tracking | 5 days |',
			'| berth | Keeps the berth that you chose | 2 days |',
			'| Analytics | pier_a | Counts the boats on the pier | 3 days |',
			'| pierCount | Counts the boats that leave the pier | 4 days |',
		),
	).toEqual([
		['pier_id', 'necessary', null, DAY],
		['DNT', 'necessary', null, 5 * DAY],
		['berth', 'necessary', null, 2 * DAY],
		['pier_a', 'statistical', null, 3 * DAY],
		['pierCount', 'statistical', null, 4 * DAY],
	]);
});

it('of two spanning cells either may be missing', () => {
	expect(
		rowsOf(
			'| Catégorie | Fournisseur | Nom du cookie | Finalité | Durée |',
			'|---|---|---|---|---|',
			'| Publicité | Banc | banc_id | Affiche des annonces sur le quai | 1 jour |',
			'| banc_seg | Choisit les annonces selon vos visites | 2 jours |',
			'| Phare | phare | Affiche des annonces du phare | 3 jours |',
		),
	).toEqual([
		['banc_id', 'advertising', 'Banc', DAY],
		['banc_seg', 'advertising', 'Banc', 2 * DAY],
		['phare', 'advertising', 'Phare', 3 * DAY],
	]);
});

it('a row that lacks its last cells is none', () => {
	expect(
		rowsOf(
			'| Category | Cookie name | Purpose | Duration |',
			'|---|---|---|---|',
			'| Strictly necessary | pier_id | Keeps you logged in on the pier | 1 day |',
			'| Analytics | pier_a | Counts the boats on the pier |',
		),
	).toEqual([
		['pier_id', 'necessary', null, DAY],
		['pier_a', 'statistical', null, null],
	]);
});

it('a kind of storage in the place of the lifetime is none, and no question', () => {
	const text =
		'## Cookies\n\n| Cookie name | Duration |\n|---|---|\n| pier_id | 1 day |\n| pier_map | Local storage (cleared when you clear it) |\n';
	const { declarations, issues } = parsePolicy({ text }, { name: 'policy.md' });
	expect(declarations.map(({ storage }) => storage)).toEqual(['cookie', 'localStorage']);
	expect(issues).toEqual([]);
});
