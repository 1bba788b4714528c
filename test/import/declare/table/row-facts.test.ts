import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const DAY = 86_400;

const read = (text: string) => parsePolicy({ text }, { name: 'policy.md' }).declarations;

describe('lifetimes of a row', () => {
	it('of two columns the one that counts holds', () => {
		const rows = read(
			'## Cookies\n\n| Cookie name | Persistence | Expiration time |\n|---|---|---|\n| pier_id | Permanent | 2 days |\n| pier_no | Temporary | 3 days |\n',
		);
		expect(rows.map(({ lifetime }) => lifetime?.seconds)).toEqual([2 * DAY, 3 * DAY]);
	});

	it('a cell says whose each is', () => {
		const rows = read(
			'## Cookies\n\n| Name | Purpose | Duration |\n|---|---|---|\n| _pier_a, pier_b, pier_c | Counts boats | Varies. pier_a: 1 day. pier_b and pier_c: 2 days. |\n',
		);
		expect(rows.map(({ names, lifetime }) => [names[0], lifetime?.seconds])).toEqual([
			['_pier_a', DAY],
			['pier_b', 2 * DAY],
			['pier_c', 2 * DAY],
		]);
	});
});

describe('categories and providers of a row', () => {
	it.each([
		['Origem', 'Terceira parte (Baía SA)', 'Primeira parte'],
		['Provider', 'Third party (Bay Ltd)', 'First party'],
		['Anbieter', 'Drittanbieter (Bucht GmbH)', 'Cookie des Erstanbieters'],
		['Fournisseur', 'Cookie tiers (Baie)', 'Première partie'],
		['Proveedor', 'De terceros (Bahía)', 'Cookie propia'],
	])('a party in the column %s: the name in brackets is the provider', (title, third, first) => {
		// The end of a publisher’s name says nothing of cookies.
		const rows = read(
			`# Cookies\n\nMunicípio de Cais Velho\n\n| Name | ${title} | Duration |\n|---|---|---|\n| quay_id | ${third} | 1 day |\n| bay_id | ${first} | 1 day |\n`,
		);
		expect(rows.map(({ provider, party }) => [provider, party])).toEqual([
			[/\((.*)\)/.exec(third)?.[1], 'third'],
			[null, 'first'],
		]);
	});

	it('a heading that asks which cookies the website uses is no category', () => {
		const rows = read(
			'## What cookies does the website use?\n\n| Name | Purpose | Expiry |\n|---|---|---|\n| pier_token | Technical: this cookie protects forms. | 2 hours |\n| pier_ok | Technical: your consent to cookies. | 1 year |\n| pier_map | Keeps the map. | 1 year |\n',
		);
		expect(rows.map(({ category }) => category)).toEqual(['necessary', 'necessary', 'unknown']);
	});

	it('a company in brackets behind a category', () => {
		const [row] = read(
			'## Cookies\n\n| Cookie | Type | Purpose | Duration |\n|---|---|---|---|\n| pier_id | Analytics (Matomo) | Counts boats | 2 days |\n| pier_no | Technical (required) | Signs in | 2 days |\n',
		);
		expect([row?.category, row?.provider]).toEqual(['statistical', 'Matomo']);
	});

	it('a choice of cookies is no category', () => {
		const [row] = read(
			'## Cookies strictement nécessaires\n\n| Cookie | Finalité | Durée |\n|---|---|---|\n| quai-choix | Mémoriser votre choix concernant les cookies analytics. | 12 mois |\n',
		);
		expect([row?.category, row?.certainty]).toEqual(['necessary', 'certain']);
	});
});

it('numbers of tags and hosts are no names', () => {
	expect(
		read(
			'## Cookies\n\nIf you accept, Google Analytics (`G-7AB12CD34E`) sets cookies.\n\n- `_ga`: counts, 2 years\n',
		).map(({ names }) => names[0]),
	).toEqual(['_ga']);
	expect(
		read('## Cookies\n\n- harbour.art: our other site\n- pier_id: counts, 2 days\n').map(
			({ names }) => names[0],
		),
	).toEqual(['pier_id']);
});

it('a service of the section before provides the cookies that bear its names', () => {
	const [known, other] = read(
		'# Cookies\n\n## Others\n\n### Google Analytics\n\nWe use Google Analytics.\n\n### Analytics\n\n| Name | Purpose |\n|---|---|\n| _ga, __utma | Counts boats |\n| pier_id | Counts piers |\n',
	);
	expect([known?.provider, other?.provider]).toEqual(['Google Analytics', null]);
});

describe('a column that asks for consent names the category behind its answer', () => {
	it.each([
		['pl', 'Nazwa', 'Wymóg zgody', 'Nie (niezbędne)', 'Tak (analityczne)'],
		['de', 'Name', 'Einwilligung erforderlich', 'Nein, notwendig', 'Ja, Statistik'],
		['it', 'Nome', 'Consenso richiesto', 'No (necessario)', 'Sì (statistiche)'],
		['pt', 'Nome', 'Precisa do seu acordo', 'Não (essencial)', 'Sim (analítico)'],
		['sv', 'Namn', 'Samtycke krävs', 'Nej – nödvändig', 'Ja – statistik'],
		['cs', 'Název', 'Vyžaduje souhlas', 'Ne (nezbytné)', 'Ano (analytické)'],
		['fr', 'Nom', 'Consentement', 'Non (nécessaire)', 'Oui (mesure d’audience)'],
		['en', 'Name', 'Requires consent?', 'No (essential)', 'Yes (analytics)'],
	])('%s', (_, name, title, no, yes) => {
		const text = `<h1>Cookies</h1><table><tr><th>${name}</th><th>${title}</th></tr><tr><td>quay_id</td><td>${no}</td></tr><tr><td>tide_no</td><td>${yes}</td></tr></table>`;
		expect(parsePolicy({ text }).declarations.map(({ category, provider }) => [category, provider])).toEqual([
			['necessary', null],
			['statistical', null],
		]);
	});
});
