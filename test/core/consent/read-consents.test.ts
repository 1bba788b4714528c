import { describe, expect, it } from 'vitest';
import { readConsents } from '../../../src/core/consent/read-consent.ts';

describe('choices that are there together', () => {
	it('give one answer for each tool: that of the source that says most', () => {
		const refused = 'version=202411.1.0&hosts=&interactionCount=1&groups=C0001%3A1%2CC0002%3A0';
		const kept = [
			{ name: 'OptanonConsent', value: refused },
			{ name: 'OptanonAlertBoxClosed', value: '2026-11-22T06:30:00.000Z' },
			{ name: 'klaro', value: '{"matomo":true}' },
			{ name: 'sessionid', value: 'secret' },
		];
		for (const order of [kept, kept.toReversed()]) {
			const readings = readConsents(order);
			expect(new Map(readings.map(({ tool, answer }) => [tool, answer]))).toEqual(
				new Map([
					['onetrust', 'refused'],
					['klaro', 'accepted'],
				]),
			);
		}
	});
});
