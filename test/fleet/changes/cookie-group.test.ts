import { describe, expect, it } from 'vitest';
import { cookieGroup, cookieKey, findingGroup, findingKey } from '../../../src/fleet/changes/cookie-group.ts';

const PLACE = { domain: 'ville.test', path: '/', partition: '' };

describe('a cookie with a generated name', () => {
	it('is the same on the next visit and on other portals', () => {
		expect(cookieGroup('_pk_id.1.5c2a')).toBe(cookieGroup('_pk_id.7.ab12'));
		expect(cookieGroup('_ga_3T5K8YZQ1X')).toBe(cookieGroup('_ga_9A8B7C6D5E'));
		expect(cookieKey({ ...PLACE, name: '_pk_id.1.5c2a' })).toBe(
			cookieKey({ ...PLACE, name: '_pk_id.1.ffff' }),
		);
	});

	it('is another where domain, path or partition differ, or the fixed part of the name', () => {
		expect(cookieGroup('_pk_id.1.5c2a')).not.toBe(cookieGroup('_pk_ses.1.5c2a'));
		const keys = [
			PLACE,
			{ ...PLACE, domain: 'a.test' },
			{ ...PLACE, path: '/a' },
			{ ...PLACE, partition: 'b' },
		].map((place) => cookieKey({ ...place, name: 'a' }));
		expect(new Set(keys).size).toBe(4);
	});
});

describe('a finding', () => {
	const cookie = { ...PLACE, name: '_pk_id.1.5c2a', hostOnly: true, party: 'first' } as const;
	it('is the same whatever was generated in the name, and another for another rule', () => {
		const one = findingKey({ code: 'undeclared', cookie, pattern: null });
		const next = { ...cookie, name: '_pk_id.1.0000' };
		expect(findingKey({ code: 'undeclared', cookie: next, pattern: null })).toBe(one);
		expect(findingKey({ code: 'not-secure', cookie, pattern: null })).not.toBe(one);
	});
	it('about a declaration is named by its pattern, and never taken for one about a cookie', () => {
		const finding = { code: 'never-seen', cookie: null, pattern: '_pk_id*' } as const;
		expect(findingGroup(finding)).toBe('_pk_id*');
		expect(findingKey(finding)).not.toBe(findingKey({ ...finding, cookie }));
	});
});
