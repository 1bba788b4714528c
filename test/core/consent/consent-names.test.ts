import { describe, expect, it } from 'vitest';
import { consentToolOf } from '../../../src/core/consent/consent-names.ts';

describe('a consent manager', () => {
	it('is known by what it keeps, chosen or not', () => {
		expect(consentToolOf('OptanonConsent')).toBe('onetrust');
		expect(consentToolOf('axeptio_all_vendors')).toBe('axeptio');
		expect(consentToolOf('_ga')).toBeNull();
	});
});
