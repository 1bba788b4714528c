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
		'%s keeps choices that are read for what they are',
		(tool, { accepted, refused }) => {
			for (const [answer, kept] of [
				['accepted', accepted],
				['refused', refused],
			] as const) {
				const readings = readConsents(kept.map(([name, value]) => ({ name, value })));
				expect(readings.map((reading) => [reading.tool, reading.answer])).toEqual([[tool, answer]]);
			}
		},
	);

	it('is there for every tool that keeps or tells choices in a page', () => {
		const known = [...Object.keys(MANAGERS), 'opendatasoft', 'google-consent-mode', 'gpc', 'by-hand'];
		expect(CONSENT_TOOLS.filter((tool) => !known.includes(tool))).toEqual([]);
	});

	it('has a page, and no other name has one', () => {
		for (const tool of Object.keys(MANAGERS)) {
			expect(ask(`?tool=${tool}`)).toMatchObject({ status: 200, cookies: [] });
		}
		expect(ask('?tool=constructor').status).toBe(404);
		expect(ask('?tool=klaro&rogue=</script>').body).not.toContain('</script>"');
	});
});
