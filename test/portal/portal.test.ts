import { createSecureContext } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from './certificate.mjs';
import { policyText } from './policy-text.mjs';
import { DEMO_HOST, SITES, siteOf } from './portals.mjs';
import { publishedKey, respond } from './respond.mjs';
import { LANGUAGES } from './words.mjs';

const ask = (address: string, cookie?: string) =>
	respond({ url: new URL(address), cookie, acceptLanguage: undefined, secure: address.startsWith('https') });
const namesSet = (address: string, cookie?: string) =>
	ask(address, cookie).cookies.map((line) => line.slice(0, line.indexOf('=')));

describe('a demo portal', () => {
	it('answers for its own hosts and no other', () => {
		expect(SITES.map(({ host }) => ask(`http://${host}/`).status)).toEqual(SITES.map(() => 200));
		expect(ask('http://unknown.opendatasoft.com/').status).toBe(404);
	});

	it('serves its policy at the usual addresses, and as text', () => {
		for (const path of ['/terms/cookies-policy/', '/terms/cookies-policy', '/terms/cookies-information']) {
			expect(ask(`http://clairval.opendatasoft.com${path}`).body).toContain('csrftoken');
		}
		expect(ask('http://clairval.opendatasoft.com/terms/cookies-policy.txt').body).toContain('\tsessionid\t');
	});

	it.each(LANGUAGES)(
		'serves both table layouts in %s with the portal’s address and the four cookies',
		(language) => {
			for (const layout of ['older', 'newer'] as const) {
				const { body } = ask(`http://${DEMO_HOST}/terms/cookies-policy/?flg=${language}&layout=${layout}`);
				expect(body).toContain(`lang="${language}"`);
				expect(body).toContain(`&lt;https://${DEMO_HOST}&gt;`);
				for (const name of ['sessionid', 'csrftoken', 'django_language', 'cookies_preferences']) {
					expect(body).toContain(`<td>${name}</td>`);
				}
			}
		},
	);

	it('has no separator and no portal’s address in the copy of a PDF', () => {
		const site = siteOf('copie.opendatasoft.com') ?? SITES[0];
		const text = site === undefined ? '' : policyText(site, 'en', 'run-together');
		expect(text).toContain('OpendatasoftSigning in (front and back office)sessionidKeeps');
		expect(text).not.toMatch(/\t|https:/);
	});

	it('publishes what its back office was given, in that language', () => {
		const published = new Map([[publishedKey(DEMO_HOST, 'fr'), '<p>Nouvelle</p>']]);
		const at = (path: string) =>
			respond({
				url: new URL(`https://${DEMO_HOST}${path}`),
				cookie: undefined,
				acceptLanguage: undefined,
				secure: true,
				published,
			}).body;
		expect(at('/terms/cookies-policy/?flg=fr')).toMatch(/<main class="ods-app"><p>Nouvelle<\/p><\/main>/);
		expect(at('/terms/cookies-policy/?flg=en')).toContain('<td>sessionid</td>');
		expect(at('/backoffice/?flg=fr')).toMatch(/contenteditable[^>]*data-language="fr"[^>]*><p>Nouvelle<\/p>/);
	});

	it('sets only missing platform cookies, and none with icons', () => {
		const home = `https://${DEMO_HOST}/`;
		expect(namesSet(home)).toEqual(['sessionid', 'csrftoken', 'django_language', 'text_size']);
		expect(namesSet(home, 'sessionid=1; csrftoken=2; django_language=fr')).toEqual(['text_size']);
		expect(namesSet(`${home}favicon.ico`)).toEqual([]);
		expect(ask(home).cookies[0]).toContain('; HttpOnly; SameSite=Lax; Secure');
	});

	it('sets and deletes cookies by test endpoints, with their attributes', () => {
		const base = `https://${DEMO_HOST}`;
		expect(
			ask(`${base}/set?name=a&value=b&path=/x&domain=opendatasoft.com&secure=1&partitioned=1`).cookies,
		).toEqual(['a=b; Path=/x; Domain=opendatasoft.com; Secure; Partitioned']);
		expect(ask(`${base}/delete?name=a&path=/x`).cookies).toEqual(['a=1; Path=/x; Max-Age=0']);
		expect(ask(`${base}/set?raw=x%3D1&raw=y%3D2`).cookies).toEqual(['x=1', 'y=2']);
	});
});

describe('the certificate', () => {
	it('is accepted by TLS at any length', () => {
		for (let extra = 1; extra < 60; extra++) {
			const { key, cert } = makeCertificate(['*.opendatasoft.com', `${'a'.repeat(extra)}.example`]);
			expect(() => createSecureContext({ key, cert })).not.toThrow();
		}
	});
});
