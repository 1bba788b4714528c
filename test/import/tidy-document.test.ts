import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';

const namesIn = (text: string) => parsePolicy(text).declarations.flatMap(({ names }) => names);

describe('a name that a translator parted behind its underscores', () => {
	it('is whole where it is a well-known one', () => {
		const text =
			'These cookies are set:\n\n• Cookie _ utmz: expires after 6 months.\n• Cookie __ utma: 2 years.\n';
		expect(namesIn(text)).toEqual(['_utmz', '__utma']);
	});

	it('stays as it is where it is a line to write on', () => {
		expect(
			namesIn('These cookies are set:\n\n- quay_id: a day\n\nName: _ Ford\nSign here: __ ga-date\n'),
		).toEqual(['quay_id']);
	});
});
