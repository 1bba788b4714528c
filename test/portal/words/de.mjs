/** @type {import('../words.mjs').Words} */
export const de = {
	title: 'Cookie-Richtlinie',
	intro:
		'Dieses Portal legt einige Cookies in Ihrem Browser ab, damit seine Seiten funktionieren. Hier ist die Liste.',
	question: 'Was ist ein Cookie?',
	answer: 'Eine kurze Notiz mit Namen, die der Browser aufbewahrt und bei jedem Besuch zurückgibt.',
	used: 'Auf der Plattform $1 verwendete Cookies',
	settings: ['Anders entscheiden', 'Der Knopf am Fuß jeder Seite öffnet Ihre Auswahl erneut.'],
	older: {
		heading: 'Für den Betrieb der Plattform notwendige Cookies / Funktions-Cookies',
		columns: ['Name des Dienstleisters', 'Funktion und Ort', 'Name des/der Cookies', 'Zwecke'],
		rows: {
			sessionid: ['Anmeldung (Front- und Backoffice)', 'Hält Sie von Seite zu Seite angemeldet'],
			django_language: ['Wahl der Sprache (Front- und Backoffice)', 'Merkt sich die gewählte Sprache'],
			csrftoken: ['API, CSRF (Front- und Backoffice)', 'Lässt Seiten Daten über die API lesen'],
			cookies_preferences: ['Ihre Cookie-Auswahl', 'Merkt sich Ihre Entscheidung'],
		},
	},
	newer: {
		heading: 'Unbedingt notwendige Cookies: Ohne sie ließe sich keine Seite ausliefern.',
		columns: ['Name des Anbieters', 'Name des Cookies', 'Dauer', 'Funktion'],
		rows: {
			sessionid: ['Standardmäßig 2 Wochen', 'Authentifizierung: erkennt Sie bei jeder Anfrage.'],
			csrftoken: [
				'Wird zwischen Anfragen oder Sitzungen neu ausgelost. Bis zu 12 Monate',
				'Sicherheit: ein Schlüssel gegen gefälschte Anfragen (CSRF).',
			],
			cookies_preferences: ['6 Monate', 'Cookie-Einstellungen: merkt sich Ihre Auswahl.'],
			django_language: ['12 Monate', 'Sprache: merkt sich die gewählte, auf mehrsprachigen Portalen.'],
		},
	},
	sections: {
		necessary: 'Unbedingt notwendige Cookies',
		functional: 'Funktionale Cookies',
		statistical: 'Statistik-Cookies',
		advertising: 'Werbe-Cookies',
	},
	labels: {
		name: 'Cookie-Name',
		provider: 'Anbieter',
		purpose: 'Zweck',
		duration: 'Dauer',
		category: 'Kategorie',
	},
	ui: {
		tagline: 'Offene Daten für alle',
		home: 'Startseite',
		dataset: 'Bäume der Alleen',
		map: 'Karte',
		policy: 'Cookie-Richtlinie',
		manage: 'Cookies verwalten',
		lead: 'Datensätze über unsere Stadt, frei zu lesen und weiterzuverwenden.',
		records: 'Datensätze',
		banner: 'Ihre Cookie-Einstellungen',
		bannerText: 'Wählen Sie, was dieses Portal in Ihrem Browser ablegen darf.',
		always: 'Immer aktiv',
		save: 'Auswahl speichern',
	},
};
