import { describe, expect, it } from 'vitest';
import { auditWec } from '../../../src/export/audit/audit-wec.ts';
import { makeReport, makeRow, NO_MATCH } from '../../popup/make-report.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { FULL_AUDIT } from './full-audit.ts';

const SHA = 'cd'.repeat(32);
const file = JSON.parse(auditWec(FULL_AUDIT, SHA));

/**
 * What `InspectionService.inspectionParser` of the EDPB Website Auditing Tool does with a file: which members it
 * turns into cards, leaving out those that are falsy, and the members that it reads of them.
 */
function cardsOf(json: Record<string, unknown>): string[] {
	const CARDS = [
		'hosts',
		'cookies',
		'beacons',
		'localStorage',
		'secure_connection',
		'testSSL',
		'unsafeForms',
	];
	return Object.entries(json)
		.filter(([key, value]) => Boolean(value) && CARDS.includes(key))
		.map(([key]) => key);
}

describe('an audit as the Website Evidence Collector’s inspection.json', () => {
	it('has the members that the auditing tool reads unchecked, and no card of what was not looked at', () => {
		expect(cardsOf(file)).toEqual(['localStorage', 'cookies', 'hosts']);
		expect(cardsOf(JSON.parse(auditWec(makeAudit(), SHA)))).toEqual(['cookies', 'hosts']);
		expect(file.script.version.npm).toBe('Cookie Policy Inspector 0.1.0');
		expect(file.browser.version).toBe('Firefox/142.0');
		expect(file.host).toBe('lumiere-sur-mer.opendatasoft.com');
		expect(file.browsing_history).toEqual(['https://lumiere-sur-mer.opendatasoft.com/']);
		expect(file.start_time).toBe('2026-11-22T09:30:00.000Z');
		for (const kind of ['requests', 'beacons', 'cookies', 'localStorage', 'links'])
			expect(Object.keys(file.hosts[kind])).toEqual(['firstParty', 'thirdParty']);
	});

	it('writes cookies as the collector does, without their values', () => {
		const [ga, sessionid] = file.cookies;
		expect(ga).toEqual({
			name: '_ga_7QLUMIERE1',
			value: '',
			domain: 'lumiere-sur-mer.opendatasoft.com',
			path: '/',
			expires: expect.any(Number),
			httpOnly: false,
			secure: true,
			session: false,
			sameSite: 'Lax',
			expiresUTC: '2027-12-22T09:30:00.000Z',
			expiresDays: 395,
			firstPartyStorage: true,
		});
		expect(sessionid).toMatchObject({ name: 'sessionid', expires: -1, session: true });
		expect(sessionid).not.toHaveProperty('expiresDays');
	});

	it('lists third parties’ partitioned cookies, and those without SameSite', () => {
		const row = makeRow(
			{
				name: 'p',
				domain: 'tierce.example',
				sameSite: 'unspecified',
				partition: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
			},
			NO_MATCH,
			{ party: 'third' },
		);
		const { cookies, hosts } = JSON.parse(auditWec(makeAudit({ report: makeReport({ rows: [row] }) }), SHA));
		expect(cookies[0]).toMatchObject({ firstPartyStorage: false, partitionKey: 'https://opendatasoft.com' });
		expect(cookies[0]).not.toHaveProperty('sameSite');
		expect(hosts.cookies).toEqual({ firstParty: [], thirdParty: ['tierce.example'] });
	});

	it('lists names in local storage alone, and the hosts in use', () => {
		expect(file.localStorage).toEqual({
			'https://lumiere-sur-mer.opendatasoft.com': { map_view: { value: '', firstPartyStorage: true } },
		});
		expect(file.hosts.requests.thirdParty).toEqual(['cdn.tierce.example', 'video.tierce.example']);
	});

	it('shortens names that the auditing tool cannot write to a spreadsheet', () => {
		const [row] = FULL_AUDIT.report.storage?.rows ?? [];
		const rows = [{ ...row, name: 'k'.repeat(40_000), storage: 'localStorage' }];
		const report = { ...FULL_AUDIT.report, storage: { ...FULL_AUDIT.report.storage, rows } };
		const { localStorage } = JSON.parse(auditWec({ ...FULL_AUDIT, report } as typeof FULL_AUDIT, SHA));
		const [names] = Object.values<object>(localStorage);
		expect(Object.keys(names ?? {}).map(({ length }) => length)).toEqual([4097]);
	});

	it('has the sha-256 and names what was not looked at', () => {
		expect(file.task_description).toContain(SHA);
		expect(file.task_description).toContain('not looked at');
	});
});
