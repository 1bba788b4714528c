import { describe, expect, it } from 'vitest';
import { CONSENT_TOOLS } from '../../src/core/consent/consent.ts';
import { readConsents } from '../../src/core/consent/read-consent.ts';
import { MANAGERS } from './consent-managers.mjs';
import { respond } from './respond.mjs';

const ask = (query: string) =>
	respond({
		url: new URL(`https://consentement.opendatasoft.com/consent/${query}`),
		cookie: undefined,
		acceptLanguage: undefined,
		secure: true,
	});

describe('a demo consent manager', () => {
	it.each(Object.entries(MANAGERS).filter(([, { by }]) => by !== 'page'))(
		'%s stores choices that the product reads correctly',
		(tool, { accepted, refused }) => {
			for (const [answer, stored] of [
				['accepted', accepted],
				['refused', refused],
			] as const) {
				const readings = readConsents(stored.map(([name, value]) => ({ name, value })));
				expect(readings.map((reading) => [reading.tool, reading.answer])).toEqual([[tool, answer]]);
			}
		},
	);

	it('exists for every tool that stores or reports choices in a page', () => {
		const covered = [
			...Object.keys(MANAGERS),
			'opendatasoft',
			'google-consent-mode',
			'gpc',
			'by-hand',
			'automation',
		];
		expect(CONSENT_TOOLS.filter((tool) => !covered.includes(tool))).toEqual([]);
	});

	it('has a page, and other names have none', () => {
		for (const tool of Object.keys(MANAGERS)) {
			expect(ask(`?tool=${tool}`)).toMatchObject({ status: 200, cookies: [] });
		}
		expect(ask('?tool=constructor').status).toBe(404);
		expect(ask('?tool=klaro&rogue=</script>').body).not.toContain('</script>"');
	});
});
