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

/** Returns the heaviest weight; null without findings. */
export function weightOf(findings: readonly Pick<Finding, 'code'>[]): Weight | null {
	const weights = new Set(findings.map(({ code }) => FINDING_WEIGHTS[code]));
	return BY_WEIGHT.find((weight) => weights.has(weight)) ?? null;
}

/** Whether a finding contradicts the policy itself. */
export function isContradiction({ code }: Pick<Finding, 'code'>): boolean {
	return FINDING_WEIGHTS[code] === 'contradiction';
}

/** Sorts findings for display: heaviest first, then in the order of `FINDING_CODES`. */
export function byWeight(findings: readonly Finding[]): readonly Finding[] {
	const rank = ({ code }: Finding) =>
		BY_WEIGHT.indexOf(FINDING_WEIGHTS[code]) * FINDING_CODES.length + FINDING_CODES.indexOf(code);
	return [...findings].sort((a, b) => rank(a) - rank(b));
}
