import type { Finding, FindingCode } from './finding.ts';
import { GUIDELINES } from './guidelines.ts';

/** Addresses of the rules' sources by label; null for the policy and the lists of cookies. */
const SOURCE_URLS = {
	policy: null,
	'table-of-facts': null,
	'imported-list': null,
	'audience-measurement': GUIDELINES['audience-measurement'].url,
	'consent-choice': GUIDELINES['consent-choice'].url,
	/** CJEU C-673/17: visitors must be informed of lifetimes and third-party access. */
	planet49: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673',
	/** Article 29 Working Party, WP194: consent exemptions; third-party cookies are usually not strictly necessary. */
	exemption:
		'https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2012/wp194_en.pdf',
	/** Article 5(3): storage on a visitor's device needs consent unless strictly necessary. */
	eprivacy: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02002L0058-20091219',
	'session-management': 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
	'same-site': 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.7',
} as const;

/** Source of a rule. Its message is `finding_source_<label with underscores>`. */
export interface FindingSource {
	readonly label: keyof typeof SOURCE_URLS;
	readonly url: string | null;
}

/** Label of the source of each finding's rule; for weights see `finding-weights.ts`. */
const SOURCES: Readonly<Record<FindingCode, FindingSource['label']>> = {
	'lifetime-over-declared': 'planet49',
	'persistent-declared-session': 'planet49',
	'lifetime-over-guideline': 'audience-measurement',
	'party-mismatch': 'planet49',
	'necessary-but-third-party': 'exemption',
	'declared-twice': 'policy',
	'never-seen': 'policy',
	'not-http-only': 'session-management',
	'not-secure': 'session-management',
	'same-site-none': 'same-site',
	'known-elsewhere': 'table-of-facts',
	'set-before-consent': 'eprivacy',
	'set-after-refusal': 'eprivacy',
	'third-party-undeclared': 'planet49',
	'declared-not-set': 'policy',
};

/** Returns the source of a finding's rule: by its code, its guideline, and the list that knows the cookie. */
export function findingSource({
	code,
	guideline,
	known: elsewhere,
}: Pick<Finding, 'code' | 'guideline' | 'known'>): FindingSource {
	if (code === 'known-elsewhere') {
		if (elsewhere?.list === 'imported') return { label: 'imported-list', url: null };
		return { label: SOURCES[code], url: elsewhere?.source ?? null };
	}
	const label = guideline === 'consent-choice' ? guideline : SOURCES[code];
	return { label, url: SOURCE_URLS[label] };
}
