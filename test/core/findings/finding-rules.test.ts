import { describe, expect, it, test } from 'vitest';
import { FINDING_CODES, type FindingCode, type Weight } from '../../../src/core/findings/finding.ts';
import { FINDING_SOURCES, sourceOf } from '../../../src/core/findings/finding-rules.ts';
import { FINDING_WEIGHTS, isContradiction, weightOf } from '../../../src/core/findings/finding-weights.ts';

const finding = (code: FindingCode) => ({ code, certainty: 'observed' as const });

describe('the rules behind findings', () => {
	test.each([
		[
			'contradiction',
			['lifetime-over-declared', 'persistent-declared-session', 'party-mismatch', 'declared-twice'],
		],
		[
			'guideline',
			[
				'lifetime-over-guideline',
				'necessary-but-third-party',
				'set-before-consent',
				'set-after-refusal',
				'third-party-undeclared',
			],
		],
		[
			'advice',
			['never-seen', 'not-http-only', 'not-secure', 'same-site-none', 'known-elsewhere', 'declared-not-set'],
		],
	] as const satisfies [Weight, FindingCode[]][])('%s: %j', (weight, codes) => {
		expect(FINDING_CODES.filter((code) => FINDING_WEIGHTS[code] === weight)).toEqual(codes);
		expect(codes.map((code) => isContradiction(finding(code)))).toEqual(
			codes.map(() => weight === 'contradiction'),
		);
	});

	it('come from published pages, or from the policy itself', () => {
		for (const code of FINDING_CODES) {
			const { label, url } = FINDING_SOURCES[code];
			if (url === null) expect(['policy', 'table-of-facts']).toContain(label);
			else expect(new URL(url).protocol).toBe('https:');
		}
	});

	it('are told as precisely as the finding is', () => {
		const known = { product: 'P', provider: null, category: 'social', pattern: 'p' } as const;
		const source = 'https://p.example/cookies';
		expect(sourceOf({ ...finding('lifetime-over-guideline'), guideline: 'consent-choice' }).label).toBe(
			'consent-choice',
		);
		expect(sourceOf({ ...finding('lifetime-over-guideline'), guideline: 'audience-measurement' }).label).toBe(
			'audience-measurement',
		);
		expect(
			sourceOf({ ...finding('known-elsewhere'), known: { ...known, list: 'built-in', source } }),
		).toEqual({
			label: 'table-of-facts',
			url: source,
		});
		// A list's own addresses are not vouched for.
		expect(
			sourceOf({ ...finding('known-elsewhere'), known: { ...known, list: 'imported', source } }),
		).toEqual({
			label: 'imported-list',
			url: null,
		});
	});
});

describe('the weight of findings', () => {
	test.each([
		[[], null],
		[['not-secure'], 'advice'],
		[['not-secure', 'necessary-but-third-party'], 'guideline'],
		[['not-secure', 'lifetime-over-guideline', 'party-mismatch'], 'contradiction'],
		[['declared-twice', 'known-elsewhere'], 'contradiction'],
	] as const)('%j: %s', (codes, weight) => {
		expect(weightOf(codes.map(finding))).toBe(weight);
	});
});
