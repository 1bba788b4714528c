import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../../src/import/index.ts';

const rowsIn = (lines: readonly string[]) =>
	parsePolicy({ text: ['Cookies', ...lines].join('\n') }, { kind: 'text' }).declarations.map(
		({ names, provider, lifetime }) => [names.join(' '), provider, lifetime?.text ?? null],
	);

describe('rows whose cells ran together under no header', () => {
	it.each<[string, readonly string[], readonly (readonly [string, string | null, string | null])[]]>([
		[
			'names, purposes and lifetimes',
			['quay_idKeeps the quay1 year', '_gatHolds back requests1 minute'],
			[
				['quay_id', null, '1 year'],
				['_gat', null, '1 minute'],
			],
		],
		[
			'a first name that begins with a word of headings',
			['CookieControlKeeps your consent1 year', 'quay_messageKeeps whether it was seen1 year'],
			[
				['CookieControl', null, '1 year'],
				['quay_message', null, '1 year'],
			],
		],
		[
			'sessions in many words',
			[
				'quay_idKeeps the quayWhen you close your browser',
				'quay_mapKeeps the mapWhen you close your browser',
			],
			[
				['quay_id', null, 'When you close your browser'],
				['quay_map', null, 'When you close your browser'],
			],
		],
		[
			'providers',
			['_gaGoogle AnalyticsCounts the visitors2 years', '_gidGoogle AnalyticsTells them apart24 hours'],
			[
				['_ga', 'Google', '2 years'],
				['_gid', 'Google', '24 hours'],
			],
		],
		[
			'German words',
			['quay_idHält die Sitzung offenSitzung', '_pk_idUnterscheidet Besucher13 Monate'],
			[
				['quay_id', null, 'Sitzung'],
				['_pk_id', null, '13 Monate'],
			],
		],
	])('are read: %s', (_, lines, expected) => {
		expect(rowsIn(lines)).toEqual(expected);
	});

	it.each([
		['one alone', ['TheQuayKeeps its gate open for 1 year']],
		['lines of other things', ['AdultsPay for the tour2 days', 'ChildrenPay for the tour1 day']],
	])('are no others: %s', (_, lines) => {
		expect(rowsIn(lines)).toEqual([]);
	});
});
