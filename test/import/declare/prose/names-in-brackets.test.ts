import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy({ text }).declarations.flatMap(({ names, category, provider }) =>
		names.map((name) => [name, category, provider].join('|')),
	);

describe('names in brackets, below words about cookies', () => {
	it.each([
		[
			'behind their services',
			'Cookies\n\nStatistics / performance: figures by Google Analytics (_ga, _gid, etc.) for the harbour.\nMarketing: used by YouTube (PREF, GPS) and Klaviyo (__kla_id) for offers.',
			[
				'_ga|statistical|Google Analytics',
				'_gid|statistical|Google Analytics',
				'PREF|advertising|YouTube',
				'GPS|advertising|YouTube',
				'__kla_id|advertising|Klaviyo',
			],
		],
		[
			'on lines of their own, as copies leave what was code',
			'Cookies\n\nStatistik: Google Analytics (_ga\n, _gid\n, _gat\n) zählt die Gäste des Hafens.',
			[
				'_ga|statistical|Google Analytics',
				'_gid|statistical|Google Analytics',
				'_gat|statistical|Google Analytics',
			],
		],
		[
			'with one that nobody knows',
			'Nos cookies\n\nMesure d’audience : Matomo (_pk_id, _pk_ses et quai_vue) compte les visites.',
			['_pk_id|statistical|Matomo', '_pk_ses|statistical|Matomo', 'quai_vue|statistical|Matomo'],
		],
	])('%s', (_, text, rows) => {
		expect(read(text)).toEqual(rows);
	});

	it.each([
		['words stand among them', 'Cookies\n\nGoogle (see _ga and what it does) counts the visits.'],
		['it is denied', 'Cookies\n\nThe harbour does not use Google Analytics (_ga, _gid).'],
		['nothing is about cookies', 'Harbour news\n\nThe shop of Klaviyo (__kla_id) opens at nine.'],
	])('none where %s', (_, text) => {
		expect(read(text)).toEqual([]);
	});
});
