import { describe, expect, it } from 'vitest';
import {
	buildCertificate,
	certificateText,
	isCertifiable,
} from '../../../src/core/certificate/certificate.ts';
import {
	declaredAs,
	MOMENT,
	makeDeclaration,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
} from '../../popup/make-report.ts';

const declared = makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'), { days: 14 });
const report = makeReport({
	rows: [declared],
	policy: makePolicy({ fingerprint: 'sha256:in-force', sourceFingerprint: 'sha256:text' }),
	declarations: [makeDeclaration({ lifetime: { text: '2 weeks', kind: 'fixed', seconds: 1_209_600 } })],
	unseen: [{ pattern: '_pk_id.*', declaration: 0, findings: [], lastSeen: null }],
	notLookedAt: [{ pattern: 'volume', declaration: 0, findings: [], lastSeen: null }],
	watchingSince: MOMENT - 12 * 86_400_000,
});
const build = (from = report) => buildCertificate(from, { timeZone: 'UTC', extensionVersion: '1.2.3' });

describe('a certificate', () => {
	it('states what was seen, what is declared, for how long it was watched, and what was not looked at', () => {
		expect(build()).toMatchObject({
			host: report.host,
			at: '2026-11-22T09:30:00.000Z',
			watchedSince: '2026-11-10T09:30:00.000Z',
			policy: { fingerprint: 'sha256:in-force', sourceFingerprint: 'sha256:text' },
			cookies: [
				{ name: 'sessionid', pattern: 'sessionid', category: 'necessary', declaredLifetime: '2 weeks' },
			],
			unseen: ['_pk_id.*'],
			notLookedAt: ['volume'],
			isStorageRead: false,
		});
	});

	it('holds no value and no key of a cookie', () => {
		expect(Object.keys(build().cookies[0] ?? {})).toEqual([
			'name',
			'domain',
			'party',
			'pattern',
			'category',
			'provider',
			'declaredLifetime',
			'seenLifetime',
		]);
	});

	it('has the same text for the same statements, and another for any other', () => {
		expect(certificateText(build())).toBe(certificateText(build()));
		expect(certificateText(build())).not.toBe(certificateText(build({ ...report, unseen: [] })));
	});
});

describe('a certificate is offered', () => {
	it.each([
		['where all that was seen is declared', report, true],
		['not before a policy was read', { ...report, policy: makePolicy({ kind: 'default' }) }, false],
		['not where nothing was seen', { ...report, rows: [] }, false],
		[
			'not while a cookie is undeclared',
			{ ...report, rows: [makeRow({ name: '_ga' }, NO_MATCH)], counts: { ...report.counts, undeclared: 1 } },
			false,
		],
	])('%s', (_, of, expected) => {
		expect(isCertifiable(of)).toBe(expected);
	});
});
