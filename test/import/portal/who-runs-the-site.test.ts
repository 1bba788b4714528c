import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const TABLE = '\n\nName\tDuration\nquay_id\t1 year\n';
const sitesOf = (text: string) => parsePolicy(text + TABLE).sites;

it.each([
	['# Cookies\n\nQuay Ltd ("we") runs the shop at **data.quay.example**. Free delivery!'],
	['# Cookies\n\nLa société Quay (SAS au capital de 40 000 €) édite data.quay.example.'],
	['# Cookies\n\nLa Escuela del Muelle, titular de data.quay.example, informa a las familias.'],
	['# Cookies\n\n*Version 7, applicable à `data.quay.example` (espace adhérent).*'],
	['# Cookies\n\nDie Hafen GmbH betreibt data.quay.example.'],
	['# Cookies\n\nHavneforlaget A/S driver data.quay.example.'],
])('a sentence says who runs the site: %s', (text) => {
	expect(sitesOf(text)).toEqual(['data.quay.example']);
});

it('a company that runs another site is no portal', () => {
	expect(sitesOf('# Cookies\n\nThe map comes from Pier Ltd, which also runs pier.example.')).toEqual([]);
});
