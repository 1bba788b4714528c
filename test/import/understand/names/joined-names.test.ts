import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../src/import/understand/names/read-names.ts';

describe('names joined by a stroke or by a torn word', () => {
	it.each([
		['quay/quay.sig', ['quay', 'quay.sig']],
		['`quay-seen-here/quay-seen-here.sig`', ['quay-seen-here', 'quay-seen-here.sig']],
		['connect.sid/connect.sid.sig', ['connect.sid', 'connect.sid.sig']],
		['quay-a/quay-b', ['quay-a', 'quay-b']],
		['chat/seen/1702', ['chat/seen/1702']],
		['`_lag`nd`_lag_*`', ['_lag', '_lag_*']],
		['`ab`, `u`, `ssi`', ['ab', 'u', 'ssi']],
	])('%s', (cell, names) => {
		expect(readNames(cell).names).toEqual(names);
	});

	it.each(['and/or', 'town/legal.html'])('none: %s', (cell) => {
		expect(readNames(cell).names).toEqual([]);
	});
});
