import { type Category, type Declaration, POLICY_FORMAT, type Policy } from '../core/policy/policy.ts';

/** The invented portal of the example. Names below `.example` belong to nobody. */
export const SAMPLE_HOST = 'data.ville-exemple.example';
export const SAMPLE_SITE = 'ville-exemple.example';

const DAY = 86_400;

/** A text in English and French. */
type Words = readonly [en: string, fr: string];

interface Row {
	readonly names: readonly string[];
	readonly category: Category;
	readonly provider: string;
	readonly purpose: Words;
	readonly lifetime: Words;
	readonly days: number;
}

const TOWN = 'Ville-Exemple';
const YEAR: Words = ['12 months', '12 mois'];
const MONTHS: Words = ['13 months', '13 mois'];

const TEXT_SIZE: Row = {
	names: ['text_size'],
	category: 'functional',
	provider: TOWN,
	purpose: ['Remembers the size of text', 'Retient la taille du texte'],
	lifetime: ['1 month', '1 mois'],
	days: 30,
};

const STANDARD: readonly Row[] = [
	{
		names: ['sessionid'],
		category: 'necessary',
		provider: 'Opendatasoft',
		purpose: ['Keeps you signed in', 'Maintient votre session ouverte'],
		lifetime: ['2 weeks', '2 semaines'],
		days: 14,
	},
	{
		names: ['csrftoken'],
		category: 'necessary',
		provider: 'Opendatasoft',
		purpose: ['Protects forms', 'Protège les formulaires'],
		lifetime: YEAR,
		days: 365,
	},
	{
		names: ['django_language'],
		category: 'necessary',
		provider: 'Opendatasoft',
		purpose: ['Remembers your language', 'Retient votre langue'],
		lifetime: YEAR,
		days: 365,
	},
	{
		names: ['_pk_id.*'],
		category: 'statistical',
		provider: 'Matomo',
		purpose: ['Tells visitors apart', 'Distingue les visiteurs'],
		lifetime: MONTHS,
		days: 395,
	},
];

/** Declared, though this portal sets it no longer. */
const FORMER: Row = {
	names: ['atuserid'],
	category: 'statistical',
	provider: 'Piano',
	purpose: ['Counts visits', 'Compte les visites'],
	lifetime: MONTHS,
	days: 395,
};

const ANALYTICS: Row = {
	names: ['_ga', '_ga_*'],
	category: 'statistical',
	provider: 'Google',
	purpose: ['Counts visits', 'Compte les visites'],
	lifetime: MONTHS,
	days: 395,
};

const PUBLISHED: readonly Row[] = [...STANDARD, TEXT_SIZE, FORMER];
const CORRECTED: readonly Row[] = [...STANDARD, { ...TEXT_SIZE, lifetime: YEAR, days: 365 }, ANALYTICS];

function declarationOf(row: Row, language: 0 | 1): Declaration {
	return {
		names: row.names,
		storage: 'cookie',
		category: row.category,
		provider: row.provider,
		location: null,
		purpose: row.purpose[language],
		party: null,
		domain: null,
		lifetime: { text: row.lifetime[language], kind: 'fixed', seconds: row.days * DAY },
		line: null,
	};
}

/**
 * The sample portal's policy: as it was published (two cookies are missing, one lifetime is too short) or corrected.
 * French where the language is, English else. `readAt` in ms.
 */
export function samplePolicy(isCorrected: boolean, language: string, readAt: number): Policy {
	const isFrench = /^fr\b/.test(language);
	const rows = isCorrected ? CORRECTED : PUBLISHED;
	return {
		format: POLICY_FORMAT,
		sites: [SAMPLE_HOST],
		title: isFrench ? 'Politique de cookies' : 'Cookies policy',
		language: isFrench ? 'fr' : 'en',
		date: null,
		readAt: new Date(readAt).toISOString(),
		fingerprint: `sha256:${(isCorrected ? '0c' : '0b').repeat(32)}`,
		source: { kind: 'site', url: `https://${SAMPLE_HOST}/terms/cookies-policy/`, name: null },
		declarations: rows.map((row) => declarationOf(row, isFrench ? 1 : 0)),
		issues: [],
	};
}
