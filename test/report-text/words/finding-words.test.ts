import { describe, expect, it, test } from 'vitest';
import en from '../../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../../src/_locales/fr/messages.json' with { type: 'json' };
import { FINDING_CODES, type Finding } from '../../../src/core/findings/finding.ts';
import { CATEGORIES } from '../../../src/core/policy/policy.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import {
	categoryWords,
	certaintyWords,
	findingTag,
	findingWords,
	ruleSourceWords,
	weightWords,
} from '../../../src/report-text/words/finding-words.ts';
import { spanWords } from '../../../src/report-text/words/span-words.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));
const DAY = 86_400;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const KNOWN = {
	product: 'Matomo',
	provider: 'Matomo',
	category: 'statistical',
	pattern: '_pk_id.*',
	list: 'built-in',
} as const;

/** A finding of each code, in every variant that has words of its own. */
const EVERY: readonly Finding[] = FINDING_CODES.flatMap((code): Finding[] => {
	const finding = {
		code,
		certainty: 'observed',
		actualSeconds: 400 * DAY,
		declaredSeconds: 30 * DAY,
	} as const;
	const measured = [{ ...finding, isExact: true }, finding];
	if (code === 'lifetime-over-guideline') {
		return measured.flatMap((finding) => [
			{ ...finding, limitSeconds: 397 * DAY, guideline: 'audience-measurement' },
			{ ...finding, limitSeconds: 184 * DAY, guideline: 'consent-choice' },
		]);
	}
	if (code === 'party-mismatch')
		return (['first', 'third'] as const).map((party) => ({ ...finding, declaredParty: party }));
	if (code === 'declared-twice') return [{ ...finding, categories: ['necessary', 'social'] }];
	if (code === 'never-seen') return [{ ...finding, since: Date.UTC(2026, 10, 3) }, finding];
	if (code === 'set-before-consent' || code === 'set-after-refusal') {
		const counted = { ...finding, category: 'statistical' } as const;
		return [counted, { ...counted, certainty: 'inferred', known: KNOWN }];
	}
	if (code === 'known-elsewhere') {
		return [
			KNOWN,
			{ ...KNOWN, provider: null },
			{ ...KNOWN, provider: 'M' },
			{ ...KNOWN, list: 'imported' as const },
		].map((known) => ({ ...finding, known }));
	}
	return measured;
});

describe.each([
	['English', english],
	['French', french],
])('findings in %s', (_, translator) => {
	test.each(EVERY)(
		'$code, of $guideline, $declaredParty, exact $isExact, have a tag and a sentence',
		(finding) => {
			const tag = findingTag(finding, translator);
			const words = findingWords(finding, translator);
			expect(tag).not.toMatch(/_/);
			expect(tag.length).toBeLessThanOrEqual(30);
			expect(words).toMatch(/^\p{Lu}.*\.$/u);
			expect(words).not.toMatch(/finding_|common_|\$\d|undefined|NaN/);
			const source = ruleSourceWords(finding, translator);
			expect(source.text).not.toMatch(/finding_|\$\d/);
		},
	);

	it('never say that something is against the law', () => {
		const all = EVERY.map((finding) => findingWords(finding, translator)).join(' ');
		expect(all).not.toMatch(
			/illegal|unlawful|illicit|illégal|interdit|non conforme|violation|breach|infraction/i,
		);
	});

	it('name certainties, weights and categories', () => {
		const words = [
			...(['observed', 'inferred', 'unknown'] as const).map((value) => certaintyWords(value, translator)),
			...(['contradiction', 'guideline', 'advice'] as const).map((value) => weightWords(value, translator)),
			...CATEGORIES.map((value) => categoryWords(value, translator)),
		];
		expect(words.filter((word) => word === '' || word.includes('_'))).toEqual([]);
		expect(new Set(words).size).toBe(words.length);
	});
});

describe('the words of a lifetime', () => {
	const over = (declaredSeconds: number, actualSeconds: number, isExact: boolean): Finding => ({
		code: 'lifetime-over-declared',
		certainty: 'observed',
		declaredSeconds,
		actualSeconds,
		isExact,
	});

	it('say whether it was measured', () => {
		expect(findingWords(over(180 * DAY, 395 * DAY, false), english)).toBe(
			'Kept longer than the policy says: at least 13 months instead of 6 months.',
		);
		expect(plain(findingWords(over(180 * DAY, 395 * DAY, true), french))).toBe(
			'Conservé plus longtemps que ne l’indique la politique : 13 mois au lieu de 6 mois.',
		);
	});

	it('never call two lengths by one name', () => {
		expect(findingWords(over(365 * DAY, 373 * DAY, true), english)).toContain('373 days instead of 365 days');
	});

	it('of a guideline say months for the limit, days where the cookie would be called the same', () => {
		const finding: Finding = {
			code: 'lifetime-over-guideline',
			certainty: 'inferred',
			guideline: 'audience-measurement',
			limitSeconds: 397 * DAY,
			actualSeconds: 400 * DAY,
			isExact: true,
		};
		expect(findingWords(finding, english)).toContain('kept for 400 days; ');
		expect(findingWords(finding, english)).toContain('13 months at most');
	});

	test.each([
		[180 * DAY, 395 * DAY, ['6 months', '13 months']],
		[180 * DAY, 184 * DAY, ['180 days', '184 days']],
		[3600, 3700, ['60 minutes', '62 minutes']],
		[3600, 3620, ['3,600 seconds', '3,620 seconds']],
		[30, 30.2, ['30 seconds', '30 seconds']],
		[0, 10 * DAY, ['0 seconds', '10 days']],
	])('%s and %s seconds: %j', (first, second, words) => {
		expect(spanWords(first, second, english)).toEqual(words);
	});
});

describe('the words of a visit', () => {
	it('name the category, and the product where it is known by its name alone', () => {
		const finding = { code: 'set-before-consent', certainty: 'observed', category: 'statistical' } as const;
		expect(findingWords(finding, english)).toMatch(/^Set before any choice\. .*: statistics\./i);
		expect(findingWords({ ...finding, known: KNOWN }, english)).toContain('Matomo');
		expect(findingWords({ ...finding, code: 'set-after-refusal' }, french)).toMatch(/refus.*CNIL/);
	});
});

describe('words from an imported list', () => {
	it('are made visible and cut: they are hostile text', () => {
		const product = `Evil\u202e\u200b${'x'.repeat(500)}`;
		const known = { ...KNOWN, list: 'imported' as const, provider: null, product };
		const words = findingWords({ code: 'known-elsewhere', certainty: 'inferred', known }, english);
		expect(words).toContain('Evil\\u{202e}\\u{200b}xxx');
		expect(words.length).toBeLessThan(250);
		expect(words).not.toMatch(/[\u202e\u200b]/);
	});
});

describe('whose a cookie probably is', () => {
	const words = (product: string, provider: string | null) =>
		findingWords(
			{ code: 'known-elsewhere', certainty: 'inferred', known: { ...KNOWN, product, provider } },
			english,
		);

	it('names the provider if it differs from the product', () => {
		expect(words('Clarity', 'Microsoft')).toBe(
			'Probably a cookie of Clarity (Microsoft), by its name; usual category: statistics.',
		);
		const alone = 'Probably a cookie of Matomo, by its name; usual category: statistics.';
		expect([words('Matomo', 'Matomo'), words('Matomo', null)]).toEqual([alone, alone]);
	});
});
