import { describe, expect, it, test } from 'vitest';
import { choiceOf, isSameChoice } from '../../../src/core/consent/choice.ts';
import type { ConsentChoice } from '../../../src/core/consent/consent.ts';
import { readConsentMode } from '../../../src/core/consent/consent-mode.ts';

const reading = { tool: 'klaro', answer: 'partial', granted: ['matomo', 'maps'], denied: ['ads'] } as const;
const choice = (rest: Partial<ConsentChoice> = {}): ConsentChoice => ({
	...choiceOf(reading, 1, 'cookie'),
	...rest,
});

describe('a choice', () => {
	it('is certain where its form is known, or a person says so', () => {
		expect(choiceOf(reading, 5, 'storage')).toMatchObject({ at: 5, by: 'storage', certainty: 'observed' });
		expect(choiceOf({ ...reading, answer: 'unknown' }, 5, 'cookie').certainty).toBe('inferred');
		expect(choiceOf({ ...reading, tool: 'google-consent-mode' }, 5, 'page').certainty).toBe('inferred');
		expect(choiceOf({ ...reading, tool: 'by-hand' }, 5, 'person').certainty).toBe('observed');
	});

	test.each([
		['kept again', choice(), choice({ at: 9 })],
		[
			'read at another place, in another order',
			choice(),
			choice({ by: 'page', granted: ['maps', 'matomo'] }),
		],
		[
			'told by a date after the answer',
			choice({ tool: 'onetrust' }),
			choice({ tool: 'onetrust', answer: 'unknown' }),
		],
	])('is the same, %s', (_, earlier, later) => {
		expect(isSameChoice(earlier, later)).toBe(true);
	});

	test.each([
		['another tool’s', choice(), choice({ tool: 'orejime' })],
		['another answer', choice(), choice({ answer: 'accepted' })],
		['other purposes', choice(), choice({ granted: ['matomo'] })],
		['told after a date', choice({ tool: 'onetrust', answer: 'unknown' }), choice({ tool: 'onetrust' })],
		[
			'kept anew in a form that is not known',
			choice({ answer: 'unknown', granted: [], denied: [] }),
			choice({ answer: 'unknown', granted: [], denied: [] }),
		],
	])('is another: %s', (_, earlier, later) => {
		expect(isSameChoice(earlier, later)).toBe(false);
	});
});

describe('Google Consent Mode', () => {
	const read = (parameters: object) => readConsentMode(Object.entries(parameters));

	it('tells what is granted and denied, and leaves out what is about the command', () => {
		expect(
			read({ ad_storage: 'denied', analytics_storage: 'granted', wait_for_update: 500, region: ['FR'] }),
		).toEqual({
			tool: 'google-consent-mode',
			answer: 'partial',
			granted: ['analytics_storage'],
			denied: ['ad_storage'],
		});
	});

	it('counts what keeps a site safe as no consent', () => {
		expect(read({ ad_storage: 'denied', security_storage: 'granted' })?.answer).toBe('refused');
		expect(read({ wait_for_update: 500 })).toBeNull();
	});
});
