import { describe, expect, it } from 'vitest';
import { lentEndpoint, shownEndpoint } from '../../src/headless/lent-endpoint.ts';

describe('the address of a lent browser', () => {
	it.each([
		['ws://grid.example:9222', 'firefox', 'bidi', 'ws://grid.example:9222/session'],
		['http://grid.example:9222/', 'firefox', 'bidi', 'ws://grid.example:9222/session'],
		['ws://grid.example:9222', 'chromium', 'cdp', 'http://grid.example:9222'],
		['wss://grid.example/session/7/se/bidi', null, 'bidi', 'wss://grid.example/session/7/se/bidi'],
		['ws://a.example/devtools/browser/7', null, 'cdp', 'ws://a.example/devtools/browser/7'],
		['wss://lent.example?token=key', null, 'cdp', 'wss://lent.example?token=key'],
		// Nobody answers there.
		['ws://127.0.0.1:9', null, 'bidi', 'ws://127.0.0.1:9/session'],
	] as const)('%s (%s) is spoken to over %s', async (given, family, protocol, address) => {
		expect(await lentEndpoint(given, family)).toEqual({ protocol, address });
	});

	it('is shown without its keys', () => {
		expect(shownEndpoint('wss://me:key@lent.example:8443/key?token=key')).toBe('wss://lent.example:8443');
		expect(shownEndpoint('nonsense')).toBe('');
	});
});
