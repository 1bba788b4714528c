/**
 * Words of the pages' frame, by language.
 * @type {Readonly<Record<string, { name: string, skip: string, pages: string, contents: string, previous: string, next: string, footer: string }>>}
 */
export const SITE_WORDS = {
	en: {
		name: 'English',
		skip: 'To the text',
		pages: 'Pages',
		contents: 'On this page',
		previous: 'Before',
		next: 'Next',
		footer: 'The portals in the pictures are invented.',
	},
	fr: {
		name: 'Français',
		skip: 'Aller au texte',
		pages: 'Pages',
		contents: 'Sur cette page',
		previous: 'Avant',
		next: 'Suite',
		footer: 'Les portails des images sont inventés.',
	},
};

/** The languages of the site. */
export const SITE_LANGUAGES = Object.keys(SITE_WORDS);

/** Names of the first page in the list of pages; others bear their headings. @type {Readonly<Record<string, string>>} */
export const HOME_NAMES = { en: 'What it is', fr: 'Présentation' };
