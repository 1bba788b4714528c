import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/import/understand/detect-language.ts';
import { readColumnRole } from '../../../src/import/understand/read-column-role.ts';
import type { ColumnRole } from '../../../src/import/vocabulary/vocabulary.ts';

const HEADINGS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
	name: [
		'Cookie name(s)',
		'Name',
		'Cookie',
		'Nom du cookie',
		'Nom',
		'Nombre de la cookie',
		'Name des Cookies',
		'Naam cookie',
		'Nome del cookie',
		'Nome do cookie',
		'Namn',
		'Nazwa pliku cookie',
		'NAME OF COOKIE',
		'Traceur',
	],
	provider: [
		'Service provider’s name',
		'Supplier name',
		'Provider',
		'Fournisseur',
		'Émetteur',
		'Proveedor',
		'Titular',
		'Anbieter',
		'Aanbieder',
		'Fornitore',
		'Fornecedor',
		'Leverantör',
		'Dostawca',
		'Set by',
		'Who sets this cookie?',
	],
	purpose: [
		'Purposes',
		'Function',
		'Description',
		'Finalité',
		'À quoi sert-il ?',
		'Finalidad',
		'Descripción',
		'Zweck',
		'Beschreibung',
		'Doel',
		'Omschrijving',
		'Finalità',
		'Finalidade',
		'Syfte',
		'Cel',
		'What does it do?',
		'Purpose of the cookie, third parties and additional information',
	],
	lifetime: [
		'Duration',
		'Expiry',
		'Expires',
		'Retention period',
		'Durée de conservation',
		'Durée de vie',
		'Duración',
		'Caducidad',
		'Laufzeit',
		'Speicherdauer',
		'Ablauf',
		'Bewaartermijn',
		'Durata',
		'Scadenza',
		'Duração',
		'Prazo',
		'Lagringstid',
		'Czas życia',
		'How long does it last?',
		'Type (if persistent, retention period)',
	],
	category: ['Category', 'Catégorie', 'Categoría', 'Kategorie', 'Categorie', 'Categoria'],
	party: ['First or third party', 'Propia o de terceros', 'Prima o terza parte'],
	domain: ['Domain', 'Host', 'Domaine', 'Dominio', 'Domäne', 'Domein', 'Domínio', 'Domän'],
	storage: ['Storage type', 'Type de stockage', 'Speichertyp', 'Technology'],
	'function-and-location': ['Function and location', 'Service and location', 'Fonction et localisation'],
	type: ['Type', 'Tipo', 'Typ', 'Art', 'Soort', 'Type de cookie'],
	link: ['Privacy policy', 'En savoir plus', 'Datenschutzerklärung'],
	other: ['Opt-out', 'Base légale', 'Rechtsgrundlage'],
};

describe.each(Object.entries(HEADINGS))('%s', (role, headings) => {
	it.each(headings)('%s', (heading) => {
		expect(readColumnRole(heading)?.role).toBe(role);
	});
});

describe('a heading that offers several titles', () => {
	it.each([
		['Cookie / technologie', 'name'],
		['Nom ou traceur', 'name'],
		['Tracker | Cookie', 'name'],
		['Nome oppure tipo', 'name'],
		['Name oder Werkzeug', 'name'],
		['Nombre o etiqueta', 'name'],
		['Zweck / Rechtsgrundlage', 'purpose'],
		['Type of cookie', 'type'],
	])('%s', (heading, role) => {
		expect(readColumnRole(heading)?.role).toBe(role);
	});
});

describe('words of cells and sentences are no headings', () => {
	it.each([
		'Opendatasoft',
		'sessionid',
		'cookies_preferences',
		'abc_id',
		'Local storage',
		'Session',
		'13 months',
		'To remember the visitor from one page to another',
		'Authentication',
		'Necessary',
		'',
		'This name is used by the service to tell visitors from one another',
	])('%s', (text) => {
		expect(readColumnRole(text)).toBeNull();
	});
});

it('a heading sets the unit of bare numbers', () => {
	expect(readColumnRole('Duration (days)')).toEqual({ role: 'lifetime', unitHint: 'day' });
	expect(readColumnRole('Durée (en mois)')).toEqual({ role: 'lifetime', unitHint: 'month' });
	expect(readColumnRole('Laufzeit in Tagen')).toEqual({ role: 'lifetime', unitHint: 'day' });
	expect(readColumnRole('Duration')).toEqual({ role: 'lifetime' });
});

it('an ambiguous heading is marked as weak', () => {
	expect(readColumnRole('Cookie')?.weak).toBe(true);
	expect(readColumnRole('Service')).toEqual({ role: 'provider', weak: true });
	expect(readColumnRole('Cookie name')?.weak).toBeUndefined();
});

describe('the language is detected by small words', () => {
	it.each([
		['en', 'We use cookies that are needed for the site to work and to count how it is used by you.'],
		[
			'fr',
			'Nous utilisons des cookies pour le bon fonctionnement du site et pour mesurer la fréquentation de nos pages.',
		],
		[
			'es',
			'Utilizamos cookies para que el sitio funcione y para saber cómo se usa la página en su conjunto.',
		],
		[
			'de',
			'Wir verwenden Cookies, die für den Betrieb der Website nötig sind, und zählen damit auch die Besuche.',
		],
		[
			'nl',
			'Wij gebruiken cookies die nodig zijn voor het goed werken van de website en om het gebruik te meten.',
		],
		[
			'it',
			'Usiamo i cookie per far funzionare il sito e per capire come viene usato dai visitatori della pagina.',
		],
		[
			'pt',
			'Usamos cookies para que o site funcione e para saber como são usadas as páginas pelos visitantes, em geral.',
		],
		['sv', 'Vi använder kakor för att webbplatsen ska fungera och för att mäta hur den används av dig.'],
		[
			'pl',
			'Używamy plików, które są niezbędne do działania strony oraz aby mierzyć jej użycie przez osoby na niej.',
		],
	])('%s', (language, text) => {
		expect(detectLanguage(text)).toBe(language);
	});

	it('a table without sentences has no language', () => {
		expect(detectLanguage('abc_id\t13\tExample')).toBeNull();
	});
});

it('any heading and line is read', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			readColumnRole(text);
			detectLanguage(text);
		}),
	);
});
