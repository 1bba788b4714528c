import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { type Declaration, PAGE_STORAGES } from '../../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { StoredNames } from '../../../src/core/report/report-input.ts';
import type { HostsInUse, PageStorage, SiteReport } from '../../../src/core/report/site-report.ts';
import { makeDeclaration, makePolicy } from '../../fakes/make.ts';

const HOST = 'lumiere.opendatasoft.com';
const AT = Date.UTC(2026, 10, 21);
const NONE = { localStorage: [], sessionStorage: [], indexedDB: [] };

interface Given {
	readonly names?: Partial<StoredNames['names']>;
	readonly cut?: readonly PageStorage[];
	readonly inUse?: HostsInUse | null;
}

function report(
	declarations: Declaration[] | null,
	{ names = {}, cut = [], inUse = null }: Given,
): SiteReport {
	const policy = resolvePolicy(
		HOST,
		new Map(declarations ? [[HOST, makePolicy({ declarations })]] : []),
		false,
	);
	return buildReport({
		store: '0',
		host: HOST,
		site: 'opendatasoft.com',
		cookies: [],
		policy,
		index: buildNameIndex(policy.declarations),
		isSecure: true,
		journal: null,
		facts: createCookieFacts(null),
		storedNames: { at: AT, names: { ...NONE, ...names }, cut },
		inUse,
		visibility: { granted: true, hiddenDomains: [] },
		seesDomain: () => true,
		at: AT,
		revision: 1,
	});
}

const stored = (names: string[], fields: Partial<Declaration> = {}) =>
	makeDeclaration({ names, storage: 'localStorage', ...fields });
const patterns = (rows: SiteReport['unseen']) => rows.map(({ pattern }) => pattern);

describe('names in a page’s own storage', () => {
	it('are judged by declarations of that storage, with the declaration that holds', () => {
		const { storage, declarations } = report(
			[stored(['other']), stored(['map_*'], { category: 'functional' })],
			{ names: { localStorage: ['map_zoom'] } },
		);
		const verdict = storage?.rows[0]?.verdict;
		expect(verdict).toMatchObject({ verdict: 'declared', reason: 'name-pattern', pattern: 'map_*' });
		const at = verdict?.verdict === 'declared' ? verdict.declaration : -1;
		expect(declarations[at]?.category).toBe('functional');
	});

	it('are not declared by a cookie, another storage, a third party or another domain of the name', () => {
		const nearest = (declaration: Declaration) =>
			report([declaration], { names: { localStorage: ['id'] } }).storage?.rows[0]?.verdict;
		expect(nearest(makeDeclaration({ names: ['id'] }))).toEqual({
			verdict: 'undeclared',
			reason: 'no-match',
			nearest: [{ pattern: 'id', reason: 'other-storage', declaration: 0 }],
		});
		const reasons = [
			stored(['id'], { storage: 'sessionStorage' }),
			stored(['id'], { party: 'third' }),
			stored(['id'], { domain: 'autre.example' }),
			stored(['ID']),
		].map((declaration) => {
			const verdict = nearest(declaration);
			return verdict?.verdict === 'undeclared' && verdict.nearest[0]?.reason;
		});
		expect(reasons).toEqual(['other-storage', 'other-party', 'other-domain', 'other-case']);
		expect(nearest(stored(['id'], { domain: 'opendatasoft.com', party: 'first' }))?.verdict).toBe('declared');
	});

	it('come undeclared first, then by storage and name', () => {
		const { storage } = report([stored(['a'])], {
			names: { localStorage: ['z', 'a', 'b'], indexedDB: ['c'], sessionStorage: ['d'] },
		});
		expect(storage?.rows.map(({ storage: where, name }) => `${where} ${name}`)).toEqual([
			'localStorage b',
			'localStorage z',
			'sessionStorage d',
			'indexedDB c',
			'localStorage a',
		]);
	});

	it('are not judged where the policy has not been read', () => {
		const { storage } = report(null, { names: { localStorage: ['x'] } });
		expect(storage?.rows[0]?.verdict).toMatchObject({ verdict: 'unjudged', reason: 'policy-not-read' });
	});

	it('do not count among the cookies', () => {
		expect(report([stored(['a'])], { names: { localStorage: ['x', 'a'] } }).counts).toEqual({
			undeclared: 0,
			declared: 0,
			unseen: 0,
		});
	});
});

describe('a declared name of a page’s storage', () => {
	const declared = [stored(['there', 'gone']), stored(['base'], { storage: 'indexedDB' })];

	it('is unseen where the storage was read whole and does not hold it', () => {
		const { unseen, notLookedAt, counts } = report(declared, { names: { localStorage: ['there'] } });
		expect(patterns(unseen)).toEqual(['gone', 'base']);
		expect(patterns(notLookedAt)).toEqual([]);
		expect(counts.unseen).toBe(2);
	});

	it('is not looked at where the storage could not be read, or not whole', () => {
		const { unseen, notLookedAt, storage } = report(declared, {
			names: { localStorage: ['there'], indexedDB: null },
			cut: ['localStorage'],
		});
		expect(patterns(unseen)).toEqual([]);
		expect(patterns(notLookedAt)).toEqual(['gone', 'base']);
		expect(storage?.incomplete).toEqual(['localStorage', 'indexedDB']);
	});
});

it('judges every name once, whatever it is', () => {
	const names = fc.uniqueArray(fc.string(), { maxLength: 20 });
	fc.assert(
		fc.property(fc.record({ localStorage: names, sessionStorage: names, indexedDB: names }), (all) => {
			const rows = report([stored(['a*', '__proto__'])], { names: all }).storage?.rows ?? [];
			for (const storage of PAGE_STORAGES) {
				const rowsOfStorage = rows.filter((row) => row.storage === storage);
				expect(new Set(rowsOfStorage.map(({ name }) => name))).toEqual(new Set(all[storage]));
				expect(rowsOfStorage).toHaveLength(all[storage].length);
				for (const { name, verdict } of rowsOfStorage) {
					const holds = storage === 'localStorage' && (name.startsWith('a') || name === '__proto__');
					expect(verdict.verdict).toBe(holds ? 'declared' : 'undeclared');
				}
			}
		}),
	);
});

describe('a third party’s declaration that does not say whose it is', () => {
	const site = (name: string, granted: boolean) => ({ site: name, hosts: [name], granted, request: [] });
	const declared = [makeDeclaration({ names: ['far'], party: 'third' })];
	const unseen = (...sites: ReturnType<typeof site>[]) =>
		patterns(report(declared, { inUse: { at: AT, sites } }).unseen);

	it('is unseen only where every other site in use is granted', () => {
		expect(patterns(report(declared, {}).notLookedAt)).toEqual(['far']);
		expect(unseen()).toEqual([]);
		expect(unseen(site('a.example', true), site('b.example', false))).toEqual([]);
		expect(unseen(site('a.example', true), site('b.example', true))).toEqual(['far']);
	});
});
