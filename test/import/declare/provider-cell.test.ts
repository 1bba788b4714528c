import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const rowOf = (provider: string) => {
	const table = `| Name | Purpose | Provider | Duration |\n|---|---|---|---|\n| quay_id | keeps the berth | ${provider} | 1 year |`;
	const [row] = parsePolicy(`Cookies\n\n${table}\n`).declarations;
	return { provider: row?.provider, party: row?.party };
};

describe('who sets a cookie, beside the party', () => {
	it.each([
		['Quayside (first-party)', 'Quayside', 'first'],
		['Quayside – first party', 'Quayside', 'first'],
		['Quayside, Erstanbieter', 'Quayside', 'first'],
		['Quayside / 1st party', 'Quayside', 'first'],
		['Quayside (eigene)', 'Quayside', 'first'],
		['Quayside first-party', 'Quayside', 'first'],
		['Prima parte: Quayside', 'Quayside', 'first'],
		['First party — quay.example', 'quay.example', 'first'],
		['Third party: Quayside Ads', 'Quayside Ads', 'third'],
		['Quayside (third party, Norway)', 'Quayside', 'third'],
	])('is named: %s', (cell, provider, party) => {
		expect(rowOf(cell)).toEqual({ provider, party });
	});

	it.each(['First-party', 'First-party cookie', 'Own (technical)', 'First party, Strictly Necessary'])(
		'is not named where the cell says the party alone: %s',
		(cell) => {
			expect(rowOf(cell).party).toBe('first');
			expect(rowOf(cell).provider ?? cell).toBe(cell);
		},
	);
});
