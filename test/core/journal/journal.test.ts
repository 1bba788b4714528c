import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../src/core/cookie/cookie.ts';
import { cookieKey } from '../../../src/core/cookie/cookie.ts';
import type {
	CookieEvent,
	CookieHistory,
	HistoryCause,
	PortalJournal,
} from '../../../src/core/journal/journal.ts';
import { PORTAL_ENTRY, updateJournal } from '../../../src/core/journal/update-journal.ts';
import { withVerdicts } from '../../../src/core/report/journal-verdicts.ts';
import { makeCookie } from '../../fakes/make.ts';

const START = Date.UTC(2026, 10, 21);
const HOST = 'lumiere.opendatasoft.com';
const DEFAULT = { kind: 'default', site: '', title: null, fingerprint: null } as const;

const set = (cookie: Cookie, at: number): CookieEvent => ({ cookie, removed: false, cause: 'explicit', at });
const removed = (cookie: Cookie, at: number, cause: HistoryCause = 'explicit'): CookieEvent => ({
	cookie,
	removed: true,
	cause,
	at,
});
/** The two events of an update in both browsers. */
const updated = (before: Cookie, after: Cookie, at: number) => [
	removed(before, at, 'overwrite'),
	set(after, at),
];

/** A read `seconds` after the start, with the cookies in the jar and the events before. */
function look(
	before: PortalJournal | null,
	seconds: number,
	cookies: readonly Cookie[],
	happenings: readonly CookieEvent[] = [],
	policy: Parameters<typeof updateJournal>[1]['policy'] = DEFAULT,
) {
	return updateJournal(before, {
		store: '0',
		host: HOST,
		cookies,
		events: happenings,
		policy,
		at: START + seconds * 1000,
	});
}
const moment = (seconds: number) => START + seconds * 1000;
const only = ({ cookies }: PortalJournal): CookieHistory | undefined => [...cookies.values()][0];

const plain = makeCookie({ name: 'a' });
const lasting = makeCookie({ name: 'a', expires: START / 1000 + 100 });

describe('a cookie in the journal', () => {
	it('that is read for the first time was first seen then; how it came nobody knows', () => {
		const { journal, changed } = look(null, 5, [lasting]);
		expect(only(journal)).toEqual({
			key: cookieKey(lasting),
			name: 'a',
			domain: HOST,
			firstSeen: moment(5),
			lastSeen: moment(5),
			goneAt: null,
			timesSet: 0,
			lastCause: 'unknown',
			lastSet: null,
			expires: START / 1000 + 100,
			longestLifetime: 95,
			verdicts: [],
		});
		expect([...changed].sort()).toEqual([PORTAL_ENTRY, cookieKey(lasting)].sort());
	});

	it('that was told to be set was seen from then on, and has its lifetime from then', () => {
		const { journal } = look(null, 5, [lasting], [set(lasting, moment(2))]);
		expect(only(journal)).toMatchObject({
			firstSeen: moment(2),
			timesSet: 1,
			lastCause: 'explicit',
			lastSet: { at: moment(2), expires: START / 1000 + 100 },
			longestLifetime: 98,
		});
	});

	it('that was updated was set once more, though two events tell it', () => {
		const { journal } = look(null, 1, [plain], [set(plain, moment(0))]);
		const next = look(journal, 9, [plain], updated(plain, plain, moment(8))).journal;
		expect(only(next)).toMatchObject({
			timesSet: 2,
			lastCause: 'overwrite',
			lastSet: { at: moment(8), expires: null },
			goneAt: null,
		});
	});

	it('whose two events came in different looks was still set once', () => {
		const first = look(null, 1, [plain], [removed(plain, moment(1), 'overwrite')]).journal;
		expect(only(first)).toMatchObject({ timesSet: 0, goneAt: null });
		expect(only(look(first, 2, [plain], [set(plain, moment(1))]).journal)).toMatchObject({ timesSet: 1 });
	});

	it('that a late event tells of is not seen anew', () => {
		const first = look(null, 1, [plain]).journal;
		const next = look(first, 2, [plain], [set(plain, moment(0.9))]).journal;
		expect(only(next)).toMatchObject({ firstSeen: moment(0.9), timesSet: 1, lastCause: 'explicit' });
	});

	it('keeps its longest lifetime', () => {
		const longer = { ...plain, expires: START / 1000 + 1000 };
		const shorter = { ...plain, expires: START / 1000 + 60 };
		const first = look(null, 1, [longer], [set(longer, moment(0))]).journal;
		const next = look(first, 11, [shorter], updated(longer, shorter, moment(10))).journal;
		expect(only(next)).toMatchObject({ longestLifetime: 1000, expires: shorter.expires });
	});

	it.each<[string, Cookie, CookieEvent[], number, Partial<CookieHistory>]>([
		['without a word', plain, [], 9, { goneAt: moment(9), lastCause: 'unknown' }],
		['removed', plain, [removed(plain, moment(4))], 9, { goneAt: moment(4), lastCause: 'explicit' }],
		[
			'evicted',
			plain,
			[removed(plain, moment(4), 'evicted')],
			9,
			{ goneAt: moment(4), lastCause: 'evicted' },
		],
		[
			'deleted by its server',
			lasting,
			[removed(lasting, moment(4), 'expired_overwrite')],
			9,
			{ goneAt: moment(4), lastCause: 'expired_overwrite' },
		],
		['expired, which no event tells', lasting, [], 500, { goneAt: moment(100), lastCause: 'expired' }],
		[
			'expired, which Chromium tells when the jar is read',
			lasting,
			[removed(lasting, moment(499), 'expired')],
			500,
			{ goneAt: moment(100), lastCause: 'expired' },
		],
		[
			'removed before its expiry, seen after it',
			lasting,
			[removed(lasting, moment(50))],
			500,
			{ goneAt: moment(50), lastCause: 'explicit' },
		],
		['expired while the jar was read', lasting, [], 99.9, { goneAt: moment(100), lastCause: 'expired' }],
		['gone before its expiry without a word', lasting, [], 50, { goneAt: moment(50), lastCause: 'unknown' }],
	])('that is gone: %s', (_, cookie, happenings, seconds, expected) => {
		const first = look(null, 1, [cookie]).journal;
		const { journal, changed } = look(first, seconds, [], happenings);
		expect(only(journal)).toMatchObject({ firstSeen: moment(1), ...expected });
		expect([...changed]).toEqual([cookieKey(cookie)]);
	});

	it('that was missed learns its cause from a late event', () => {
		const first = look(null, 1, [plain]).journal;
		const missed = look(first, 5, []).journal;
		const evicted = look(missed, 6, [], [removed(plain, moment(4.9), 'evicted')]).journal;
		expect(only(evicted)).toMatchObject({ goneAt: moment(4.9), lastCause: 'evicted' });
		const again = look(evicted, 7, [], [removed(plain, moment(6.5))]).journal;
		expect(only(again)).toMatchObject({ goneAt: moment(4.9), lastCause: 'evicted' });
	});

	it('that came and went between two looks is told all the same', () => {
		const { journal } = look(null, 9, [], [set(lasting, moment(2)), removed(lasting, moment(3))]);
		expect(only(journal)).toMatchObject({
			firstSeen: moment(2),
			lastSeen: moment(3),
			goneAt: moment(3),
			timesSet: 1,
			lastCause: 'explicit',
		});
		const expired = look(null, 500, [], [set(lasting, moment(2))]).journal;
		expect(only(expired)).toMatchObject({ goneAt: moment(100), lastCause: 'expired', timesSet: 1 });
	});

	it('that was known only by its removal was not gone before that, though it had just expired', () => {
		const { journal } = look(null, 101, [], [removed(lasting, moment(100.4))]);
		expect(only(journal)).toMatchObject({ firstSeen: moment(100.4), goneAt: moment(100.4) });
	});

	it('that comes back is there again, with its past', () => {
		const first = look(null, 1, [plain], [set(plain, moment(1))]).journal;
		const gone = look(first, 5, [], [removed(plain, moment(4))]).journal;
		const renewed = look(gone, 9, [plain], [set(plain, moment(8))]).journal;
		expect(only(renewed)).toMatchObject({
			firstSeen: moment(1),
			goneAt: null,
			timesSet: 2,
			lastCause: 'explicit',
		});
		expect(only(look(gone, 9, [plain]).journal)).toMatchObject({
			goneAt: null,
			timesSet: 1,
			lastCause: 'unknown',
		});
	});

	it('of another path, partition or store is another cookie', () => {
		const partition = { topLevelSite: 'https://ville.test', hasCrossSiteAncestor: true };
		const { journal } = look(null, 1, [plain, { ...plain, path: '/x' }, { ...plain, partition }]);
		expect(journal.cookies.size).toBe(3);
	});
});

describe('a look', () => {
	it('at what has not changed changes nothing but when it was last seen', () => {
		const first = look(null, 1, [lasting]).journal;
		const { journal, changed } = look(first, 7, [lasting]);
		expect(changed.size).toBe(0);
		expect(only(journal)?.lastSeen).toBe(moment(7));
	});

	it('takes an older version’s fingerprint of the text for that of the same policy, once', () => {
		const old = { ...DEFAULT, fingerprint: 'sha256:text' };
		const now = { ...DEFAULT, fingerprint: 'sha256:in force', sourceFingerprint: 'sha256:text' };
		const first = look(null, 1, [], [], old).journal;
		const second = look(first, 2, [], [], now).journal;
		expect(second.policies).toMatchObject([{ at: moment(1), fingerprint: 'sha256:in force' }]);
		const corrected = look(second, 3, [], [], { ...now, fingerprint: 'sha256:corrected' }).journal;
		expect(corrected.policies).toHaveLength(2);
	});

	it('tells the policies in force, newest first, and no more than twenty', () => {
		let journal: PortalJournal | null = null;
		for (let i = 0; i < 30; i++) {
			const policy = { ...DEFAULT, fingerprint: `sha256:${i}` };
			journal = look(journal, 2 * i, [], [], policy).journal;
			const again = look(journal, 2 * i + 1, [], [], policy);
			expect(again.changed.size).toBe(0);
			journal = again.journal;
		}
		expect(journal?.policies).toHaveLength(20);
		expect(journal?.policies[0]).toMatchObject({ at: moment(58), fingerprint: 'sha256:29' });
		expect(journal?.watchingSince).toBe(moment(0));
	});

	it('lets go of what has been gone longest when there are too many, never of what is there', () => {
		const many = Array.from({ length: 990 }, (_, i) => makeCookie({ name: `old_${i}` }));
		const first = look(null, 1, many, [set(makeCookie({ name: 'oldest' }), moment(0))]).journal;
		const now = Array.from({ length: 20 }, (_, i) => makeCookie({ name: `new_${i}` }));
		const some = many.slice(0, 5);
		const { journal, dropped } = look(first, 9, [...some, ...now]);
		expect(journal.cookies.size).toBe(1000);
		expect(dropped.size).toBe(11);
		expect(dropped).toContain(cookieKey(makeCookie({ name: 'oldest' })));
		expect([...journal.cookies.values()].filter(({ goneAt }) => goneAt === null)).toHaveLength(25);
		const crowd = Array.from({ length: 1200 }, (_, i) => makeCookie({ name: `c_${i}` }));
		expect(look(journal, 10, crowd).journal.cookies.size).toBe(1200);
	});
});

describe('verdicts', () => {
	const row = (verdict: 'declared' | 'undeclared') =>
		verdict === 'declared'
			? ({ verdict, reason: 'exact-name', pattern: 'a', declaration: 0 } as const)
			: ({ verdict, reason: 'no-match', nearest: [] } as const);

	it('are told where they change, newest first, and no more than ten', () => {
		const key = cookieKey(plain);
		let observed = look(null, 1, [plain]);
		const first = withVerdicts(observed, [{ key, verdict: row('undeclared') }], moment(1));
		expect(first).toMatchObject({ isOverturned: false });
		expect([...first.changed]).toContain(key);
		const same = look(first.journal, 2, [plain]);
		expect(withVerdicts(same, [{ key, verdict: row('undeclared') }], moment(2)).journal).toBe(same.journal);
		for (let i = 3; i < 20; i++) {
			observed = withVerdicts(
				look(observed.journal, i, [plain]),
				[{ key, verdict: row(i % 2 ? 'declared' : 'undeclared') }],
				moment(i),
			);
		}
		const verdicts = only(observed.journal)?.verdicts;
		expect(verdicts).toHaveLength(10);
		expect(verdicts?.slice(0, 2)).toEqual([
			{ at: moment(19), verdict: 'declared' },
			{ at: moment(18), verdict: 'undeclared' },
		]);
		const overturned = withVerdicts(
			look(observed.journal, 21, [plain]),
			[{ key, verdict: row('undeclared') }],
			moment(21),
		);
		expect(overturned).toMatchObject({ isOverturned: true });
	});
});
