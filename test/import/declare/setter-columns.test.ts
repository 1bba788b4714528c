import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const providersOf = (head: string, ...rows: string[]) =>
	parsePolicy(`Cookies\n\n${[head, ...rows].join('\n')}\n`).declarations.map(({ provider }) => provider);

describe('a column that says who sets cookies', () => {
	it.each([
		['Sous-groupe de cookies\tCookies\tCookies utilisés\tDurée de vie', 'Cookies tiers'],
		['Cookie-Untergruppe\tCookies\tVerwendete Cookies\tLebensdauer', 'Drittanbieter'],
		['Subgrupo de cookies\tCookies\tCookies utilizadas\tDuración', 'De terceros'],
		['Cookie-subgroep\tCookies\tGebruikte cookies\tLevensduur', 'Derden'],
	])('of a consent tool holds hosts: %s', (head, party) => {
		expect(
			providersOf(head, `pier.example\tquay_id\t${party}\t365`, `tide.example\ttide_id\t${party}\t30`),
		).toEqual(['pier.example', 'tide.example']);
	});

	it.each([
		['Name\tVon wem\tDauer', '1 Jahr'],
		['Nom\tPar qui\tDurée', '1 an'],
		['Nombre\tDe quién\tDuración', '1 año'],
		['Naam\tVan wie\tDuur', '1 jaar'],
	])('asks for it: %s', (head, lifetime) => {
		expect(providersOf(head, `quay_id\tStadt Quay\t${lifetime}`, `_pk_id.3\tMatomo\t${lifetime}`)).toEqual([
			'Stadt Quay',
			'Matomo',
		]);
	});

	it('a service that the site runs itself is named', () => {
		expect(providersOf('Name\tVon wem\tDauer', '_pk_id.3\tMatomo, selbst betrieben\t13 Monate')).toEqual([
			'Matomo, selbst betrieben',
		]);
	});

	it('counts more than the words in a column of sites', () => {
		expect(
			providersOf(
				'Site(s) concerné(s)\tNom du cookie\tÉmetteur\tDurée',
				'Tous les sites\tquay_id\tPort Bleu\t1 an',
			),
		).toEqual(['Port Bleu']);
	});
});
