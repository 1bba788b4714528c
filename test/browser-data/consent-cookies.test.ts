import { describe, expect, it } from 'vitest';
import { createConsentChanges, type ValuedCookie } from '../../src/browser-data/consent-cookies.ts';

const cookie = (rest: Partial<ValuedCookie>): ValuedCookie => ({
	name: 'klaro',
	value: '{"matomo":true}',
	domain: 'portal.example',
	hostOnly: true,
	path: '/',
	secure: false,
	httpOnly: false,
	session: true,
	storeId: '0',
	...rest,
});

describe('the cookie of a consent manager', () => {
	it('is read when it is set', () => {
		const read = createConsentChanges('chromium');
		expect(read(cookie({}), false, 'explicit')).toEqual({
			tool: 'klaro',
			answer: 'accepted',
			granted: ['matomo'],
			denied: [],
		});
		expect(read(cookie({}), true, 'explicit')).toBeNull();
	});

	it('tells nothing when the same is set again', () => {
		const read = createConsentChanges('chromium');
		expect(read(cookie({}), true, 'overwrite')).toBeNull();
		expect(read(cookie({}), false, 'explicit')).toBeNull();
	});

	it('is told again in Firefox, which gives the new value as the overwritten one, unless it tells no answer', () => {
		const read = createConsentChanges('firefox');
		read(cookie({}), true, 'overwrite');
		expect(read(cookie({}), false, 'explicit')?.answer).toBe('accepted');
		const opaque = { name: 'cookies_preferences', value: 'a' };
		read(cookie(opaque), true, 'overwrite');
		expect(read(cookie(opaque), false, 'explicit')).toBeNull();
	});

	it('tells of another value, another cookie, and the same after something else', () => {
		const read = createConsentChanges('chromium');
		const opaque = { name: 'cookies_preferences', value: 'a' };
		read(cookie(opaque), true, 'overwrite');
		expect(read(cookie({ ...opaque, value: 'b' }), false, 'explicit')?.answer).toBe('unknown');
		read(cookie({}), true, 'overwrite');
		expect(read(cookie({ path: '/other' }), false, 'explicit')).not.toBeNull();
		read(cookie({}), true, 'overwrite');
		read(cookie({ name: '_ga', value: '1' }), false, 'explicit');
		expect(read(cookie({}), false, 'explicit')).not.toBeNull();
	});

	it('is the only one that is read', () => {
		expect(createConsentChanges('chromium')(cookie({ name: 'sessionid' }), false, 'explicit')).toBeNull();
	});
});
