import type { PolicyWords } from './words.ts';

export const en: PolicyWords = {
	language: 'en',
	older: ['Service provider’s name', 'Function and location', 'Cookie name(s)', 'Purposes'],
	newer: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
	more: {
		category: 'Category',
		party: 'Party',
		domain: 'Domain',
		storage: 'Type of storage',
		location: 'Location',
	},
	heading: {
		necessary: 'Strictly necessary cookies',
		functional: 'Functional cookies',
		statistical: 'Statistical cookies',
		advertising: 'Advertising cookies',
		social: 'Social media cookies',
		unknown: 'Other cookies',
	},
	party: { first: 'first party', third: 'third party' },
	storage: {
		cookie: 'Cookie',
		localStorage: 'Local storage',
		sessionStorage: 'Session storage',
		indexedDB: 'IndexedDB',
		pixel: 'Tracking pixel',
	},
	session: 'Session',
	atLeast: 'at least $1',
	purposes: {
		'consent-choice': 'Remembers your choices about cookies',
		'session-id': 'Recognises you from page to page during your visit',
		necessary: 'Makes the site work: $1',
		functional: 'Remembers your settings: $1',
		statistical: 'Audience measurement: $1',
		advertising: 'Advertising: $1',
		social: 'Social media: $1',
	},
	cap: '$1 (browsers’ limit)',
	platform: {
		sessionid: ['2 weeks', 'Authentication: recognises you from page to page'],
		csrftoken: ['12 months', 'Security: protects forms and API calls against forgery (CSRF)'],
		cookies_preferences: ['6 months', 'Cookie choices: remembers what you decided'],
		django_language: ['12 months', 'Language: remembers the one you chose'],
	},
};
