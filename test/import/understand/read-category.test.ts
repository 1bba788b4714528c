import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category } from '../../../src/core/policy/policy.ts';
import { readCategory } from '../../../src/import/understand/read-category.ts';
import { readParty } from '../../../src/import/understand/read-party.ts';
import { readStorage } from '../../../src/import/understand/read-storage.ts';

const SAID: Readonly<Record<Category, readonly string[]>> = {
	necessary: [
		'Strictly necessary cookies',
		'Cookies we cannot do without',
		'Les cookies dont nous ne pouvons nous passer',
		'Cookies, auf die wir nicht verzichten können',
		'Cookies de las que no podemos prescindir',
		'Cookies waar we niet zonder kunnen',
		'Essential',
		'Required cookies',
		'Security',
		'Cookies necessary for the platform to function properly/functionality cookies',
		'1) Functional (necessary)',
		'Cookies strictement nécessaires',
		'Cookies techniques',
		'Cookies indispensables au fonctionnement du site',
		'Cookies fonctionnels et nécessaires',
		'Cookies técnicas',
		'Cookies estrictamente necesarias',
		'Unbedingt erforderliche Cookies',
		'Technisch notwendig',
		'Essenziell',
		'Strikt noodzakelijke cookies',
		'Essentiële cookies',
		'Cookie strettamente necessari',
		'Cookie tecnici',
		'Cookies estritamente necessários',
		'Nödvändiga kakor',
		'Niezbędne',
	],
	functional: [
		'Functional cookies',
		'Functionality',
		'Preference cookies',
		'Personalisation',
		'Cookies de fonctionnalité',
		'Cookies de préférences',
		'Cookies de confort',
		'Cookies de personalización',
		'Funktionale Cookies',
		'Präferenzen',
		'Komfort-Cookies',
		'Functionele cookies',
		'Voorkeurscookies',
		'Cookie di preferenza',
		'Cookies de funcionalidade',
		'Funktionella kakor',
		'Funkcjonalne',
	],
	statistical: [
		'Analytics',
		'Analytical/performance cookies.',
		'Performance and functionality cookies',
		'Audience measurement',
		'Measuring use of the website (Google Analytics)',
		'Mesure d’audience',
		'Cookies nécessaires à la mesure d’audience',
		'Cookies statistiques',
		'Cookies analíticas',
		'Cookies de medición',
		'Statistik-Cookies',
		'Webanalyse',
		'Analyse oder Werbung',
		'Cookies voor webstatistieken',
		'Analytische cookies',
		'Cookie analitici',
		'Cookies de desempenho',
		'Statistikkakor',
		'Analityczne Cookies',
	],
	advertising: [
		'Marketing',
		'Advertising and targeting cookies',
		'Retargeting',
		'Non-essential (marketing)',
		'Cookies publicitaires',
		'Cookies de ciblage',
		'Cookies de publicidad comportamental',
		'Werbe-Cookies',
		'Marketingcookies',
		'Reclamecookies',
		'Cookie di profilazione',
		'Cookies de publicidade',
		'Marknadsföring',
		'Reklamowe',
	],
	social: [
		'Social media cookies',
		'Réseaux sociaux',
		'Boutons de partage',
		'Redes sociales',
		'Soziale Medien',
		'Sociale netwerken',
		'Social network',
		'Redes sociais',
		'Sociala medier',
		'Społecznościowe',
	],
	unknown: [
		'Unclassified',
		'Non-essential cookies',
		'Not strictly necessary',
		'Cookies non nécessaires',
		'Cookies no necesarias',
		'Nicht notwendige Cookies',
		'Niet-noodzakelijke cookies',
		'Cookie non necessari',
		'Cookies não essenciais',
		'Non classés',
		'Nicht klassifiziert',
		'Otras cookies',
		'2) Optional',
	],
};

describe.each(Object.entries(SAID))('%s', (category, texts) => {
	it.each(texts)('%s', (text) => {
		expect(readCategory(text)).toBe(category);
	});
});

describe('what is denied, and what is always on', () => {
	it.each<[string, Category | null]>([
		['Cookie di funzionalità (sempre attivi)', 'functional'],
		['Preferences – always active', 'functional'],
		['Always active', 'necessary'],
		['keine Analyse- oder Werbedienste', 'unknown'],
		['Tracking cookies', 'advertising'],
		['Cookies that make the site work', 'necessary'],
	])('%s', (text, category) => {
		expect(readCategory(text)).toBe(category);
	});
});

describe('no category is named', () => {
	it.each([
		'Manage your cookie preferences',
		'Gestion de vos préférences',
		'Préférences en matière de cookies',
		'Gestionar preferencias',
		'Cookie-Einstellungen',
		'Preferenze sui cookie',
		'What is a cookie?',
		'Cookies used',
		'Liste des cookies',
		'Name',
		'Tipo',
		'unnecessary',
		'',
	])('%s', (text) => {
		expect(readCategory(text)).toBeNull();
	});
});

describe('the party', () => {
	it.each([
		['First party', 'first'],
		['1st party', 'first'],
		['Third-party cookies', 'third'],
		['Cookie tiers', 'third'],
		['Interne', 'first'],
		['Cookies de terceros', 'third'],
		['Propia', 'first'],
		['Drittanbieter', 'third'],
		['Eigene Cookies', 'first'],
		['Derden', 'third'],
		['Terze parti', 'third'],
		['Próprio', 'first'],
		['Tredjepartskakor', 'third'],
		['first and third party', null],
		['Example Ltd', null],
		['party', null],
	])('%s is %s', (text, party) => {
		expect(readParty(text)).toBe(party);
	});
});

describe('the storage kind', () => {
	it.each([
		['HTTP Cookie', 'cookie'],
		['HTML Local Storage', 'localStorage'],
		['localStorage', 'localStorage'],
		['Stockage local', 'localStorage'],
		['Lokaler Speicher', 'localStorage'],
		['Almacenamiento local', 'localStorage'],
		['Lokale opslag', 'localStorage'],
		['Archiviazione locale', 'localStorage'],
		['Armazenamento local', 'localStorage'],
		['Session storage', 'sessionStorage'],
		['Stockage de session', 'sessionStorage'],
		['IndexedDB', 'indexedDB'],
		['Pixel Tracker', 'pixel'],
		['Web beacon', 'pixel'],
		['Session', null],
		['Persistent', null],
	])('%s is %s', (text, kind) => {
		expect(readStorage(text)).toBe(kind);
	});
});

it('any text is read', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			readCategory(text);
			readParty(text);
			readStorage(text);
		}),
	);
});

it('a huge text is read to its end', () => {
	readCategory('not strictly necessary for '.repeat(200_000));
});

describe('what is measured says more than the measuring', () => {
	it.each([
		['Mesure de la publicité', 'advertising'],
		['Messung der Werbung', 'advertising'],
		['Medición de campañas publicitarias', 'advertising'],
		['Misurazione della pubblicità', 'advertising'],
		['Meten van advertenties', 'advertising'],
		['Analytics and advertising', 'statistical'],
		['Statistiques, publicité', 'statistical'],
		['Messung der Besuche', 'statistical'],
	])('%s', (text, category) => {
		expect(readCategory(text)).toBe(category);
	});
});
