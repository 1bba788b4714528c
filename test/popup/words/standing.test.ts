import { describe, expect, it } from 'vitest';
import { policyPage } from '../../../popup/pages/policy-page.ts';
import { remainingWords } from '../../../popup/words/lifetime-words.ts';
import { type NextAction, policyWords, standingOf } from '../../../popup/words/standing.ts';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import {
	declaredAs,
	MOMENT,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NO_POLICY,
	NOT_READ,
} from '../make-report.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));

const declared = makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'));
const undeclared = makeRow({ name: '_ga' }, NO_MATCH);
const contradicted = makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
	findings: [{ code: 'lifetime-over-declared', certainty: 'observed' }],
});
const beyond = makeRow({ name: 'video_id' }, declaredAs(1, 'csrftoken'), {
	party: 'third',
	findings: [{ code: 'necessary-but-third-party', certainty: 'observed' }],
});
const advised = makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), {
	findings: [{ code: 'not-secure', certainty: 'observed' }],
});
const byDefault = makePolicy({ kind: 'default', date: '2026-08-01', readAt: null });
const none = makePolicy({ kind: 'none', readAt: null });
const byOrganisation = makePolicy({ kind: 'organisation' });

describe('standingOf', () => {
	it.each<[string, Partial<SiteReport>, string, NextAction]>([
		['Not true: 1 cookie is missing from the policy', { rows: [undeclared, declared] }, 'bad', 'correct'],
		[
			'This portal’s policy has not been read yet',
			{ rows: [makeRow({}, NOT_READ)], policy: byDefault },
			'mute',
			'read',
		],
		['Not true: 1 cookie is not as declared', { rows: [contradicted] }, 'warn', 'correct'],
		[
			'Every cookie is declared, but 1 goes beyond a guideline',
			{ rows: [beyond, advised] },
			'warn',
			'correct',
		],
		[
			'Every cookie is declared, but 2 contradict the policy or go beyond a guideline',
			{ rows: [beyond, contradicted] },
			'warn',
			'correct',
		],
		[
			'Not true: 1 cookie is missing from the policy',
			{ rows: [undeclared], policy: byOrganisation },
			'bad',
			'tell',
		],
		[
			'Not true: 1 cookie is not as declared',
			{ rows: [contradicted], policy: byOrganisation },
			'warn',
			'tell',
		],
		['True as of Nov 22, 2026', { rows: [declared, advised] }, 'ok', 'certify'],
		[
			'Every cookie seen here is declared',
			{ rows: [declared], policy: makePolicy({ openPlaces: 1 }) },
			'ok',
			null,
		],
		['This portal’s policy has not been read yet', { rows: [declared], policy: byDefault }, 'mute', 'read'],
		['This portal’s policy has not been read yet', { policy: byDefault }, 'mute', 'read'],
		[
			'1 cookie, and no policy to compare it with',
			{ rows: [makeRow({}, NO_POLICY)], policy: none },
			'mute',
			'read',
		],
		['No cookies here yet', {}, 'mute', null],
	])('says %j', (text, fields, tone, next) => {
		expect(standingOf(makeReport(fields), english)).toMatchObject({ text, tone, next });
	});

	it('says below a true one how much was seen and for how long, below another what else is not as declared', () => {
		const hint = (fields: Partial<SiteReport>) => standingOf(makeReport(fields), english).hint;
		const by = 'Its own policy, read on Nov 21, 2026.';
		expect(hint({ rows: [declared] })).toBe(`1 cookie seen, 1 declared. ${by}`);
		expect(hint({ rows: [declared, advised], watchingSince: MOMENT - 12.5 * 86_400_000 })).toBe(
			`2 cookies seen, 2 declared. Watched for 12 days. ${by}`,
		);
		expect(hint({ rows: [undeclared, contradicted] })).toBe(`${by} 1 more is not as declared.`);
		expect(hint({ rows: [undeclared] })).toBe(by);
	});

	it('gives no tick while cookies of a parent domain are hidden', () => {
		const visibility = { granted: true, hiddenDomains: ['ville-exemple.example'] };
		expect(standingOf(makeReport({ rows: [declared], visibility }), english).tone).toBe('mute');
	});

	it('says none, one and many as French does', () => {
		const words = (rows: number) =>
			standingOf(makeReport({ rows: Array.from({ length: rows }, () => undeclared) }), french).text;
		expect(words(1)).toBe('Politique inexacte\u00a0: 1\u00a0cookie y manque');
		expect(words(2)).toBe('Politique inexacte\u00a0: 2\u00a0cookies y manquent');
	});
});

describe('policyWords', () => {
	it.each([
		[makePolicy({ date: '2026-03-03' }), 'Its own policy, read on Nov 21, 2026.'],
		[makePolicy({ date: '2026-03-03', readAt: null }), 'Its own policy, dated Mar 3, 2026.'],
		[makePolicy({ declarations: 0 }), 'Its own policy, read on Nov 21, 2026, it declares no cookie.'],
		[
			makePolicy({ kind: 'family', site: '*.ville-exemple.example' }),
			'The policy shared by *.ville-exemple.example, read on Nov 21, 2026.',
		],
		[makePolicy({ date: 'last spring', readAt: null }), 'Its own policy.'],
		[byDefault, ''],
		[none, ''],
	])('tells whose policy it is and from when (%#)', (policy, words) => {
		expect(policyWords(policy, english)).toBe(words);
	});
});

describe('remainingWords', () => {
	it.each([
		[undefined, 'session'],
		[0, 'expiring'],
		[14, '2 weeks left'],
		[399.9, '13 months left'],
		[400 - 0.9 / 24, '400 days or more'],
		[400, '400 days or more'],
	])('says of %j days %j', (days, words) => {
		const row = makeRow({}, NO_MATCH, days === undefined ? {} : { days });
		expect(remainingWords(row, english)).toBe(words);
	});
});

describe('policyPage', () => {
	const page = 'https://lumiere-sur-mer.opendatasoft.com/terms/cookies-policy/';
	const own = { host: 'data.ville-exemple.example' };
	const offer = { missing: [], canBePlatform: true, isPlatform: false };
	it('is where the policy came from, when that is a web page', () => {
		const sourceUrl = 'https://ville-exemple.example/cookies';
		expect(policyPage(makeReport({ policy: makePolicy({ sourceUrl }) }), null)).toBe(sourceUrl);
	});
	it('is never a script', () => {
		expect(policyPage(makeReport({ policy: makePolicy({ sourceUrl: 'javascript:alert(1)' }) }), null)).toBe(
			page,
		);
	});
	it('is the page that every portal has, on the platform’s hosts and on sites that look like one', () => {
		expect(policyPage(makeReport(), null)).toBe(page);
		expect(policyPage(makeReport(own), offer)).toBe(
			'https://data.ville-exemple.example/terms/cookies-policy/',
		);
	});
	it('is not guessed for other sites', () => {
		expect(policyPage(makeReport(own), null)).toBe(null);
	});
});
