/** A lifetime as a cell states it, with its length in days; null for one without an end that is stated. */
type Lifetime = readonly [text: string, days: number];

/** The words of a portal's cookie policy in one language, written for these tests. */
export interface PortalWords {
	readonly title: string;
	readonly intro: string;
	readonly explained: readonly [heading: string, ...lines: string[]];
	/** Sentences above the table; `HOST` stands for the portal's address. */
	readonly used: readonly string[];
	readonly necessary: readonly string[];
	readonly statistics: readonly string[];
	readonly titles: {
		readonly provider: readonly string[];
		readonly place: readonly string[];
		readonly name: readonly string[];
		readonly lifetime: readonly string[];
		readonly purpose: readonly string[];
	};
	/** Place and purpose of the platform's own cookies: session, language, forms, choices. */
	readonly own: readonly (readonly [place: string, purpose: string])[];
	readonly ownLifetimes: readonly Lifetime[];
	readonly places: readonly string[];
	readonly purposes: readonly string[];
	readonly lifetimes: readonly Lifetime[];
	readonly closing: readonly [heading: string, ...lines: string[]];
}

const MONTH = 30.4;

export const PORTAL_WORDS: Readonly<Record<string, PortalWords>> = {
	en: {
		title: 'Cookies policy',
		intro: 'This portal keeps a few cookies so that it works, and tells here which ones.',
		explained: [
			'What is a cookie?',
			'A cookie is a small named text that a site leaves in your browser for a time, and that comes back to it at each visit.',
			'“Necessary” cookies keep a choice between two visits. They need no consent.',
			'“Third-party” cookies are left by another site than the one in the address bar.',
		],
		used: ['What cookies are used on the HOST platform', 'Cookies of the site HOST'],
		necessary: [
			'Cookies necessary for the platform to function properly/functionality cookies',
			'Strictly necessary cookies',
		],
		statistics: ['Statistics cookies', 'Audience measurement cookies'],
		titles: {
			provider: ["Service provider's name", 'Supplier name', 'Provider'],
			place: ['Function and location', 'Service and location'],
			name: ['Cookie name(s)', 'Cookie name'],
			lifetime: ['Duration', 'Retention period'],
			purpose: ['Purposes', 'Function', 'Purpose'],
		},
		own: [
			['Authentication (front and back office)', 'To know the user from one page to the next'],
			['Language selection (front and back office)', "To keep the visitor's language"],
			['API (CSRF) (front and back office)', 'To fetch data by calls of the API'],
			['Choices about cookies', "To keep the visitor's choices about cookies"],
		],
		ownLifetimes: [
			['2 weeks by default', 14],
			['12 months', 12 * MONTH],
			['A token renewed at random between requests or sessions. Up to 12 months', 12 * MONTH],
			['6 months', 6 * MONTH],
		],
		places: ['Map (front office)', 'Statistics of visits', 'Catalogue and search', 'Charts'],
		purposes: [
			'To keep the map as it was left',
			'Counts the visits of each dataset',
			'Protects the forms of the back office',
			'Remembers the filters of the catalogue: themes, publishers and dates.',
		],
		lifetimes: [
			['13 months', 13 * MONTH],
			['Session', 0],
			['30 minutes', 1 / 48],
			['1 year', 365],
			['2 years', 730],
		],
		closing: [
			'How do I set up cookies in my browser?',
			'The help menu of each browser says how to accept or delete cookies.',
			'Questions go to the portal by its contact form.',
		],
	},
	fr: {
		title: 'Politique de cookies',
		intro: 'Ce portail garde quelques cookies pour fonctionner, et dit ici lesquels.',
		explained: [
			'Qu’est-ce qu’un cookie ?',
			'Un cookie est un petit texte nommé qu’un site laisse dans votre navigateur pour un temps, et qui lui revient à chaque visite.',
			'Les cookies « nécessaires » gardent un choix entre deux visites. Ils se passent de consentement.',
			'Les cookies « tiers » sont laissés par un autre site que celui de la barre d’adresse.',
		],
		used: ['Quels cookies sont utilisés sur la plateforme HOST', 'Les cookies du site HOST'],
		necessary: [
			'Cookies nécessaires au bon fonctionnement de la plateforme / cookies de fonctionnalité',
			'Cookies strictement nécessaires',
		],
		statistics: ['Cookies de statistiques', 'Cookies de mesure d’audience'],
		titles: {
			provider: ['Nom du fournisseur de service', 'Nom du fournisseur', 'Fournisseur'],
			place: ['Fonction et localisation', 'Service et emplacement'],
			name: ['Nom du ou des cookies', 'Nom du cookie', 'Nom du/des cookie(s)'],
			lifetime: ['Durée', 'Durée de conservation'],
			purpose: ['Finalités', 'Fonction', 'Finalité'],
		},
		own: [
			['Authentification (front et back office)', 'Reconnaître l’utilisateur d’une page à l’autre'],
			['Choix de la langue (front et back office)', 'Retenir la langue du visiteur'],
			['API (CSRF) (front et back office)', 'Récupérer des données par appels à l’API'],
			['Choix relatifs aux cookies', 'Retenir les choix du visiteur sur les cookies'],
		],
		ownLifetimes: [
			['2 semaines par défaut', 14],
			['12 mois', 12 * MONTH],
			['Jeton renouvelé au hasard entre les requêtes ou les sessions. Jusqu’à 12 mois', 12 * MONTH],
			['6 mois', 6 * MONTH],
		],
		places: ['Carte (front office)', 'Statistiques de visite', 'Catalogue et recherche', 'Graphiques'],
		purposes: [
			'Garder la carte telle qu’elle était',
			'Compte les visites de chaque jeu de données',
			'Protège les formulaires du back office',
			'Retient les filtres du catalogue : thèmes, producteurs et dates.',
		],
		lifetimes: [
			['13 mois', 13 * MONTH],
			['Session', 0],
			['30 minutes', 1 / 48],
			['1 an', 365],
			['2 ans', 730],
		],
		closing: [
			'Comment régler les cookies dans mon navigateur ?',
			'Le menu d’aide de chaque navigateur dit comment accepter ou effacer les cookies.',
			'Les questions vont au portail par son formulaire de contact.',
		],
	},
	de: {
		title: 'Cookie-Richtlinie',
		intro: 'Dieses Portal legt einige Cookies ab, damit es läuft, und sagt hier welche.',
		explained: [
			'Was ist ein Cookie?',
			'Ein Cookie ist ein kleiner Text mit einem Namen, den eine Website für eine Zeit im Browser ablegt und bei jedem Besuch zurückbekommt.',
			'„Notwendige“ Cookies merken sich eine Wahl zwischen zwei Besuchen. Sie brauchen keine Einwilligung.',
			'„Drittanbieter“-Cookies legt eine andere Website ab als die in der Adresszeile.',
		],
		used: ['Welche Cookies werden auf der Plattform HOST verwendet?', 'Cookies der Website HOST'],
		necessary: [
			'Für den Betrieb der Plattform notwendige Cookies / funktionale Cookies',
			'Unbedingt erforderliche Cookies',
		],
		statistics: ['Statistik-Cookies', 'Cookies zur Reichweitenmessung'],
		titles: {
			provider: ['Name des Dienstanbieters', 'Name des Anbieters', 'Anbieter'],
			place: ['Funktion und Ort', 'Dienst und Ort'],
			name: ['Name des Cookies', 'Cookie-Name(n)', 'Name der Cookies'],
			lifetime: ['Dauer', 'Speicherdauer'],
			purpose: ['Zwecke', 'Funktion', 'Zweck'],
		},
		own: [
			['Anmeldung (Front und Back Office)', 'Nutzer von einer Seite zur nächsten erkennen'],
			['Sprachwahl (Front und Back Office)', 'Sprache des Besuchers merken'],
			['API (CSRF) (Front und Back Office)', 'Daten durch Aufrufe der API abholen'],
			['Wahl der Cookies', 'Auswahl des Besuchers zu Cookies merken'],
		],
		ownLifetimes: [
			['2 Wochen (Standard)', 14],
			['12 Monate', 12 * MONTH],
			['Zwischen Anfragen oder Sitzungen zufällig erneuertes Token. Bis zu 12 Monate', 12 * MONTH],
			['6 Monate', 6 * MONTH],
		],
		places: ['Karte (Front Office)', 'Besuchsstatistik', 'Katalog und Suche', 'Diagramme'],
		purposes: [
			'Karte so behalten, wie sie war',
			'Zählt die Besuche jedes Datensatzes',
			'Schützt die Formulare im Back Office',
			'Merkt sich die Filter des Katalogs: Themen, Herausgeber und Daten.',
		],
		lifetimes: [
			['13 Monate', 13 * MONTH],
			['Sitzung', 0],
			['30 Minuten', 1 / 48],
			['1 Jahr', 365],
			['2 Jahre', 730],
		],
		closing: [
			'Wie stelle ich Cookies in meinem Browser ein?',
			'Das Hilfemenü jedes Browsers sagt, wie man Cookies annimmt oder löscht.',
			'Fragen beantwortet das Portal über sein Kontaktformular.',
		],
	},
};
