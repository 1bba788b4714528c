import { describe, expect, it } from 'vitest';
import { reportsChoices } from '../../../src/core/consent/detect-tool.ts';
import { chosen, jarEvent, keptCookie, record, START } from '../recording/recording-stage.ts';

describe('consent managers of a visit', () => {
	it('are found in the page, by what they keep, and by the choices they tell: each once, as first found', () => {
		const { tools } = record([
			{ kind: 'tool', at: START + 40, tool: { id: 'onetrust', at: START + 40, by: 'page' } },
			jarEvent(10, keptCookie({ name: 'OptanonConsent' })),
			jarEvent(20, keptCookie({ name: '_ga' })),
			chosen(90, { tool: 'klaro', by: 'storage' }),
			chosen(95, { tool: 'by-hand', by: 'person' }),
		]).recording;
		expect(tools).toEqual([
			{ id: 'onetrust', at: START + 10, by: 'cookie' },
			{ id: 'klaro', at: START + 90, by: 'storage' },
		]);
	});

	it('tell of choices, unlike signals', () => {
		expect(reportsChoices('klaro')).toBe(true);
		for (const id of ['gpc', 'google-consent-mode', 'by-hand'] as const)
			expect(reportsChoices(id)).toBe(false);
	});
});
