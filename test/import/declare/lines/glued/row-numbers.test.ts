import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../../src/import/index.ts';

const namesIn = (lines: readonly string[]) =>
	parsePolicy({ text: lines.join('\n') }, { kind: 'text' }).declarations.flatMap(({ names }) => names);

describe('the numbers of rows', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		[
			'that ran into the names, below a sign',
			['#CookiePurposeExpiry', '1quay_idKeeps the quay.Session', '2quay_langKeeps the language.1 year'],
			['quay_id', 'quay_lang'],
		],
		[
			'below an abbreviation, with stops',
			['S.No.Cookie NameDescription', '1.quay_idKeeps the quay.', '2._gaCounts the visitors of the site.'],
			['quay_id', '_ga'],
		],
		[
			'in German',
			['Nr.NameZweckLaufzeit', '1quay_idHält die Sitzung offen.Sitzung', '2_pk_idZählt die Besuche.1 Jahr'],
			['quay_id', '_pk_id'],
		],
		[
			'below no title',
			['1quay_idKeeps the quay1 year', '2quay_langKeeps the language1 year', '3quay_mapKeeps the map1 year'],
			['quay_id', 'quay_lang', 'quay_map'],
		],
	])('%s, are none of their names', (_, lines, expected) => {
		expect(namesIn(['Cookies that we use', ...lines])).toEqual(expected);
	});

	it('that do not count up belong to the names', () => {
		expect(
			namesIn(['Cookies that we use', 'NamePurposeDuration', '1P_JARKeeps the ads apart.1 month']),
		).toEqual(['1P_JAR']);
	});
});
