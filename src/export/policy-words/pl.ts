import type { PolicyWords } from './words.ts';

export const pl: PolicyWords = {
	language: 'pl',
	older: ['Nazwa dostawcy', 'Funkcja i miejsce', 'Nazwa plików cookie', 'Cele'],
	newer: ['Nazwa dostawcy', 'Nazwa pliku cookie', 'Czas trwania', 'Funkcja'],
	more: {
		category: 'Kategoria',
		party: 'Własne lub zewnętrzne',
		domain: 'Domena',
		storage: 'Rodzaj przechowywania',
		location: 'Lokalizacja',
	},
	heading: {
		necessary: 'Niezbędne pliki cookie',
		functional: 'Funkcjonalne pliki cookie',
		statistical: 'Statystyczne pliki cookie',
		advertising: 'Reklamowe pliki cookie',
		social: 'Pliki cookie mediów społecznościowych',
		unknown: 'Inne pliki cookie',
	},
	party: { first: 'własny', third: 'zewnętrzny' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Pamięć lokalna',
		sessionStorage: 'Pamięć sesji',
		indexedDB: 'IndexedDB',
		pixel: 'Piksel śledzący',
	},
	session: 'Sesja',
	atLeast: 'przynajmniej $1',
	purposes: {
		'consent-choice': 'Zapamiętuje wybór dotyczący plików cookie',
		'session-id': 'Rozpoznaje użytkownika na kolejnych stronach podczas wizyty',
		necessary: 'Zapewnia działanie serwisu: $1',
		functional: 'Zapamiętuje ustawienia: $1',
		statistical: 'Pomiar oglądalności: $1',
		advertising: 'Reklama: $1',
		social: 'Media społecznościowe: $1',
	},
	cap: '$1 (limit przeglądarek)',
	platform: {
		sessionid: ['2 tygodnie', 'Uwierzytelnianie: rozpoznaje Państwa na kolejnych stronach'],
		csrftoken: ['12 miesięcy', 'Bezpieczeństwo: chroni formularze i wywołania API przed fałszowaniem (CSRF)'],
		cookies_preferences: ['6 miesięcy', 'Wybór plików cookie: zapamiętuje Państwa decyzję'],
		django_language: ['12 miesięcy', 'Język: zapamiętuje wybrany'],
	},
};
