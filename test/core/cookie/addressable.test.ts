import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddressablePath } from '../../../src/core/cookie/addressable.ts';

const HOST = 'https://host.invalid';
const PIECES = [
	'a',
	'/',
	'.',
	'..',
	'%2e',
	'%2E',
	'%20',
	'?',
	'#',
	' ',
	'\\',
	'é',
	'\t',
	'\n',
	':80',
	'@',
	';',
];

describe('a path', () => {
	it.each([
		'/',
		'',
		'/explore',
		'/a/',
		'//',
		'/a//b',
		'/a.',
		'/...',
		'/a%20b',
		'/a%3Fb',
		'/%C3%A9',
		'/a=b,c',
	])('%j can be addressed', (path) => expect(isAddressablePath(path)).toBe(true));

	it.each([
		...[
			'/a?b',
			'/a#b',
			'/a b',
			'/a ',
			'/a\\b',
			'/a/.',
			'/a/..',
			'/a/../b',
			'/%2e',
			'/a/%2E%2e/b',
			'/é',
			'/😀',
		],
		...['/a\tb', '/a\nb', '/a\u0001', '/a"b', '/a<b', '/a{b}', '/\ud800', 'a', '.test/', ':80/', '@test/'],
	])('%j cannot', (path) => expect(isAddressablePath(path)).toBe(false));

	it('can be addressed exactly where its address has this path, of this host, and nothing after it', () => {
		const path = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), {
			maxLength: 6,
		});
		fc.assert(
			fc.property(path, (pieces) => {
				const path = pieces.join('');
				fc.pre(path !== '');
				const address = URL.parse(`${HOST}${path}`);
				const isExact = address?.host === 'host.invalid' && address.pathname === path;
				expect(isAddressablePath(path)).toBe(isExact && address.href === `${HOST}${path}`);
			}),
			{ numRuns: 5000 },
		);
	});
});
