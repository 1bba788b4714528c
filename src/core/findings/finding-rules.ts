import type { Finding, FindingCode } from './finding.ts';
import { GUIDELINES } from './guidelines.ts';

/** Where a rule comes from. Its words in `_locales` are `finding_source_<label with underscores>`. */
export interface RuleSource {
	readonly label:
		| 'policy'
		| 'planet49'
		| 'audience-measurement'
		| 'consent-choice'
		| 'eprivacy'
		| 'exemption'
		| 'session-management'
		| 'same-site'
		| 'table-of-facts'
		| 'imported-list';
	/** Null where nothing but the policy, or the person's own list, is the source. */
	readonly url: string | null;
}

const POLICY: RuleSource = { label: 'policy', url: null };

/** The Court: how long cookies work, and whether third parties have access, is part of what visitors are told. */
const PLANET49: RuleSource = {
	label: 'planet49',
	url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673',
};

/** The Working Party: which cookies need no consent; those of third parties are usually not strictly necessary. */
const EXEMPTION: RuleSource = {
	label: 'exemption',
	url: 'https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2012/wp194_en.pdf',
};

const SESSION_MANAGEMENT: RuleSource = {
	label: 'session-management',
	url: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
};

const SAME_SITE: RuleSource = {
	label: 'same-site',
	url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.2.7',
};

const AUDIENCE: RuleSource = {
	label: 'audience-measurement',
	url: GUIDELINES['audience-measurement'].url,
};

/** Storing something on a visitor's device needs consent, but for what is strictly necessary (article 5(3)). */
const EPRIVACY: RuleSource = {
	label: 'eprivacy',
	url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02002L0058-20091219',
};

const CHOICE: RuleSource = { label: 'consent-choice', url: GUIDELINES['consent-choice'].url };

/** Where the rule behind each finding comes from; what the findings weigh stands in `finding-weights.ts`. */
export const FINDING_SOURCES: Readonly<Record<FindingCode, RuleSource>> = {
	'lifetime-over-declared': PLANET49,
	'persistent-declared-session': PLANET49,
	'lifetime-over-guideline': AUDIENCE,
	'party-mismatch': PLANET49,
	'necessary-but-third-party': EXEMPTION,
	'declared-twice': POLICY,
	'never-seen': POLICY,
	'not-http-only': SESSION_MANAGEMENT,
	'not-secure': SESSION_MANAGEMENT,
	'same-site-none': SAME_SITE,
	'known-elsewhere': { label: 'table-of-facts', url: null },
	'set-before-consent': EPRIVACY,
	'set-after-refusal': EPRIVACY,
	'third-party-undeclared': PLANET49,
	'declared-not-set': POLICY,
};

/** Where the rule behind one finding comes from: more precise than its code alone can tell. */
export function sourceOf({ code, guideline, known }: Finding): RuleSource {
	if (guideline === 'consent-choice') return CHOICE;
	if (code !== 'known-elsewhere') return FINDING_SOURCES[code];
	if (known?.list === 'imported') return { label: 'imported-list', url: null };
	if (known?.source !== undefined) return { label: 'table-of-facts', url: known.source };
	return FINDING_SOURCES[code];
}
