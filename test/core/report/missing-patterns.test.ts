import { describe, expect, it, test } from 'vitest';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { DAY, HOST, inDays, makeHistory, makeJournal, makeQuiet, NOW, reportOn } from './judge-one.ts';

const WEEK_AGO = NOW - 7 * DAY * 1000;
const YESTERDAY = NOW - DAY * 1000;
const FAR = 'video.example';
const named = (name: string, fields: Partial<Declaration> = {}) =>
	makeDeclaration({ names: [name], ...fields });
const seen = (name: string, domain = HOST, lastSeen = YESTERDAY) =>
	makeHistory(makeQuiet({ name, domain }), { lastSeen, goneAt: lastSeen });

describe('a declared name that was never seen', () => {
	const unseen = (declared: Declaration, ...histories: ReturnType<typeof seen>[]) =>
		reportOn([], [declared], { journal: makeJournal(histories) }).unseen[0];

	it('is told with the moment since when the portal is watched', () => {
		expect(unseen(named('_pk_id.*'))).toMatchObject({
			lastSeen: null,
			findings: [{ code: 'never-seen', certainty: 'observed', since: WEEK_AGO }],
		});
	});

	it('is not told without a journal', () => {
		expect(reportOn([], [named('a')]).unseen[0]).toMatchObject({ lastSeen: null, findings: [] });
	});

	it('was seen once the journal knows a cookie that it holds for, the latest of several', () => {
		const row = unseen(
			named('_pk_id.*'),
			seen('_pk_id.1', HOST, YESTERDAY - 5),
			seen('_pk_id.2', HOST, YESTERDAY),
			seen('_pk_id.3', HOST, YESTERDAY - 9),
		);
		expect(row).toMatchObject({ lastSeen: YESTERDAY, findings: [] });
	});

	test.each([
		['another name', named('a'), seen('b')],
		['another case', named('a'), seen('A')],
		['another domain', named('a', { domain: FAR }), seen('a', `evil${FAR}`)],
		['another party', named('a', { party: 'first' }), seen('a', FAR)],
	])('is one where the journal knows only a cookie of %s', (_, declared, history) => {
		expect(unseen(declared, history)).toMatchObject({ lastSeen: null, findings: [{ code: 'never-seen' }] });
	});

	test.each([
		['a subdomain', named('a', { domain: FAR }), seen('a', `www.${FAR}`)],
		['the parent domain', named('a', { party: 'first' }), seen('a', 'opendatasoft.com')],
		['any domain where none is declared', named('a'), seen('a', FAR)],
	])('is none where the journal knows one of %s', (_, declared, history) => {
		expect(unseen(declared, history)).toMatchObject({ lastSeen: YESTERDAY, findings: [] });
	});

	it('is a guess for another site, which may have been out of sight', () => {
		expect(unseen(named('a', { domain: FAR }))?.findings[0]?.certainty).toBe('inferred');
		expect(unseen(named('a', { domain: 'opendatasoft.com' }))?.findings[0]?.certainty).toBe('observed');
	});

	it('is not one that is there now, or that cannot be looked at', () => {
		const journal = makeJournal([]);
		const cookie = makeQuiet({ name: 'a', expires: inDays(1) });
		expect(reportOn([cookie], [named('a')], { journal }).unseen).toEqual([]);
		const { notLookedAt } = reportOn([], [named('a', { party: 'third' })], { journal });
		expect(notLookedAt[0]).toMatchObject({ lastSeen: null, findings: [] });
	});

	it('is never one of another storage: the journal knows cookies alone', () => {
		const storedNames = { at: NOW, names: { localStorage: [], sessionStorage: [], indexedDB: [] }, cut: [] };
		const declared = named('a', { storage: 'localStorage' });
		const { unseen: rows } = reportOn([], [declared], { journal: makeJournal([seen('a')]), storedNames });
		expect(rows).toMatchObject([{ pattern: 'a', lastSeen: null, findings: [] }]);
	});
});

describe('an unseen name declared twice', () => {
	const categories = (...declarations: Declaration[]) =>
		reportOn([], declarations).unseen.map(({ findings }) => findings[0]?.categories ?? null);

	it('is told with its contradictory categories, once', () => {
		expect(categories(named('a'), named('a', { category: 'social' }))).toEqual([['necessary', 'social']]);
	});

	it('is told of each row that could mean the same cookie', () => {
		const far = named('a', { category: 'social', domain: FAR });
		expect(categories(named('a'), far)).toEqual([
			['necessary', 'social'],
			['necessary', 'social'],
		]);
		const www = named('a', { category: 'functional', domain: `www.${FAR}` });
		expect(categories(far, www)).toEqual([
			['functional', 'social'],
			['functional', 'social'],
		]);
	});

	test.each([
		['the same category', named('a', { purpose: 'Other words' })],
		['a category that is not stated', named('a', { category: 'unknown' })],
		['another name', named('A', { category: 'social' })],
		['another storage', named('a', { category: 'social', storage: 'localStorage' })],
	])('is not one in %s', (_, other) => {
		const { unseen, notLookedAt } = reportOn([], [named('a'), other]);
		expect([...unseen, ...notLookedAt].flatMap(({ findings }) => findings)).toEqual([]);
	});

	it('is not one of which the rows mean cookies of different parties or domains', () => {
		expect(
			categories(named('a', { party: 'first' }), named('a', { party: 'third', category: 'social' })),
		).toEqual([null]);
		expect(
			categories(named('a', { domain: FAR }), named('a', { domain: `evil${FAR}`, category: 'social' })),
		).toEqual([null, null]);
	});

	it('is told of what cannot be looked at as well: the policy contradicts itself all the same', () => {
		const both = [named('a', { party: 'third' }), named('a', { party: 'third', category: 'social' })];
		expect(reportOn([], both).notLookedAt[0]?.findings).toMatchObject([{ code: 'declared-twice' }]);
	});
});

describe('a long journal', () => {
	it('is matched once a cookie, however many names are declared', () => {
		const names = Array.from({ length: 400 }, (_, i) => `name_${i}_*`);
		const histories = Array.from({ length: 4000 }, (_, i) => seen(`name_${i % 400}_${i}`));
		const { unseen } = reportOn([], [makeDeclaration({ names })], { journal: makeJournal(histories) });
		expect(unseen.every(({ lastSeen }) => lastSeen === YESTERDAY)).toBe(true);
	});
});
