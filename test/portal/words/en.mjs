/** @type {import('../words.mjs').Words} */
export const en = {
	title: 'Cookies policy',
	intro: 'This portal keeps a few cookies in your browser so that its pages work. They are listed below.',
	question: 'What is a cookie?',
	answer: 'A short note with a name, kept by the browser and handed back to the site at each visit.',
	used: 'Cookies used on the $1 platform',
	settings: ['Changing your mind', 'The button at the foot of each page opens your cookie choices again.'],
	older: {
		heading: 'Cookies necessary for the platform to function properly/functionality cookies',
		columns: ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes'],
		rows: {
			sessionid: ['Signing in (front and back office)', 'Keeps you signed in from page to page'],
			django_language: ['Choice of language (front and back office)', 'Keeps the language you chose'],
			csrftoken: ['API, CSRF (front and back office)', 'Lets pages read data through the API'],
			cookies_preferences: ['Your cookie choices', 'Keeps what you decided about cookies'],
		},
	},
	newer: {
		heading: 'Strictly necessary cookies: no page could be served without them.',
		columns: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
		rows: {
			sessionid: ['2 weeks by default', 'Authentication: recognises you at every request.'],
			csrftoken: [
				'Drawn anew at random from one request or session to the next. Up to 12 months',
				'Security: a token against forged requests (CSRF).',
			],
			cookies_preferences: ['6 months', 'Cookie preferences: keeps your choices.'],
			django_language: ['12 months', 'Language: keeps the one you picked, on portals that have several.'],
		},
	},
	sections: {
		necessary: 'Strictly necessary cookies',
		functional: 'Functional cookies',
		statistical: 'Statistical cookies',
		advertising: 'Advertising cookies',
	},
	labels: {
		name: 'Cookie name',
		provider: 'Provider',
		purpose: 'Purpose',
		duration: 'Duration',
		category: 'Category',
	},
	ui: {
		tagline: 'Open data, for everyone',
		home: 'Home',
		dataset: 'Trees along the avenues',
		map: 'Map',
		policy: 'Cookies policy',
		manage: 'Manage cookies',
		lead: 'Datasets about our town, free to read and to reuse.',
		records: 'records',
		banner: 'Your cookie preferences',
		bannerText: 'Choose what this portal may keep in your browser.',
		always: 'Always on',
		save: 'Save my choices',
	},
};
