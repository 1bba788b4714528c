import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesOf = (text: string) => parsePolicy({ text }).declarations.flatMap(({ names }) => names);

describe('running text names cookies', () => {
	it.each([
		['Le cookie de session « lum_sess » disparaît ensuite.', 'lum_sess'],
		['Dos cookies más: «lum_a1» y «lum_b2».', 'lum_a1 lum_b2'],
		['Alle cookies die beginnen met `lum_` tellen bezoeken.', 'lum_*'],
		['All cookies that start with lum_ count visits.', 'lum_*'],
		['Another cookie we store is sessionid, which keeps you signed in.', 'sessionid'],
		['Our cookies come from one tool. Its “lum_visit” stays a year.', 'lum_visit'],
	])('%s', (text, names) => {
		expect(namesOf(text)).toEqual(names.split(' '));
	});
});

describe('running text that names none', () => {
	it.each([
		'Without the cookie “lum_sess” you cannot sign in.',
		'Nous n’utilisons pas le cookie « lum_pub1 ».',
		'Wir setzen kein Cookie „lum_pub1“.',
		'Cookies are sent with “SameSite=Lax” and read by “document.cookie”.',
		'The cookie script “banner_v2.js” asks for “your consent”.',
		'A table called `audit_events` is kept for 90 days.',
	])('%s', (text) => {
		expect(namesOf(text)).toEqual([]);
	});

	it('does not declare a cookie again that a table declares', () => {
		const text = 'Cookie name\tDuration\nlum_sess\t2 hours\n\nThe cookie “lum_sess” keeps you signed in.\n';
		const { declarations } = parsePolicy({ text });
		expect(declarations.map(({ line }) => line)).toEqual([2]);
	});
});

describe('the portal that a policy is about', () => {
	it.each([
		'This page covers donnees.belrive.example only.',
		'Aplica-se ao sítio donnees.belrive.example e aos seus formulários.',
		'El presente texto se refiere al sitio donnees.belrive.example.',
		'Diese Hinweise gelten für donnees.belrive.example.',
	])('%s', (text) => {
		expect(parsePolicy({ text: `Cookies\n\n${text}\n` }).sites).toEqual(['donnees.belrive.example']);
	});
});

describe('the provider of a row', () => {
	it.each([
		['This cookie is set by Example Consent plugin to keep a choice.', 'Example Consent'],
		['Cookie déposé par Exemple Mesure pour compter.', 'Exemple Mesure'],
		['Keeps what was chosen.', null],
	])('%s', (purpose, provider) => {
		const text = `Cookie name\tPurpose\tDuration\nlum_sess\t${purpose}\t2 hours\n`;
		expect(parsePolicy({ text }).declarations[0]?.provider).toBe(provider);
	});
});

describe('a short text', () => {
	it.each([
		['Wir setzen hier keine Cookies und zählen nicht.', 'de'],
		['Nous ne déposons aucun cookie.', 'fr'],
	])('%s is in a language', (text, language) => {
		expect(parsePolicy({ text }).language).toBe(language);
	});
});

describe('names and the word for cookies', () => {
	const namesOf = (text: string) =>
		parsePolicy({ text: `# Cookies\n\n${text}\n` }, { name: 'policy.md' }).declarations.flatMap(
			({ names }) => names,
		);

	it.each([
		'The harbour sets a first-party cookie (PHPSESSID) that keeps you signed in.',
		'Dabei setzt der Hafen ein Sitzungs-Cookie (PHPSESSID).',
		'Le port dépose un cookie (PHPSESSID).',
		'We use PHPSESSID, a native PHP cookie that keeps you signed in.',
		'Die Seite setzt PHPSESSID, ein technisches Cookie, das bald verfällt.',
		'Ce port utilise PHPSESSID, un cookie technique.',
		'Il porto usa PHPSESSID, un cookie tecnico.',
		'El puerto usa PHPSESSID – una cookie propia.',
		'De haven gebruikt PHPSESSID, een functionele cookie.',
		'O porto usa PHPSESSID, um cookie técnico.',
	])('an explained name: %s', (text) => {
		expect(namesOf(text)).toEqual(['PHPSESSID']);
	});

	it.each([
		'The field order_id, which a cookie may hold, is kept.',
		'We keep user_id, but no cookie for it.',
		'Parameters such as pier_click and our cookies are two things.',
	])('no name: %s', (text) => {
		expect(namesOf(text)).toEqual([]);
	});

	it('a word within a longer one ends no name, a hyphen does', () => {
		expect(namesOf('Löschen Sie das `pier_wahl`-Cookie im Browser.')).toEqual(['pier_wahl']);
		expect(namesOf('U kunt de pier_keuze-cookie verwijderen.')).toEqual(['pier_keuze']);
		expect(namesOf('Here Cookie_permissionforcookies is mentioned, with details.')).toEqual([]);
	});

	it('a value, a signal of consent and an identifier of a phone are no names', () => {
		expect(namesOf('`84f0674ce2123a96` is the unique cookie ID of this computer.')).toEqual([]);
		expect(namesOf('The cookie settings change `ad_storage` and `analytics_storage`.')).toEqual([]);
	});
});
