import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const NAMES = Array.from({ length: 14 }, (_, index) => `quay_visitor_${'abcdefghijklmn'[index]}`);
const namesIn = (text: string) => parsePolicy(text).declarations.flatMap(({ names }) => names);

describe('many names that share their facts', () => {
	it.each([
		['in an item', `- ${NAMES.join(', ')}: count the visits (1 day)`],
		['in a bold item', `- **${NAMES.join(', ')}** – count the visits, 1 day`],
		['in a heading', `### ${NAMES.join(', ')}\n\n- Purpose: count the visits\n- Duration: 1 day`],
		['in a heading over a sentence', `### ${NAMES.join(', ')}\n\nThese cookies count the visits for 1 day.`],
		['over a list', `${NAMES.join(', ')}\n\n- count the visits\n- duration: 1 day`],
		['as a term', `<dl><dt>${NAMES.join(', ')}</dt><dd>count the visits, 1 day</dd></dl>`],
	])('%s', (_, text) => {
		expect(namesIn(`# Cookies\n\nWe set these cookies:\n\n${text}\n`)).toEqual(NAMES);
	});
});

describe('a wildcard at the end of bold words', () => {
	it.each(['**quay_***', '**hq***', '**quay.***', '**quay_\\***', '**`quay_*`**', '***quay_\\****'])(
		'%s',
		(name) => {
			const [only = ''] = namesIn(`These cookies are set:\n\n- ${name}: counts the visits, 1 day\n`);
			expect(only).toMatch(/^[a-z_.]+\*$/);
		},
	);

	it('stands within them too', () => {
		expect(namesIn('These cookies are set:\n\n- **quay_*, pier_***: counts, 1 day\n')).toEqual([
			'quay_*',
			'pier_*',
		]);
	});
});
