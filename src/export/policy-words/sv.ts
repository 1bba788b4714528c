import type { PolicyWords } from './words.ts';

export const sv: PolicyWords = {
	language: 'sv',
	older: ['Leverantör', 'Funktion och plats', 'Kakans namn', 'Syften'],
	newer: ['Leverantör', 'Kakans namn', 'Varaktighet', 'Funktion'],
	more: {
		category: 'Kategori',
		party: 'Egen eller tredje part',
		domain: 'Domän',
		storage: 'Lagringstyp',
		location: 'Plats',
	},
	heading: {
		necessary: 'Nödvändiga kakor',
		functional: 'Funktionella kakor',
		statistical: 'Statistiska kakor',
		advertising: 'Annonskakor',
		social: 'Kakor från sociala medier',
		unknown: 'Övriga kakor',
	},
	party: { first: 'egen kaka', third: 'tredjepartskaka' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Lokal lagring',
		sessionStorage: 'Sessionslagring',
		indexedDB: 'IndexedDB',
		pixel: 'Spårningspixel',
	},
	session: 'Session',
	atLeast: 'minst $1',
	purposes: {
		'consent-choice': 'Kommer ihåg dina val om kakor',
		'session-id': 'Känner igen dig från sida till sida under besöket',
		necessary: 'Får webbplatsen att fungera: $1',
		functional: 'Kommer ihåg dina inställningar: $1',
		statistical: 'Besöksmätning: $1',
		advertising: 'Reklam: $1',
		social: 'Sociala medier: $1',
	},
	cap: '$1 (webbläsarnas gräns)',
	platform: {
		sessionid: ['2 veckor', 'Inloggning: känner igen dig från sida till sida'],
		csrftoken: ['12 månader', 'Säkerhet: skyddar formulär och API-anrop mot förfalskning (CSRF)'],
		cookies_preferences: ['6 månader', 'Val av kakor: minns vad du har bestämt'],
		django_language: ['12 månader', 'Språk: minns det du har valt'],
	},
};
