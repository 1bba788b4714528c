import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { FULL_AUDIT } from '../export/audit/full-audit.ts';
import {
	declaredAs,
	MOMENT,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NO_POLICY,
	NOT_READ,
} from '../popup/make-report.ts';
import { makeAudit } from '../report/make-audit.ts';

const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));
const view = (report: Partial<SiteReport>) => auditView(makeAudit({ report: makeReport(report) }), english);

const undeclared = makeRow({ name: '_ga' }, NO_MATCH);
const declared = makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'));
const contradicting: CookieRow = {
	...makeRow({ name: 'csrftoken' }, declaredAs(1, 'csrftoken'), { days: 395 }),
	findings: [
		{
			code: 'lifetime-over-declared',
			certainty: 'observed',
			declaredSeconds: 86_400,
			actualSeconds: 34_128_000,
			isExact: false,
		},
	],
};
const HOST = 'lumiere-sur-mer.opendatasoft.com';

describe('an audit’s one sentence', () => {
	it.each<[string, string, Partial<SiteReport>]>([
		['nothing there', `No cookie of ${HOST} was present during the inspection.`, {}],
		[
			'all declared',
			`The only cookie of ${HOST} is in the policy read on Nov 21, 2026.`,
			{ rows: [declared] },
		],
		[
			'a date in the policy',
			`The only cookie of ${HOST} is in the policy dated Oct 1, 2026.`,
			{ rows: [declared], policy: makePolicy({ date: '2026-10-01' }) },
		],
		[
			'a policy that was not wholly read',
			`The only cookie of ${HOST} is in the policy read on Nov 21, 2026. The policy was not wholly read: 2 places of it were not understood.`,
			{ rows: [declared], policy: makePolicy({ openPlaces: 2 }) },
		],
		[
			'a policy that declares nothing',
			`The only cookie of ${HOST} is not in the policy read on Nov 21, 2026. That policy declares no cookie at all.`,
			{
				rows: [undeclared],
				policy: makePolicy({ declarations: 0 }),
				counts: { undeclared: 1, declared: 0, unseen: 0 },
			},
		],
		[
			'a policy that had not been read',
			`2 cookies of ${HOST} were present. The portal’s policy had not been read: they are not judged.`,
			{
				rows: [makeRow({ name: '_ga' }, NOT_READ), declared],
				policy: makePolicy({ kind: 'default', date: null, readAt: null }),
			},
		],
		[
			'the standard cookies, of an older version’s report',
			`1 of the 2 cookies of ${HOST} is not in the standard cookies that every Opendatasoft portal declares.`,
			{ rows: [undeclared, declared], policy: makePolicy({ kind: 'default', date: null, readAt: null }) },
		],
		[
			'contradictions',
			`All cookies of ${HOST} are in the policy read on Nov 21, 2026, but 1 contradicts its declaration.`,
			{ rows: [declared, contradicting] },
		],
		[
			'both',
			`1 of the 3 cookies of ${HOST} is not in the policy read on Nov 21, 2026. 1 more contradicts its declaration.`,
			{ rows: [undeclared, declared, contradicting] },
		],
		[
			'none declared',
			`None of the 2 cookies of ${HOST} is in the policy read on Nov 21, 2026.`,
			{ rows: [undeclared, makeRow({ name: '_gid' }, NO_MATCH)] },
		],
		[
			'no policy',
			`1 cookie of ${HOST} was present; there is no policy to compare it with.`,
			{ rows: [makeRow({ name: 'x' }, NO_POLICY)], policy: makePolicy({ kind: 'none' }) },
		],
	])('tells %s', (_, sentence, report) => {
		expect(view(report).result).toBe(sentence);
	});

	it('has its tone by findings of weight, not by advice', () => {
		const advised: CookieRow = { ...declared, findings: [{ code: 'not-http-only', certainty: 'observed' }] };
		expect(view({ rows: [advised] }).tone).toBe('clean');
		expect(view({ rows: [contradicting] }).tone).toBe('attention');
		expect(view({ rows: [undeclared] }).tone).toBe('attention');
		expect(view({ rows: [undeclared], policy: makePolicy({ kind: 'none' }) }).tone).toBe('unknown');
	});
});

describe('an audit in words', () => {
	const labels = (translator = english) => {
		const { head, conditions, limits } = auditView(FULL_AUDIT, translator);
		return [...head.entries, ...conditions.entries].map(({ label }) => label).concat(limits.entries);
	};

	it('counts as the report does', () => {
		const counts = Object.fromEntries(
			auditView(FULL_AUDIT, english).counts.map(({ id, count }) => [id, count]),
		);
		expect(counts).toEqual({ undeclared: 1, declared: 1, unseen: 2 });
	});

	it('lists what was not looked at', () => {
		const nothing = view({}).limits.entries.join('\n');
		for (const expected of [
			'Trackers other than cookies',
			'no visit was recorded',
			'storage, session storage',
			'other sites the page uses',
			'the portal was not watched',
		])
			expect(nothing).toContain(expected);
		const looked = auditView(FULL_AUDIT, english).limits.entries.join('\n');
		expect(looked).not.toContain('the portal was not watched');
		expect(looked).toContain('IndexedDB');
		expect(looked).toContain('tierce.example');
		const hidden = view({ visibility: { granted: true, hiddenDomains: ['ville.example'] } });
		expect(hidden.limits.entries.join('\n')).toContain('ville.example');
	});

	it('has the time when a cookie was set, but no origin', () => {
		const setBy = (history: CookieRow['history']) =>
			view({ rows: [makeRow({ name: 'x' }, NO_MATCH, { history })] }).cookies.entries[0]?.setBy;
		const history = {
			firstSeen: MOMENT - 3_600_000,
			timesSet: 1,
			lastCause: 'explicit',
			longestLifetime: null,
			setAt: MOMENT,
			verdictChanges: 0,
		} as const;
		expect(setBy(null)).toBe('not recorded');
		expect(setBy(history)).toMatch(/^set on Nov 22, 2026, 10:30:00\sAM GMT\+1$/);
		expect(setBy({ ...history, setAt: null })).toMatch(/^first seen on Nov 22, 2026, 0?9:30:00\sAM/);
	});

	it('writes real lifetimes with their certainty', () => {
		const real = (row: CookieRow) => view({ rows: [row] }).cookies.entries[0]?.realLifetime;
		expect(real(makeRow({}, NO_MATCH))).toBe('session');
		expect(real(makeRow({}, NO_MATCH, { days: 10 }))).toBe('at least 10 days');
		expect(real(makeRow({}, NO_MATCH, { days: 10, lifetime: { seconds: 864_000, isExact: true } }))).toBe(
			'10 days',
		);
		expect(real(makeRow({}, NO_MATCH, { days: 400 }))).toBe('400 days or more: the browser’s cap');
	});

	it('leads nowhere but to the web', () => {
		const source = (sourceUrl: string) =>
			view({ policy: makePolicy({ sourceUrl }) }).head.entries.find(({ value }) => value === sourceUrl)?.url;
		expect(source('https://data.example/cookies')).toBe('https://data.example/cookies');
		expect(source('javascript:alert(1)')).toBeNull();
	});

	it('makes names that draw nothing visible', () => {
		const [cookie] = view({ rows: [makeRow({ name: 'a\u202eb' }, NO_MATCH)] }).cookies.entries;
		expect(cookie?.name).toBe('a\\u{202e}b');
	});

	it('uses UTC if the browser does not know the zone', () => {
		const audit = { ...FULL_AUDIT, timeZone: 'Nowhere/At-All' };
		const inspected = auditView(audit, english).head.entries.map(({ value }) => value);
		expect(inspected.join('\n')).toMatch(/0?9:30:00\sAM UTC/);
	});

	it('leaves no key without words in either language', () => {
		for (const translator of [english, french]) {
			expect(JSON.stringify(auditView(FULL_AUDIT, translator))).not.toMatch(
				/"(?:report|popup|finding|common)_\w+"/,
			);
			expect(JSON.stringify(auditView(FULL_AUDIT, translator))).not.toMatch(/\$\d/);
		}
		expect(labels(french)).not.toEqual(labels());
	});
});
