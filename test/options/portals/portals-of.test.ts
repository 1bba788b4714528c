import { describe, expect, it } from 'vitest';
import { type ListedPortal, portalState } from '../../../options/portals/portal.ts';
import { type PortalSources, portalsOf } from '../../../options/portals/portals-of.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { report } from '../make-policy.ts';
import { toDo } from '../make-report.ts';

const HOST = 'data.ville.example';
const NOTHING: PortalSources = {
	...{ policies: [], sites: [], journals: [], audits: [], reports: [] },
	organisation: { sites: [], ownFirst: [], policyOf: () => null },
};
const summary = {
	site: HOST,
	title: null,
	sourceName: null,
	sourceUrl: null,
	sourceKind: 'text',
	date: null,
	readAt: null,
	declarations: 4,
	versions: 1,
	sharedWith: [],
};
const journal = { host: HOST, watchingSince: 1000, lastSeen: 2000, cookies: 1 };
const inPrivate = { ...journal, store: '1', inMemory: true };
const inOrdinary = { ...journal, store: '0', inMemory: false };
const only = (sources: Partial<PortalSources>, opened: string | null = null) => {
	const [portal] = portalsOf({ ...NOTHING, ...sources }, opened);
	if (portal === undefined) throw new Error('no portal');
	return portal;
};

describe('the portals that something is stored about', () => {
	it('are known from policies, sites, observations, reports and audits, each once', () => {
		const sources = {
			...NOTHING,
			policies: [summary, { ...summary, site: '*.region.example' }],
			journals: [inOrdinary, { ...inOrdinary, host: 'a.example' }],
			reports: [report('z.example', []), report(HOST, [])],
		};
		expect(portalsOf(sources, null).map(({ host }) => host)).toEqual([
			'*.region.example',
			'a.example',
			HOST,
			'z.example',
		]);
	});

	it.each<[string, Partial<PortalSources>, string, boolean]>([
		['seen in a private window', { journals: [inPrivate] }, '~1000', true],
		['whose policy was saved from there', { journals: [inPrivate], policies: [summary] }, '~1000', true],
		['seen elsewhere too', { journals: [inPrivate, inOrdinary] }, HOST, false],
		['with a policy alone', { policies: [summary] }, HOST, false],
	])('one %s has its own name in addresses', (_, sources, key, isPrivate) => {
		expect(only(sources)).toMatchObject({ key, isPrivate });
	});

	it('the private window’s that the page was opened for is named by its tab', () => {
		expect(only({ journals: [inPrivate] }, HOST).key).toBe('~');
	});
});

describe('the state of a portal', () => {
	const judged = toDo(HOST, { names: ['_ga', '_fbp'] });
	const [visits] = judged.rows;
	const withRows = (rows: SiteReport['rows']): SiteReport => ({
		...judged,
		rows,
		counts: { undeclared: 0, declared: rows.length, unseen: 0 },
	});
	it.each<[string, Partial<ListedPortal>, ReturnType<typeof portalState>]>([
		['cookies are missing', { reports: [judged] }, { kind: 'undeclared', count: 2 }],
		['a declaration is wrong', { reports: [withRows(visits ? [visits] : [])] }, { kind: 'contradicted' }],
		['all is true', { reports: [withRows(visits ? [{ ...visits, findings: [] }] : [])] }, { kind: 'true' }],
		['not read', { reports: [toDo(HOST, { kind: 'default' })] }, { kind: 'unread' }],
		['stored, and not open', { policy: summary }, { kind: 'stored', declarations: 4 }],
		['nothing seen', { reports: [withRows([])], policy: summary }, { kind: 'stored', declarations: 1 }],
	])('%s', (_, known, state) => {
		expect(portalState({ ...only({ journals: [inOrdinary] }), ...known })).toEqual(state);
	});
});
