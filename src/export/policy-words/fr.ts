import type { PolicyWords } from './words.ts';

export const fr: PolicyWords = {
	language: 'fr',
	title: 'Politique de cookies',
	used: 'Cookies utilisés sur la plateforme $1',
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
	open: 'Cookies à classer (catégorie à choisir)',
	party: { first: 'cookie interne', third: 'cookie tiers' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Stockage local',
		sessionStorage: 'Stockage de session',
		indexedDB: 'IndexedDB',
		pixel: 'Pixel espion',
	},
	toComplete: '[à compléter]',
	session: 'Session',
	atLeast: 'au moins $1 (à vérifier)',
	orMore: '$1 ou plus',
	neverSeen: '[$1 : pas rencontré depuis le $2, à revoir]',
	settle: '[$1 figure aussi sous « $2 » : à trancher]',
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
