import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const SERVICES = "{ services: [{ name: 'matomo', purposes: ['analytics'], cookies: [/^_pk/] }] }";
const sitesOf = (text: string) => parsePolicy({ text }, { name: 'consent.js' }).sites;

describe('the portal of a script', () => {
	it.each([
		`// Klaro config for harbour-lagoon.it\n// Open Source, https://klaro.example\nvar klaroConfig = ${SERVICES};`,
		`/**\n * Cookie consent - Harbour-Lagoon.it\n * by somebody\n */\nvar klaroConfig = ${SERVICES};`,
		`// ====\n// Einstellungen (harbour-lagoon.it)\n// ====\nvar klaroConfig = ${SERVICES};`,
	])('stands in its opening comment: %s', (text) => {
		expect(sitesOf(text)).toEqual(['harbour-lagoon.it']);
	});

	it('stands in the title of its dialogue', () => {
		const text = `CookieConsent.run({ categories: { analytics: {} }, language: { default: 'cs', translations: { cs: {
			consentModal: { title: 'Cookies pro Harbour-Lagoon.cz', description: 'Tento web používá cookies.' },
			preferencesModal: { sections: [{ linkedCategory: 'analytics', cookieTable: { headers: { name: 'Name' }, body: [{ name: '_ga' }] } }] } } } } });`;
		expect(sitesOf(text)).toEqual(['harbour-lagoon.cz']);
	});

	it.each([
		`// Built with tools.example/klaro\nvar klaroConfig = ${SERVICES};`,
		`// see https://harbour-lagoon.it\nvar klaroConfig = ${SERVICES};`,
		`var klaroConfig = ${SERVICES};\n// harbour-lagoon.it`,
	])('is none: %s', (text) => {
		expect(sitesOf(text)).toEqual([]);
	});
});

it('an abbreviation of a law is no host beside the portal', () => {
	const text =
		'Informativa sull’uso dei cookie sul sito harbour-lagoon.it, ai sensi dell’art. 122 del D.Lgs. 196/2003.\n\nIl sito harbour-lagoon.it usa cookie tecnici.\n';
	expect(parsePolicy({ text }).sites).toEqual(['harbour-lagoon.it']);
});

describe('the site that a list in JSON states at its top', () => {
	const list = (site: object) =>
		JSON.stringify({ ...site, cookies: [{ name: 'quay_id', duration: '1 year', provider: 'Harbour' }] });

	it.each([
		{ site: 'data.quay.example' },
		{ website: 'https://data.quay.example/' },
		{ domain: 'data.quay.example' },
		{ Domaine: 'data.quay.example' },
	])('%j', (site) => {
		expect(parsePolicy({ text: list(site) }).sites).toEqual(['data.quay.example']);
	});

	it.each([{ site: 'the harbour' }, { provider: 'data.quay.example' }, { site: ['data.quay.example'] }])(
		'none: %j',
		(site) => {
			expect(parsePolicy({ text: list(site) }).sites).toEqual([]);
		},
	);
});
