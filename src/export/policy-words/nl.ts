import type { PolicyWords } from './words.ts';

export const nl: PolicyWords = {
	language: 'nl',
	older: ['Naam van de dienstverlener', 'Functie en plaats', 'Naam van de cookie(s)', 'Doeleinden'],
	newer: ['Naam van de leverancier', 'Naam van de cookie', 'Duur', 'Functie'],
	more: {
		category: 'Categorie',
		party: 'Eigen of derden',
		domain: 'Domein',
		storage: 'Soort opslag',
		location: 'Locatie',
	},
	heading: {
		necessary: 'Strikt noodzakelijke cookies',
		functional: 'Functionele cookies',
		statistical: 'Statistische cookies',
		advertising: 'Advertentiecookies',
		social: 'Cookies van sociale netwerken',
		unknown: 'Overige cookies',
	},
	party: { first: 'eerste partij', third: 'derde partij' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Lokale opslag',
		sessionStorage: 'Sessieopslag',
		indexedDB: 'IndexedDB',
		pixel: 'Trackingpixel',
	},
	session: 'Sessie',
	atLeast: 'ten minste $1',
	purposes: {
		'consent-choice': 'Onthoudt uw keuzes over cookies',
		'session-id': 'Herkent u van pagina tot pagina tijdens uw bezoek',
		necessary: 'Laat de site werken: $1',
		functional: 'Onthoudt uw instellingen: $1',
		statistical: 'Bezoekersmeting: $1',
		advertising: 'Reclame: $1',
		social: 'Sociale media: $1',
	},
	cap: '$1 (limiet van browsers)',
	platform: {
		sessionid: ['2 weken', 'Authenticatie: herkent u van pagina tot pagina'],
		csrftoken: ['12 maanden', 'Beveiliging: beschermt formulieren en API-verzoeken tegen vervalsing (CSRF)'],
		cookies_preferences: ['6 maanden', 'Cookiekeuzes: onthoudt wat u hebt besloten'],
		django_language: ['12 maanden', 'Taal: onthoudt de gekozen taal'],
	},
};
