import { FINDING_CODES, type Finding, type FindingCode, type Weight } from './finding.ts';
import { BY_WEIGHT, FINDING_WEIGHTS } from './finding-weights.ts';
import { GUIDELINES } from './guidelines.ts';

export { weightOf } from './finding-weights.ts';

/** Where a rule comes from. Its words in `_locales` are `finding_source_<label with underscores>`. */
export interface RuleSource {
	readonly label:
		| 'policy'
		| 'planet49'
		| 'audience-measurement'
		| 'consent-choice'
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

const CHOICE: RuleSource = { label: 'consent-choice', url: GUIDELINES['consent-choice'].url };

/** What each finding weighs, and where its rule comes from. */
export const FINDING_RULES: Readonly<
	Record<FindingCode, { readonly weight: Weight; readonly source: RuleSource }>
> = {
	'lifetime-over-declared': { weight: FINDING_WEIGHTS['lifetime-over-declared'], source: PLANET49 },
	'persistent-declared-session': { weight: FINDING_WEIGHTS['persistent-declared-session'], source: PLANET49 },
	'lifetime-over-guideline': { weight: FINDING_WEIGHTS['lifetime-over-guideline'], source: AUDIENCE },
	'party-mismatch': { weight: FINDING_WEIGHTS['party-mismatch'], source: PLANET49 },
	'necessary-but-third-party': { weight: FINDING_WEIGHTS['necessary-but-third-party'], source: EXEMPTION },
	'declared-twice': { weight: FINDING_WEIGHTS['declared-twice'], source: POLICY },
	'never-seen': { weight: FINDING_WEIGHTS['never-seen'], source: POLICY },
	'not-http-only': { weight: FINDING_WEIGHTS['not-http-only'], source: SESSION_MANAGEMENT },
	'not-secure': { weight: FINDING_WEIGHTS['not-secure'], source: SESSION_MANAGEMENT },
	'same-site-none': { weight: FINDING_WEIGHTS['same-site-none'], source: SAME_SITE },
	'known-elsewhere': {
		weight: FINDING_WEIGHTS['known-elsewhere'],
		source: { label: 'table-of-facts', url: null },
	},
};

/** Where the rule behind one finding comes from: more precise than its code alone can tell. */
export function sourceOf({ code, guideline, known }: Finding): RuleSource {
	if (guideline === 'consent-choice') return CHOICE;
	if (known?.list === 'imported') return { label: 'imported-list', url: null };
	if (known?.source !== undefined) return { label: 'table-of-facts', url: known.source };
	return FINDING_RULES[code].source;
}

/** Whether a finding contradicts the policy itself. */
export function isContradiction({ code }: Pick<Finding, 'code'>): boolean {
	return FINDING_WEIGHTS[code] === 'contradiction';
}

/** Findings in the order in which they are told: the heaviest first, then as in the closed list. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
	const rank = ({ code }: Finding) =>
		BY_WEIGHT.indexOf(FINDING_WEIGHTS[code]) * FINDING_CODES.length + FINDING_CODES.indexOf(code);
	return [...findings].sort((a, b) => rank(a) - rank(b));
}
