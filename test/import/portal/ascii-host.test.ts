import { expect, it } from 'vitest';
import { toAsciiHost } from '../../../src/import/portal/ascii-host.ts';

it.each([
	['WWW.Example.ORG', 'www.example.org'],
	['a_b.example', 'a_b.example'],
	['données.example', 'xn--donnes-eva.example'],
	['DONNE\u0301ES.example', 'xn--donnes-eva.example'],
	['straße.example', 'xn--strae-oqa.example'],
	['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
	['127.0.0.1', '127.0.0.1'],
	['１２７.0.0.1', null],
	['é@example.org', null],
	['é.example/path', null],
	['é%2eexample', null],
])('%s is %s in ASCII', (host, ascii) => {
	expect(toAsciiHost(host)).toBe(ascii);
});
