import { describe, expect, it } from 'vitest';
import { policyPage } from '../../../popup/pages/policy-page.ts';
import { capWords, remainingWords } from '../../../popup/words/lifetime-words.ts';
import { policyWords, standingOf } from '../../../popup/words/standing.ts';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { localeMessages } from '../../fakes/locale-messages.ts';
import {
	declaredAs,
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

describe('standingOf', () => {
	it.each<[string, Partial<SiteReport>, string, boolean]>([
		['Not true: 1 cookie is missing from the policy', { rows: [undeclared, declared] }, 'bad', false],
		[
			'This portal’s policy has not been read yet',
			{ rows: [makeRow({}, NOT_READ)], policy: byDefault },
			'mute',
			true,
		],
		['Not true: 1 cookie is not as declared', { rows: [contradicted] }, 'warn', false],
		['Every cookie is declared, but 1 goes beyond a guideline', { rows: [beyond, advised] }, 'warn', false],
		[
			'Every cookie is declared, but 2 contradict the policy or go beyond a guideline',
			{ rows: [beyond, contradicted] },
			'warn',
			false,
		],
		['True as of Nov 22, 2026: 2 cookies seen, 2 declared', { rows: [declared, advised] }, 'ok', false],
		[
			'Every cookie seen here is declared',
			{ rows: [declared], policy: makePolicy({ openPlaces: 1 }) },
			'ok',
			false,
		],
		['This portal’s policy has not been read yet', { rows: [declared], policy: byDefault }, 'mute', true],
		['This portal’s policy has not been read yet', { policy: byDefault }, 'mute', true],
		[
			'1 cookie, and no policy to compare it with',
			{ rows: [makeRow({}, NO_POLICY)], policy: none },
			'mute',
			true,
		],
		['No cookies here yet', {}, 'mute', false],
	])('says %j', (text, fields, tone, offersImport) => {
		expect(standingOf(makeReport(fields), english)).toMatchObject({ text, tone, offersImport });
	});

	it('gives no tick while cookies of a parent domain are hidden', () => {
		const visibility = { granted: true, hiddenDomains: ['ville-exemple.example'] };
		expect(standingOf(makeReport({ rows: [declared], visibility }), english).tone).toBe('mute');
	});

	it('says none, one and many as French does', () => {
		const words = (rows: number) =>
			standingOf(makeReport({ rows: Array.from({ length: rows }, () => undeclared) }), french).text;
		expect(words(1)).toBe('Politique inexacte\u00a0: il y manque 1 cookie');
		expect(words(2)).toBe('Politique inexacte\u00a0: il y manque 2 cookies');
	});
});

describe('policyWords', () => {
	it.each([
		[
			makePolicy({ date: '2026-03-03' }),
			/own policy.*dated Mar 3, 2026.*read on Nov 21, 2026.*4 declarations/,
		],
		[makePolicy({ declarations: 1 }), /1 declaration$/],
		[makePolicy({ declarations: 0 }), /it declares no cookie$/],
		[makePolicy({ kind: 'family', site: '*.ville-exemple.example' }), /shared by \*\.ville-exemple\.example/],
		[byDefault, /^$/],
		[none, /^No policy to compare with$/],
		[makePolicy({ date: 'last spring', readAt: null }), /own policy\u00a0· 4 declarations$/],
	])('tells whose policy it is and from when (%#)', (policy, words) => {
		expect(policyWords(policy, english)).toMatch(words);
	});
});

describe('timeLeft', () => {
	const remainingText = (days: number | undefined) => {
		const row = makeRow({}, NO_MATCH, days === undefined ? {} : { days });
		return [remainingWords(row, english), capWords(row, english)];
	};
	const cap = '400 days or more: the browser’s cap';
	it.each([
		[undefined, 'session', null],
		[0, 'expiring', null],
		[14, '2 weeks left', null],
		[399.9, '13 months left', null],
		[400 - 0.9 / 24, null, cap],
		[400, null, cap],
	])('says of %j days %j', (days, time, capped) => {
		expect(remainingText(days)).toEqual([time, capped]);
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
