import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../src/import/understand/names/read-names.ts';

describe('what varies is written as *', () => {
	it.each([
		['abc_<container-id>', 'abc_*'],
		['_gat_xxxxxxxx', '_gat_*'],
		['abc_<container id>', 'abc_*'],
		['abc_ <container id>', 'abc_*'],
		['abc_{site_id}', 'abc_*'],
		['abc_{{x}}', 'abc_*'],
		['abc_[hash]', 'abc_*'],
		['abc_(ID)', 'abc_*'],
		['abc_%id%', 'abc_*'],
		['abc_$ID', 'abc_*'],
		['Harbour Count (abc_{container_id})', 'abc_*'],
		['(abc_<id>)', 'abc_*'],
		['abc_{id', 'abc_*'],
		['abc_XXXXXXXX', 'abc_*'],
		['abc_xxxx', 'abc_*'],
		['ABC_########', 'ABC_*'],
		['abc_UA-XXXXXX-X', 'abc_UA-*-*'],
		['abc_UA-****', 'abc_UA-*'],
		['abc.xxxx.xxxx', 'abc.*.*'],
		['abc_YYYY', 'abc_*'],
		['abc…', 'abc*'],
		['abc_...', 'abc_*'],
		['abc_*', 'abc_*'],
		['abc*', 'abc*'],
		['abc.*', 'abc.*'],
		['abc-settings-UID', 'abc-settings-*'],
		['ABCSESS<ID>', 'ABCSESS*'],
		['abc_id<accountid>-hash', 'abc_id*-hash'],
		['abc_measurement-id', 'abc_*'],
		['ABCSESS + hash', 'ABCSESS*'],
		['ABCSESSIONXXXXXXXX', 'ABCSESSION*'],
		['^abc_', 'abc_*'],
		['^abc_id$', 'abc_id'],
		['abc_[A-Z0-9]+', 'abc_*'],
		['ABC_xxxxxHarbourOrg', 'ABC_*HarbourOrg'],
		['ABC_XXXXXXharbour', 'ABC_*harbour'],
		['abc_xxxx_end', 'abc_*_end'],
		['abc.%s', 'abc.*'],
		['abc_yyyy-mm-dd', 'abc_*'],
		['chat/seen/<id>', 'chat/seen/*'],
		['chat/session/*', 'chat/session/*'],
	])('%s', (cell, name) => {
		expect(readNames(cell)).toEqual({ names: [name], problems: [] });
	});

	it.each(['abc_id.1.1fff', 'SESSION_ID', 'abc_site_id', 'X-Box', 'xxl_size', 'visitor_1f00', 'maxx'])(
		'but %s stays',
		(cell) => {
			expect(readNames(cell).names).toEqual([cell]);
		},
	);
});

it.each([
	['Lagoon (_lag_{container_id})', ['_lag_*']],
	['Lagoon (_lag_<id>, _lag_x)', ['_lag_*', '_lag_x']],
	['Lagoon (_lag_{{id}})', ['_lag_*']],
])('placeholders within brackets: %s', (cell, names) => {
	expect(readNames(cell).names).toEqual(names);
});
