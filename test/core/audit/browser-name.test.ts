import { describe, expect, it } from 'vitest';
import { browserByBrands, browserByUserAgent } from '../../../src/core/audit/browser-name.ts';

const brand = (name: string, version: string) => ({ brand: name, version });

describe('what a browser calls itself', () => {
	it.each([
		[
			'its own name before the engine’s',
			[brand('Not=A?Brand', '24.0'), brand('Chromium', '152.0'), brand('Google Chrome', '152.0.1')],
			{ name: 'Google Chrome', version: '152.0.1' },
		],
		[
			'the engine where there is nothing else',
			[brand('Chromium', '152.0'), brand('Not(A:Brand', '8.0')],
			{ name: 'Chromium', version: '152.0' },
		],
		[
			'a name of two words',
			[brand('Microsoft Edge', '150.0'), brand('Chromium', '150.0')],
			{ name: 'Microsoft Edge', version: '150.0' },
		],
		['nothing where all is made up', [brand('Not A;Brand', '99')], null],
		['nothing of nothing', [], null],
	])('is by its brands %s', (_, brands, expected) => {
		expect(browserByBrands(brands)).toEqual(expected);
	});

	it.each([
		[
			'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/152.0.0.0 Safari/537.36',
			'Chrome',
			'152.0.0.0',
		],
		[
			'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.1.2.3',
			'Microsoft Edge',
			'150.1.2.3',
		],
		['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', '145.0'],
		['something else', '', ''],
	])('is read from %s', (userAgent, name, version) => {
		expect(browserByUserAgent(userAgent)).toEqual({ name, version });
	});
});
