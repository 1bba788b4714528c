import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../src/export/report/report-csv.ts';
import { reportJson } from '../../../src/export/report/report-json.ts';
import { declaredAs, KNOWN_ANALYTICS, makePattern, makeReport, makeRow } from '../../popup/make-report.ts';
import { FULL, JOURNAL } from './full-report.ts';

const report = makeReport({
	rows: [
		makeRow(
			{ name: '_ga', partition: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true } },
			{
				verdict: 'undeclared',
				reason: 'no-match',
				nearest: [{ pattern: '_GA', reason: 'other-case', declaration: 0 }],
			},
			{ days: 2 },
		),
		makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), {
			findings: [
				{ code: 'lifetime-over-declared', certainty: 'observed', declaredSeconds: 10, actualSeconds: 20 },
			],
		}),
	],
	unseen: [makePattern('csrftoken', 1)],
});

describe('reportJson', () => {
	const file = JSON.parse(reportJson(report));

	it('names its format, the portal, the moment and the policy', () => {
		expect(file).toMatchObject({
			format: 'cookie-report/1',
			host: report.host,
			inspectedAt: '2026-11-22T09:30:00Z',
			policy: { kind: 'portal', declarations: 4, sourceUrl: null },
			counts: { undeclared: 1, declared: 1, unseen: 1 },
		});
	});

	it('gives every cookie the same keys in the same order, null for those that do not apply', () => {
		const [first, second] = file.cookies;
		expect(Object.keys(first)).toEqual(Object.keys(second));
		expect(first).toMatchObject({
			partition: 'https://opendatasoft.com',
			expires: '2026-11-24T09:30:00Z',
			category: null,
			nearest: [{ pattern: '_GA', reason: 'other-case' }],
		});
		expect(second).toMatchObject({ expires: null, secondsLeft: null, category: 'necessary' });
		expect(second.findings).toMatchObject([
			{ code: 'lifetime-over-declared', certainty: 'observed', declaredSeconds: 10, actualSeconds: 20 },
		]);
	});

	it('names no browser profile and no value', () => {
		expect(Object.keys(file.cookies[0])).not.toContain('value');
		expect(JSON.stringify(file)).not.toContain('"store"');
	});
});

describe('reportJson of all that is known', () => {
	const file = JSON.parse(reportJson(FULL, JOURNAL));

	it('has the time since when the portal was watched, and the number of evicted cookies', () => {
		expect(file).toMatchObject({
			watchingSince: '2026-11-03T09:30:00Z',
			evicted: 2,
			policy: { language: 'fr' },
		});
	});

	it('has real lifetimes, whether they were measured, and the history', () => {
		const [first, second] = file.cookies;
		expect(first).toMatchObject({
			lifetime: { seconds: 34_560_000.4, measured: true },
			history: {
				firstSeen: '2026-11-17T09:30:00Z',
				setAt: '2026-11-22T08:30:00Z',
				timesSet: 7,
				lastCause: 'overwrite',
				longestLifetime: 34_560_000.4,
				verdictChanges: 1,
			},
		});
		expect(second).toMatchObject({ lifetime: null, history: null });
	});

	it('has every key of a finding', () => {
		const [guideline, known] = file.cookies[0].findings;
		expect(Object.keys(guideline)).toEqual(Object.keys(known));
		expect(guideline).toMatchObject({
			limitSeconds: 34_145_280,
			guideline: 'audience-measurement',
			measured: true,
			known: null,
		});
		expect(known.known).toEqual(KNOWN_ANALYTICS);
		expect(file.unseen).toMatchObject([
			{ pattern: 'csrftoken', lastSeen: null, findings: [{ since: '2026-11-03T09:30:00Z' }] },
			{ pattern: 'cookies_preferences', lastSeen: '2026-11-20T09:30:00Z', findings: [] },
		]);
	});

	it('has the page’s own storage, and the other sites in use with their permissions', () => {
		expect(file.storage).toMatchObject({
			lookedAt: '2026-11-22T08:30:00Z',
			incomplete: ['indexedDB'],
			entries: [
				{ name: 'map_view', storage: 'localStorage', verdict: 'undeclared', category: null },
				{ name: 'tab', storage: 'sessionStorage', verdict: 'declared', category: 'necessary' },
			],
		});
		expect(file.otherSites.sites).toEqual([
			{ site: 'tierce.example', hosts: ['cdn.tierce.example', 'video.tierce.example'], granted: false },
		]);
	});

	it('has the journal, with cookies that are gone too', () => {
		expect(file.journal.policies).toMatchObject([{ at: '2026-11-18T09:30:00Z', kind: 'portal' }]);
		expect(file.journal.cookies[0]).toEqual({
			name: '_gid',
			domain: 'opendatasoft.com',
			firstSeen: '2026-11-16T09:30:00Z',
			lastSeen: '2026-11-20T09:30:00Z',
			goneAt: '2026-11-21T09:30:00Z',
			timesSet: 3,
			lastCause: 'evicted',
			longestLifetime: 86_400,
			verdicts: [
				{ at: '2026-11-17T09:30:00Z', verdict: 'undeclared' },
				{ at: '2026-11-16T09:30:00Z', verdict: 'declared' },
			],
		});
	});

	it('has the same keys where nothing of it is known', () => {
		const bare = JSON.parse(reportJson(report));
		expect(Object.keys(bare)).toEqual(Object.keys(file));
		expect(bare).toMatchObject({ watchingSince: null, storage: null, otherSites: null, journal: null });
	});

	it('holds no field beyond those of the format, whatever the report and the journal carry', () => {
		const spoilt = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(spoilt);
			if (typeof value !== 'object' || value === null) return value;
			const fields = Object.entries(value).map(([key, part]) => [key, spoilt(part)]);
			return { ...Object.fromEntries(fields), value: 'planted-secret' };
		};
		const full = spoilt(FULL) as typeof FULL;
		const journal = spoilt(JOURNAL) as typeof JOURNAL;
		expect(JSON.stringify([full, journal])).toContain('planted-secret');
		expect(reportJson(full, journal)).not.toContain('planted-secret');
		expect(reportCsv(full, journal)).not.toContain('planted-secret');
	});
});
