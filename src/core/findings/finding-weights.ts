import { FINDING_CODES, type Finding, type FindingCode, type Weight } from './finding.ts';

/** Weight of each finding; separate from the rules' sources, so that pages need not load those. */
export const FINDING_WEIGHTS: Readonly<Record<FindingCode, Weight>> = {
	'lifetime-over-declared': 'contradiction',
	'persistent-declared-session': 'contradiction',
	'lifetime-over-guideline': 'guideline',
	'party-mismatch': 'contradiction',
	'necessary-but-third-party': 'guideline',
	'declared-twice': 'contradiction',
	'never-seen': 'advice',
	'not-http-only': 'advice',
	'not-secure': 'advice',
	'same-site-none': 'advice',
	'known-elsewhere': 'advice',
	'set-before-consent': 'guideline',
	'set-after-refusal': 'guideline',
	'third-party-undeclared': 'guideline',
	'declared-not-set': 'advice',
};

const BY_WEIGHT: readonly Weight[] = ['contradiction', 'guideline', 'advice'];

type Weighed = Pick<Finding, 'code' | 'accepted'>;

/** Returns the heaviest weight of the findings that are not accepted; null without any. */
export function weightOf(findings: readonly Weighed[]): Weight | null {
	const open = findings.filter(({ accepted }) => accepted === undefined);
	const weights = new Set(open.map(({ code }) => FINDING_WEIGHTS[code]));
	return BY_WEIGHT.find((weight) => weights.has(weight)) ?? null;
}

/** Whether a finding contradicts the policy itself, and is not accepted. */
export function isContradiction({ code, accepted }: Weighed): boolean {
	return FINDING_WEIGHTS[code] === 'contradiction' && accepted === undefined;
}

/** Sorts findings for display: heaviest first, then in the order of `FINDING_CODES`. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
	const rank = ({ code }: Finding) =>
		BY_WEIGHT.indexOf(FINDING_WEIGHTS[code]) * FINDING_CODES.length + FINDING_CODES.indexOf(code);
	return [...findings].sort((a, b) => rank(a) - rank(b));
}
