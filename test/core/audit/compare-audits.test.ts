import { describe, expect, it, test } from 'vitest';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { type ComparedChange, compareAudits } from '../../../src/core/audit/compare-audits.ts';
import type { Cookie } from '../../../src/core/cookie/cookie.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import type { AuditStep } from '../../../src/core/recording/recording.ts';
import type { RecordingEvent } from '../../../src/core/recording/recording-event.ts';
import { withRecordingFindings } from '../../../src/core/recording/recording-findings.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { answer, chosen, jarEvent, makeOffer, record, START, script } from '../recording/recording-stage.ts';
import { DAY, inDays, makeQuiet, reportOn } from '../report/judge-one.ts';

const SOCIAL = [makeDeclaration({ names: ['quiet'], category: 'social' })];

function moment(cookies: readonly Cookie[], declarations: readonly Declaration[] = SOCIAL): Audit {
	return makeAudit({ report: reportOn(cookies, declarations) });
}

function visit(
	observations: readonly RecordingEvent[],
	step: AuditStep | null = null,
	fields: Parameters<typeof record>[1] = {},
): Audit {
	const plan = step === null ? null : { id: 'p', step };
	const { recording, cookies } = record(observations, { plan, ...fields });
	const report = withRecordingFindings(reportOn(cookies, SOCIAL), recording, createCookieFacts(null));
	return makeAudit({ id: step ?? 'v', report, recording });
}

const changes = (...audits: Audit[]) => compareAudits(audits).rows.map((row) => row.changes);

const expiring = (days: number) => makeQuiet({ expires: inDays(days) });
/** A cookie set at the start of a recording, with a lifetime in days. */
const setFor = (days: number) => visit([jarEvent(0, makeQuiet({ expires: START / 1000 + days * DAY }))]);

describe('two audits compared', () => {
	test.each<[string, Audit, Audit, ComparedChange[]]>([
		['the same', moment([makeQuiet()]), moment([makeQuiet()]), []],
		['one came', moment([]), moment([makeQuiet()]), ['came']],
		['one went', moment([makeQuiet()]), moment([]), ['went']],
		['another verdict', moment([makeQuiet()], []), moment([makeQuiet()]), ['verdict']],
		[
			'another category',
			moment([makeQuiet()]),
			moment([makeQuiet()], [makeDeclaration({ names: ['quiet'] })]),
			['category'],
		],
		['another store', moment([makeQuiet()]), moment([makeQuiet({ store: '1' })]), []],
		['another value of its own', moment([makeQuiet()]), moment([makeQuiet({ httpOnly: false })]), []],
		['no session any more', moment([makeQuiet()]), moment([expiring(9)]), ['lifetime']],
		['less of its time is left', moment([expiring(300)]), moment([expiring(9)]), []],
		['set for as long', setFor(30), setFor(30.9), []],
		['set for longer', setFor(30), setFor(33), ['lifetime']],
		['left for longer than it was set for', setFor(30), moment([expiring(300)]), ['lifetime']],
		['left for less than it was set for', setFor(300), moment([expiring(30)]), []],
		[
			'gone at the end',
			visit([jarEvent(0, makeQuiet())]),
			visit([jarEvent(0, makeQuiet()), jarEvent(9, makeQuiet(), true)]),
			['presence'],
		],
		[
			'set by something else',
			visit([jarEvent(0, makeQuiet()), answer(0, [makeOffer({ name: 'quiet', httpOnly: true })])]),
			visit([jarEvent(0, makeQuiet()), script(0, makeOffer({ name: 'quiet' }))]),
			['origin'],
		],
		[
			'set by something else, maybe, where answers were not observed',
			visit([jarEvent(0, makeQuiet()), answer(0, [makeOffer({ name: 'quiet', httpOnly: true })])]),
			visit([jarEvent(0, makeQuiet())], null, { answers: 'not-observed' }),
			[],
		],
		['no one knows by what', visit([jarEvent(0, makeQuiet())]), moment([makeQuiet()]), []],
	])('%s', (_, one, other, expected) => {
		expect(changes(one, other)).toEqual([expected]);
	});

	it.each<Partial<Cookie>>([
		{ name: 'Quiet' },
		{ path: '/x' },
		{ hostOnly: false },
		{ domain: 'opendatasoft.com' },
		{ partition: { topLevelSite: 'https://a.example', hasCrossSiteAncestor: null } },
	])('are of other cookies where they differ in %j', (fields) => {
		const { rows, counts } = compareAudits([moment([makeQuiet()]), moment([makeQuiet(fields)])]);
		expect(rows).toHaveLength(2);
		expect(counts).toEqual({ came: 1, went: 1, changed: 0, same: 0 });
		expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
	});

	it('say whether answers were observed in each; an older recording observed them', () => {
		const older = visit([]);
		const { answers: _, ...recording } = older.recording ?? {};
		const audits = [
			visit([], null, { answers: 'partly' }),
			{ ...older, recording: recording as Audit['recording'] },
			moment([]),
		];
		expect(compareAudits(audits).audits.map(({ answers }) => answers)).toEqual(['partly', 'observed', null]);
	});

	it('have each cookie once, in the order of names', () => {
		const sites = [true, false].map((hasCrossSiteAncestor) =>
			makeQuiet({ partition: { topLevelSite: 'https://a.example', hasCrossSiteAncestor } }),
		);
		const { rows } = compareAudits([moment([makeQuiet({ name: 'z' }), ...sites]), moment([])]);
		expect(rows.map(({ name, partition }) => [name, partition])).toEqual([
			['quiet', 'a.example'],
			['z', ''],
		]);
	});
});

describe('the three audits of a full audit', () => {
	const set = (at: number) => jarEvent(at, makeQuiet());
	const audits = [
		visit([], 'nothing'),
		visit([set(10), chosen(50_000, { answer: 'refused' }), set(60_000)], 'refused'),
		visit([chosen(500), set(600), script(620, makeOffer({ name: 'quiet' }))], 'accepted'),
	];
	const { rows, audits: heads, counts } = compareAudits(audits);

	it('tell for each cookie where it was set, by what and in which phases', () => {
		expect(rows).toHaveLength(1);
		expect(rows[0]?.cells).toEqual([
			null,
			{
				key: expect.any(String),
				presence: 'present',
				wasSet: true,
				verdict: 'declared',
				category: 'social',
				party: 'first',
				lifetime: null,
				origin: 'unknown',
				phases: ['before', 'refused'],
				findings: ['set-before-consent', 'set-after-refusal'],
			},
			expect.objectContaining({ origin: 'script', phases: ['accepted'], findings: [] }),
		]);
		expect(rows[0]?.changes).toEqual(['came', 'origin']);
		expect(counts).toEqual({ came: 1, went: 0, changed: 1, same: 0 });
	});

	it('tell which is which, and how much each found', () => {
		expect(heads.map(({ plan, findings }) => [plan?.step, findings])).toEqual([
			['nothing', {}],
			['refused', { 'set-before-consent': 1, 'set-after-refusal': 1 }],
			['accepted', {}],
		]);
	});

	it('leave out of an audit without a visit what only a visit tells', () => {
		const [row] = compareAudits([moment([makeQuiet()])]).rows;
		expect(row?.cells[0]).toMatchObject({ wasSet: null, origin: null, phases: [] });
	});
});
