import type { PolicyWords } from './words.ts';

export const fr: PolicyWords = {
	language: 'fr',
	older: ['Nom du prestataire', 'Fonction et localisation', 'Nom du ou des cookies', 'Finalités'],
	newer: ['Nom du fournisseur', 'Nom du cookie', 'Durée', 'Fonction'],
	more: {
		category: 'Catégorie',
		party: 'Interne ou tiers',
		domain: 'Domaine',
		storage: 'Type de stockage',
		location: 'Emplacement',
	},
	heading: {
		necessary: 'Cookies strictement nécessaires',
		functional: 'Cookies fonctionnels',
		statistical: 'Cookies statistiques',
		advertising: 'Cookies publicitaires',
		social: 'Cookies de réseaux sociaux',
		unknown: 'Autres cookies',
	},
	party: { first: 'cookie interne', third: 'cookie tiers' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Stockage local',
		sessionStorage: 'Stockage de session',
		indexedDB: 'IndexedDB',
		pixel: 'Pixel espion',
	},
	session: 'Session',
	atLeast: 'au moins $1',
	purposes: {
		'consent-choice': 'Garde vos choix en matière de cookies',
		'session-id': 'Vous reconnaît d’une page à l’autre pendant votre visite',
		necessary: 'Fait fonctionner le site : $1',
		functional: 'Garde vos réglages : $1',
		statistical: 'Mesure d’audience : $1',
		advertising: 'Publicité : $1',
		social: 'Réseaux sociaux : $1',
	},
	cap: '$1 (plafond du navigateur)',
	platform: {
		sessionid: ['2 semaines', 'Authentification : vous reconnaît d’une page à l’autre'],
		csrftoken: [
			'12 mois',
			'Sécurité : protège les formulaires et les appels d’API contre la falsification (CSRF)',
		],
		cookies_preferences: ['6 mois', 'Choix en matière de cookies : garde ce que vous avez décidé'],
		django_language: ['12 mois', 'Langue : garde celle que vous avez choisie'],
	},
};
