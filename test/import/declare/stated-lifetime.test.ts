import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const DAY = 86_400;
const daysIn = (text: string, kind: 'markdown' | 'csv' = 'markdown') =>
	parsePolicy({ text }, { kind }).declarations.map(
		({ names, lifetime }) => [names.join(' '), (lifetime?.seconds ?? Number.NaN) / DAY] as const,
	);

describe('a session that a length bounds lasts so long', () => {
	it.each([
		'keeps you signed in (until you log out, at most 1 day)',
		'přihlášení ke kontu (*do odhlášení, nejdéle 1 den*)',
		'Anmeldung, bis zum Abmelden, höchstens 1 Tag',
	])('%s', (words) => {
		expect(daysIn(`# Cookies\n\n- \`quay_sid\` – ${words}\n- \`quay_map\` – 2 days\n`)[0]).toEqual([
			'quay_sid',
			1,
		]);
	});
});

it('two names and two lengths: one each', () => {
	const expected = [
		['quay_id', 395.2],
		['quay_ses', 30 / 1440],
	];
	expect(daysIn('# Cookies\n\n- `quay_id` + `quay_ses` — Matomo (*13 months* and *30 minutes*)\n')).toEqual(
		expected,
	);
	const rows = '| Name | Lifetime |\n|---|---|\n| `quay_id`, `quay_ses` | 13 months and 30 minutes |\n';
	expect(daysIn(`# Cookies\n\n${rows}`)).toEqual(expected);
	expect(daysIn('# Cookies\n\n- `quay_id`, `quay_ses` — 6 to 12 months\n')).toEqual([
		['quay_id quay_ses', 365],
	]);
});

it('lengths in two units, joined by a plus, are one', () => {
	expect(daysIn('name,lifetime\nquay_id,1 year + 24 days\nquay_ses,2 years\n', 'csv')[0]).toEqual([
		'quay_id',
		389,
	]);
});

it('what persists the state of a session says nothing of its lifetime', () => {
	expect(daysIn('# Cookies\n\n- `quay_id`: persists the state of the session, 2 years\n')).toEqual([
		['quay_id', 730],
	]);
});
