import type { Finding, FindingCode } from './finding.ts';
import { GUIDELINES } from './guidelines.ts';

/** Source of a rule. Its message is `finding_source_<label with underscores>`. */
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
	/** Null if the source is the policy or the person's own list. */
	readonly url: string | null;
}

const POLICY: RuleSource = { label: 'policy', url: null };

/** CJEU C-673/17: visitors must be informed of lifetimes and third-party access. */
const PLANET49: RuleSource = {
	label: 'planet49',
	url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673',
};

/** Article 29 Working Party, WP194: consent exemptions; third-party cookies are usually not strictly necessary. */
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

/** Article 5(3): storage on a visitor's device needs consent unless strictly necessary. */
const EPRIVACY: RuleSource = {
	label: 'eprivacy',
	url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02002L0058-20091219',
};

const CHOICE: RuleSource = { label: 'consent-choice', url: GUIDELINES['consent-choice'].url };

/** Source of the rule of each finding; for weights see `finding-weights.ts`. */
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

/** Returns the source of a finding's rule: more precise than its code alone allows. */
export function sourceOf({ code, guideline, known: elsewhere }: Finding): RuleSource {
	if (guideline === 'consent-choice') return CHOICE;
	if (code !== 'known-elsewhere') return FINDING_SOURCES[code];
	if (elsewhere?.list === 'imported') return { label: 'imported-list', url: null };
	return { label: 'table-of-facts', url: elsewhere?.source ?? null };
}
