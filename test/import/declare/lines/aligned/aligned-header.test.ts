import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlignedHeaders } from '../../../../../src/import/declare/lines/aligned/aligned-header.ts';
import { linesFrom } from '../../../../../src/import/declare/lines/lines.ts';
import { NO_PLACE } from '../../../../../src/import/document.ts';
import type { ColumnRole } from '../../../../../src/import/vocabulary/vocabulary.ts';

const headersOf = (lines: readonly string[]) =>
	readAlignedHeaders(
		linesFrom(
			lines.map((text) => ({ kind: 'paragraph', text, lead: null, place: NO_PLACE })),
			0,
		),
	);
const rolesOf = (lines: readonly string[]) =>
	headersOf(lines).map(({ columns }) => columns.map((column) => column?.role ?? null));

const OLDER: readonly ColumnRole[] = ['provider', 'function-and-location', 'name', 'purpose'];
const NEWER: readonly ColumnRole[] = ['provider', 'name', 'lifetime', 'purpose'];

describe('headings without a separator are parted', () => {
	it.each<[string, readonly (ColumnRole | null)[]]>([
		['ProviderService and locationCookie namePurpose', OLDER],
		["Service provider's nameFunction and locationCookie name(s)Purposes", OLDER],
		['Supplier nameCookie nameDurationFunction', NEWER],
		['FournisseurFonction et localisationNom du cookieFinalités', OLDER],
		['AnbieterName des CookiesZweckLaufzeit', ['provider', 'name', 'purpose', 'lifetime']],
		['NombreProveedorFinalidadCaducidad', ['name', 'provider', 'purpose', 'lifetime']],
		['Name Purpose Expires', ['name', 'purpose', 'lifetime']],
		['Nom du cookie Finalité Durée de conservation', ['name', 'purpose', 'lifetime']],
		['Nome del fornitore Nome del cookie Durata Funzione', NEWER],
		['Nom Durée Qui peut y accéder Finalité', ['name', 'lifetime', null, 'purpose']],
		['Název Expirace Kdo je může číst (my nebo jiní) Popis', ['name', 'lifetime', null, 'purpose']],
		['Naam Aanbieder Doel Bewaartermijn', ['name', 'provider', 'purpose', 'lifetime']],
		['Supplier Cookie name', ['provider', 'name']],
		['FOURNISSEUR NOM DU COOKIE', ['provider', 'name']],
		['NAME DES DIENSTANBIETERS NAME DES COOKIES', ['provider', 'name']],
		['COOKIE NAME(S)DURATIONPURPOSEPROVIDER', ['name', 'lifetime', 'purpose', 'provider']],
		['FORNECEDORNOME DO COOKIEDURAÇÃOFINALIDADE', NEWER],
	])('%s', (line, roles) => {
		expect(rolesOf([line])).toEqual([roles]);
	});

	it('"Cookie" may be the heading of who sets it', () => {
		expect(rolesOf(['Cookie Name Purpose Duration'])).toEqual([
			['name', 'purpose', 'lifetime'],
			['provider', 'name', 'purpose', 'lifetime'],
		]);
	});

	it('one a line, or torn by line breaks', () => {
		expect(rolesOf(['Nombre', 'Finalidad', 'Duración', 'galleta_a'])).toEqual([
			['name', 'purpose', 'lifetime'],
		]);
		expect(rolesOf(['Name of the', 'cookie Purpose Storage', 'period', 'lantern_a'])).toContainEqual([
			'name',
			'purpose',
			'lifetime',
		]);
	});

	it.each([
		'ExampleLanguage choice (front and back office)abc_languageRemembering',
		'Cookie name',
		'YouTube',
		'Cookie policy',
		'Cookies and privacy',
		'How we use cookies',
		'The name of the person who visits is kept for a time.',
		'',
	])('%s is none', (line) => {
		expect(headersOf([line])).toEqual([]);
	});
});

it('any line is read', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 12 }), (lines) => {
			headersOf(lines);
		}),
	);
	headersOf(['Cookie nameN'.repeat(10_000)]);
});
