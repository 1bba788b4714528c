import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	findPolicyLinks,
	looksLikePolicy,
	otherLanguages,
	type PageLink,
} from '../../../src/import/portal/policy-links.ts';

const HOME = 'https://data.ville-exemple.example/explore/?flg=fr';
const link = (text: string, href = '/page', language: string | null = null): PageLink => ({
	text,
	href: URL.canParse(href, HOME) ? new URL(href, HOME).href : href,
	language,
});
const found = (...links: PageLink[]) => findPolicyLinks({ url: HOME, links });
const page = (fields: Partial<Parameters<typeof looksLikePolicy>[0]>) => ({
	url: HOME,
	title: 'Ville-Exemple',
	headings: [],
	links: [],
	...fields,
});

const POLICIES = [
	...['Cookie policy', 'Cookies Policy', 'Cookie notice', 'How we use cookies', 'Privacy and cookies'],
	...['Politique de cookies', 'Politique relative aux cookies', 'Gestion des cookies', 'Traceurs'],
	...['Données personnelles et cookies', 'Utilisation des cookies', 'En savoir plus sur les cookies'],
	...['Política de cookies', 'Aviso de cookies', 'Uso de cookies', 'Información sobre cookies'],
	...['Cookie-Richtlinie', 'Cookie-Hinweise', 'Cookie-Erklärung', 'Datenschutz und Cookies'],
	...['Cookiebeleid', 'Cookieverklaring', 'Gebruik van cookies', 'Over cookies'],
	...['Informativa sui cookie', 'Cookie policy', 'Informativa estesa sull’uso dei cookie'],
	...['Política de Cookies', 'Declaração de cookies', 'Utilização de cookies'],
	...['Cookies', ' our\n  cookies ', 'Les cookies'],
];
const OTHERS = [
	...['Privacy policy', 'Datenschutz', 'Mentions légales', 'Politique de confidentialité', 'Home', ''],
	...[
		'Cookie settings',
		'Gérer mes cookies',
		'Paramètres des cookies',
		'Cookie-Einstellungen',
		'Accept cookies',
	],
	...['Preferencias de cookies', 'Cookievoorkeuren', 'Preferenze cookie', 'Definições de cookies'],
	...['Cookies baked in the town’s schools', `Cookie policy ${'of the town '.repeat(30)}`],
];

describe('a portal’s links to its cookie policy', () => {
	it.each(POLICIES)('include “%s”', (text) => {
		expect(found(link(text))).toEqual(['https://data.ville-exemple.example/page']);
	});

	it.each(OTHERS)('leave out “%s”', (text) => {
		expect(found(link(text))).toEqual([]);
	});

	it.each([
		['/terms/cookies-policy/', true],
		['/terms/cookies-policy', true],
		['/terms/cookies-information?flg=de', true],
		['/politique-de-cookies.html', true],
		['/politica%20de%20cookies', true],
		['/terms/', false],
		['/explore/dataset/cookies-and-cakes/', false],
	])('judge the address %s by itself: %s', (path, isPolicy) => {
		expect(found(link('Read more', path))).toHaveLength(isPolicy ? 1 : 0);
	});

	it('come in order: the own host, then its family, then any other; the surest first', () => {
		const links = [
			link('Cookie policy', 'https://www.ailleurs.example/cookies'),
			link('Cookie policy', 'https://www.ville-exemple.example/cookies'),
			link('Data protection and cookies', '/legal'),
			link('Cookies information', '/terms/cookies-information'),
		];
		expect(found(...links)).toEqual([
			'https://data.ville-exemple.example/terms/cookies-information',
			'https://data.ville-exemple.example/legal',
			'https://www.ville-exemple.example/cookies',
			'https://www.ailleurs.example/cookies',
		]);
	});

	it('are listed once each, without fragment and credentials, at most five', () => {
		expect(
			found(link('Cookies', '/c#top'), link('Cookie policy', 'https://me:pw@data.ville-exemple.example/c')),
		).toEqual(['https://data.ville-exemple.example/c']);
		expect(found(...Array.from({ length: 40 }, (_, i) => link('Cookie policy', `/${i}`)))).toHaveLength(5);
	});

	it.each([
		'javascript:alert(1)',
		'mailto:cookies@ville-exemple.example',
		'data:text/html,cookies',
		'blob:https://data.ville-exemple.example/cookies',
		'file:///cookies',
		'https://',
		'http://[bad/cookies',
		`https://data.ville-exemple.example/${'cookies'.repeat(400)}`,
		'#cookies',
		HOME,
		'/explore?flg=de',
	])('never lead to %s', (href) => {
		expect(found(link('Cookie policy', href))).toEqual([]);
	});

	it('are found in any page without throwing, whatever its links say', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ href: fc.string(), text: fc.string() })),
				fc.string(),
				(links, url) => {
					const all = links.map((one) => ({ ...one, language: one.text }));
					const open = { url, title: url, headings: [url], links: all };
					expect(findPolicyLinks(open).length).toBeLessThanOrEqual(5);
					looksLikePolicy(open);
					otherLanguages(open, url);
				},
			),
		);
	});

	it('are found among five thousand long and hostile ones as well', () => {
		const text = 'cookie '.repeat(57);
		const links = Array.from({ length: 5000 }, (_, i) => link(text, `/${'%cc'.repeat(300)}${i}`));
		// A search that grows with the square of these would not end within a test's time.
		expect(found(...links)).toEqual([]);
	});
});

describe('an open page', () => {
	it.each([
		['its known address', { url: 'https://data.ville-exemple.example/terms/cookies-policy?flg=fr' }],
		['its own address', { url: 'https://www.ville-exemple.example/legal/politique-de-cookies' }],
		['its title', { title: 'Cookieverklaring — Ville-Exemple' }],
		['a part of its title', { title: 'Ville-Exemple | Cookie policy' }],
		['its heading', { headings: ['Richtlinie zu Cookies'] }],
		['a link that leads just here', { links: [link('Cookie policy', '/explore?flg=en')] }],
	])('is a policy by %s', (_, fields) => {
		expect(looksLikePolicy(page(fields))).toBe(true);
	});

	it.each([
		['it links to one', { links: [link('Cookie policy', '/cookies')] }],
		['a link within it opens a dialog', { links: [link('Cookie policy', `${HOME}#dialog`)] }],
		[
			'it is the front page, whose footer links to itself',
			{
				url: 'https://data.ville-exemple.example/',
				links: [link('Cookies', '/')],
			},
		],
		['its title speaks of settings', { title: 'Cookie settings' }],
		['it is no page of the web', { url: 'about:blank', title: 'Cookie policy' }],
	])('is none where %s', (_, fields) => {
		expect(looksLikePolicy(page(fields))).toBe(false);
	});
});

describe('a policy’s other languages', () => {
	const POLICY = 'https://data.ville-exemple.example/terms/cookies-policy/';
	const languages = (target: string, ...links: PageLink[]) => otherLanguages({ url: HOME, links }, target);

	it('are those that the portal’s pages offer by flg', () => {
		expect(
			languages(POLICY, link('DE', '?flg=de'), link('EN', '/explore/?flg=en'), link('DE', '/map/?flg=de')),
		).toEqual([
			{ language: 'de', url: `${POLICY}?flg=de` },
			{ language: 'en', url: `${POLICY}?flg=en` },
		]);
	});

	it('leave out the language that is read, other hosts, and what is no language', () => {
		expect(
			languages(
				HOME,
				link('FR', '?flg=fr'),
				link('IT', 'https://www.ailleurs.example/?flg=it'),
				link('x', '?flg=../..'),
				link('x', '?flg='),
			),
		).toEqual([]);
	});

	it('are those of hreflang on the policy page itself, and on no other page', () => {
		const links = [link('', '/explore/es', 'ES'), link('', '/explore/pt', 'x-default')];
		expect(languages(HOME, ...links)).toEqual([
			{ language: 'es', url: 'https://data.ville-exemple.example/explore/es' },
		]);
		expect(languages(POLICY, ...links)).toEqual([]);
	});
});
