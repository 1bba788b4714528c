import type { PolicyWords } from './words.ts';

export const de: PolicyWords = {
	language: 'de',
	older: ['Name des Dienstleisters', 'Funktion und Ort', 'Name des/der Cookies', 'Zwecke'],
	newer: ['Name des Anbieters', 'Name des Cookies', 'Dauer', 'Funktion'],
	more: {
		category: 'Kategorie',
		party: 'Erst- oder Drittanbieter',
		domain: 'Domain',
		storage: 'Speichertyp',
		location: 'Einsatzort',
	},
	heading: {
		necessary: 'Unbedingt notwendige Cookies',
		functional: 'Funktionale Cookies',
		statistical: 'Statistik-Cookies',
		advertising: 'Werbe-Cookies',
		social: 'Cookies sozialer Netzwerke',
		unknown: 'Sonstige Cookies',
	},
	party: { first: 'Erstanbieter', third: 'Drittanbieter' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Lokaler Speicher',
		sessionStorage: 'Sitzungsspeicher',
		indexedDB: 'IndexedDB',
		pixel: 'Zählpixel',
	},
	session: 'Sitzung',
	atLeast: 'mindestens $1',
	purposes: {
		'consent-choice': 'Merkt sich Ihre Auswahl zu Cookies',
		'session-id': 'Erkennt Sie während Ihres Besuchs von Seite zu Seite wieder',
		necessary: 'Sorgt dafür, dass die Website funktioniert: $1',
		functional: 'Merkt sich Ihre Einstellungen: $1',
		statistical: 'Reichweitenmessung: $1',
		advertising: 'Werbung: $1',
		social: 'Soziale Medien: $1',
	},
	cap: '$1 (Höchstdauer der Browser)',
	platform: {
		sessionid: ['2 Wochen', 'Authentifizierung: erkennt Sie von Seite zu Seite'],
		csrftoken: ['12 Monate', 'Sicherheit: schützt Formulare und API-Aufrufe vor Fälschung (CSRF)'],
		cookies_preferences: ['6 Monate', 'Cookie-Auswahl: merkt sich Ihre Entscheidung'],
		django_language: ['12 Monate', 'Sprache: merkt sich die gewählte'],
	},
};
