import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FINDING_CODES, type FindingCode, type Weight } from '../../../src/core/findings/finding.ts';
import { findingSource } from '../../../src/core/findings/finding-sources.ts';
import { FINDING_WEIGHTS, isContradiction, weightOf } from '../../../src/core/findings/finding-weights.ts';
import { snakeCase } from '../../../src/i18n/message-key.ts';

const LOCALES = join(import.meta.dirname, '../../../src/_locales');

const finding = (code: FindingCode) => ({ code, certainty: 'observed' as const });

const codesOf = (weight: Weight) => FINDING_CODES.filter((code) => FINDING_WEIGHTS[code] === weight);

describe('the sources of findings', () => {
	it('come from published pages, or from the policy itself', () => {
		for (const code of FINDING_CODES) {
			const { label, url } = findingSource({ code });
			if (url === null) expect(['policy', 'table-of-facts'], code).toContain(label);
			else expect(new URL(url).protocol, code).toBe('https:');
		}
	});

	it('are the policy, or the duty to publish it, where a finding contradicts the policy', () => {
		expect(codesOf('contradiction')).not.toEqual([]);
		for (const code of codesOf('contradiction')) {
			expect(['policy', 'planet49'], code).toContain(findingSource({ code }).label);
			expect(isContradiction({ code })).toBe(true);
		}
	});

	it('name the page where a finding goes beyond a published guideline', () => {
		expect(codesOf('guideline')).not.toEqual([]);
		for (const code of codesOf('guideline')) expect(findingSource({ code }).url, code).not.toBeNull();
	});

	it.each(readdirSync(LOCALES))('have words in %s for code, weight and source', (language) => {
		const messages = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
		for (const code of FINDING_CODES) {
			for (const name of [
				code,
				`weight-${FINDING_WEIGHTS[code]}`,
				`source-${findingSource({ code }).label}`,
			]) {
				expect(messages, name).toHaveProperty(
					[`finding_${snakeCase(name)}`, 'message'],
					expect.stringMatching(/\S/),
				);
			}
		}
	});

	it('are told as precisely as the finding is', () => {
		const elsewhere = { product: 'P', provider: null, category: 'social', pattern: 'p' } as const;
		const source = 'https://p.example/cookies';
		expect(findingSource({ ...finding('lifetime-over-guideline'), guideline: 'consent-choice' }).label).toBe(
			'consent-choice',
		);
		expect(
			findingSource({ ...finding('lifetime-over-guideline'), guideline: 'audience-measurement' }).label,
		).toBe('audience-measurement');
		expect(
			findingSource({ ...finding('known-elsewhere'), known: { ...elsewhere, list: 'built-in', source } }),
		).toEqual({
			label: 'table-of-facts',
			url: source,
		});
		// Addresses from imported lists are not used.
		expect(
			findingSource({ ...finding('known-elsewhere'), known: { ...elsewhere, list: 'imported', source } }),
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
