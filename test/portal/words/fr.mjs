/** @type {import('../words.mjs').Words} */
export const fr = {
	title: 'Politique de cookies',
	intro:
		'Ce portail dépose quelques cookies dans votre navigateur pour que ses pages fonctionnent. En voici la liste.',
	question: 'Qu’est-ce qu’un cookie ?',
	answer: 'Une courte note qui porte un nom, gardée par le navigateur et rendue au site à chaque visite.',
	used: 'Cookies utilisés sur la plateforme $1',
	settings: ['Changer d’avis', 'Le bouton en bas de chaque page rouvre vos choix.'],
	older: {
		heading: 'Cookies nécessaires au bon fonctionnement de la plateforme / cookies de fonctionnalité',
		columns: ['Nom du prestataire', 'Fonction et localisation', 'Nom du ou des cookies', 'Finalités'],
		rows: {
			sessionid: ['Connexion (front et back-office)', 'Vous garder connecté d’une page à l’autre'],
			django_language: [
				'Choix de la langue (front et back-office)',
				'Garder la langue que vous avez choisie',
			],
			csrftoken: ['API, CSRF (front et back-office)', 'Permettre aux pages de lire les données par l’API'],
			cookies_preferences: ['Vos choix en matière de cookies', 'Garder ce que vous avez décidé'],
		},
	},
	newer: {
		heading: 'Cookies strictement nécessaires : sans eux, aucune page ne pourrait être servie.',
		columns: ['Nom du fournisseur', 'Nom du cookie', 'Durée', 'Fonction'],
		rows: {
			sessionid: ['2 semaines par défaut', 'Authentification : vous reconnaît à chaque requête.'],
			csrftoken: [
				'Tiré à nouveau au hasard d’une requête ou d’une session à l’autre. Jusqu’à 12 mois',
				'Sécurité : un jeton contre les requêtes forgées (CSRF).',
			],
			cookies_preferences: ['6 mois', 'Préférences : garde vos choix.'],
			django_language: [
				'12 mois',
				'Langue : garde celle que vous avez choisie, si le portail en a plusieurs.',
			],
		},
	},
	sections: {
		necessary: 'Cookies strictement nécessaires',
		functional: 'Cookies fonctionnels',
		statistical: 'Cookies statistiques',
		advertising: 'Cookies publicitaires',
	},
	labels: {
		name: 'Nom du cookie',
		provider: 'Fournisseur',
		purpose: 'Finalité',
		duration: 'Durée',
		category: 'Catégorie',
	},
	ui: {
		tagline: 'Les données ouvertes, pour tous',
		home: 'Accueil',
		dataset: 'Arbres des avenues',
		map: 'Carte',
		policy: 'Politique de cookies',
		manage: 'Gérer les cookies',
		lead: 'Des jeux de données sur notre ville, libres de lecture et de réutilisation.',
		records: 'enregistrements',
		banner: 'Vos préférences sur les cookies',
		bannerText: 'Choisissez ce que ce portail peut garder dans votre navigateur.',
		always: 'Toujours actifs',
		save: 'Enregistrer mes choix',
	},
};
