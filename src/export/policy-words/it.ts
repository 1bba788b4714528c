import type { PolicyWords } from './words.ts';

export const it: PolicyWords = {
	language: 'it',
	older: ['Nome del fornitore di servizi', 'Funzione e posizione', 'Nome del/dei cookie', 'Finalità'],
	newer: ['Nome del fornitore', 'Nome del cookie', 'Durata', 'Funzione'],
	more: {
		category: 'Categoria',
		party: 'Prima o terza parte',
		domain: 'Dominio',
		storage: 'Tipo di archiviazione',
		location: 'Posizione',
	},
	heading: {
		necessary: 'Cookie strettamente necessari',
		functional: 'Cookie funzionali',
		statistical: 'Cookie statistici',
		advertising: 'Cookie pubblicitari',
		social: 'Cookie dei social network',
		unknown: 'Altri cookie',
	},
	party: { first: 'di prima parte', third: 'di terza parte' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Archiviazione locale',
		sessionStorage: 'Archiviazione di sessione',
		indexedDB: 'IndexedDB',
		pixel: 'Pixel di tracciamento',
	},
	session: 'Sessione',
	atLeast: 'almeno $1',
	purposes: {
		'consent-choice': 'Ricorda le Sue scelte sui cookie',
		'session-id': 'La riconosce da una pagina all’altra durante la visita',
		necessary: 'Fa funzionare il sito: $1',
		functional: 'Ricorda le Sue impostazioni: $1',
		statistical: 'Misurazione del pubblico: $1',
		advertising: 'Pubblicità: $1',
		social: 'Social network: $1',
	},
	cap: '$1 (limite dei browser)',
	platform: {
		sessionid: ['2 settimane', 'Autenticazione: La riconosce da una pagina all’altra'],
		csrftoken: ['12 mesi', 'Sicurezza: protegge moduli e chiamate API dalle contraffazioni (CSRF)'],
		cookies_preferences: ['6 mesi', 'Scelte sui cookie: conserva quanto ha deciso'],
		django_language: ['12 mesi', 'Lingua: conserva quella scelta'],
	},
};
