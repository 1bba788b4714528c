/** @type {import('../words.mjs').Words} */
export const nl = {
	title: 'Cookiebeleid',
	intro: 'Dit portaal bewaart enkele cookies in uw browser, zodat de pagina’s werken. Hier staan ze.',
	question: 'Wat is een cookie?',
	answer: 'Een korte notitie met een naam, die de browser bewaart en bij elk bezoek teruggeeft.',
	used: 'Cookies die op het platform $1 worden gebruikt',
	settings: ['Van gedachten veranderen', 'De knop onderaan elke pagina opent uw keuzes opnieuw.'],
	older: {
		heading: 'Cookies die nodig zijn voor de goede werking van het platform / functionaliteitscookies',
		columns: ['Naam van de dienstverlener', 'Functie en plaats', 'Naam van de cookie(s)', 'Doeleinden'],
		rows: {
			sessionid: ['Aanmelden (front- en backoffice)', 'Houdt u aangemeld van pagina tot pagina'],
			django_language: ['Taalkeuze (front- en backoffice)', 'Onthoudt de gekozen taal'],
			csrftoken: ['API, CSRF (front- en backoffice)', 'Laat pagina’s gegevens lezen via de API'],
			cookies_preferences: ['Uw cookiekeuzes', 'Onthoudt wat u hebt besloten'],
		},
	},
	newer: {
		heading: 'Strikt noodzakelijke cookies: zonder deze kan geen pagina worden getoond.',
		columns: ['Naam van de leverancier', 'Naam van de cookie', 'Duur', 'Functie'],
		rows: {
			sessionid: ['Standaard 2 weken', 'Authenticatie: herkent u bij elk verzoek.'],
			csrftoken: [
				'Wordt tussen verzoeken of sessies opnieuw geloot. Tot 12 maanden',
				'Beveiliging: een code tegen vervalste verzoeken (CSRF).',
			],
			cookies_preferences: ['6 maanden', 'Cookievoorkeuren: onthoudt uw keuzes.'],
			django_language: ['12 maanden', 'Taal: onthoudt de gekozen taal, op meertalige portalen.'],
		},
	},
	sections: {
		necessary: 'Strikt noodzakelijke cookies',
		functional: 'Functionele cookies',
		statistical: 'Statistische cookies',
		advertising: 'Advertentiecookies',
	},
	labels: {
		name: 'Cookienaam',
		provider: 'Aanbieder',
		purpose: 'Doel',
		duration: 'Duur',
		category: 'Categorie',
	},
	ui: {
		tagline: 'Open data voor iedereen',
		home: 'Start',
		dataset: 'Bomen langs de lanen',
		map: 'Kaart',
		policy: 'Cookiebeleid',
		manage: 'Cookies beheren',
		lead: 'Gegevens over onze stad, vrij te lezen en te hergebruiken.',
		records: 'records',
		banner: 'Uw cookievoorkeuren',
		bannerText: 'Kies wat dit portaal in uw browser mag bewaren.',
		always: 'Altijd aan',
		save: 'Mijn keuzes opslaan',
	},
};
