import { describe, expect, it } from 'vitest';
import { policyRows } from '../../../src/export/policy/policy-rows.ts';
import {
	declaredAs,
	FOUR,
	KNOWN_ANALYTICS,
	makeDeclaration,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NO_POLICY,
	PORTAL,
} from '../../popup/make-report.ts';

const analytics = {
	code: 'known-elsewhere',
	certainty: 'inferred',
	known: KNOWN_ANALYTICS,
} as const;
const ga = makeRow({ name: '_ga_7QLUMIERE1' }, NO_MATCH, { days: 395.2, findings: [analytics] });
const video = makeRow({ name: 'vid_plain', domain: 'video.tierce.example' }, NO_MATCH, { party: 'third' });
const hostile = makeRow({ name: '<img src=x onerror=alert(1)>' }, NO_MATCH);
const rows = [ga, video, hostile, makeRow({}, declaredAs(0, 'sessionid'))];
const newer = makeReport({ rows });
const older = makeReport({ rows, declarations: [makeDeclaration({ location: 'front office' })] });

describe('policyRows of one cookie', () => {
	it('has the columns of the portal’s newer layout: provider, name, duration, function', () => {
		expect(policyRows(newer, [ga], 'text', 'en')).toBe(
			'Google Analytics\t_ga_*\tat least 13 months (to be checked)\t[to be completed] (first party)',
		);
	});

	it('has the columns of the older layout, which states the duration with the purposes', () => {
		expect(policyRows(older, [video], 'text', 'en')).toBe(
			'video.tierce.example\t[to be completed]\tvid_plain\t[to be completed] (third party). Duration: Session',
		);
	});

	it('is in the policy’s language, else in the person’s', () => {
		const french = { ...newer, policy: makePolicy({ language: 'fr' }) };
		expect(policyRows(french, [video], 'text', 'en')).toBe(
			'video.tierce.example\tvid_plain\tSession\t[à compléter] (cookie tiers)',
		);
		const unknown = { ...newer, policy: makePolicy({ language: null }) };
		expect(policyRows(unknown, [video], 'text', 'de')).toContain('[zu ergänzen] (Drittanbieter)');
		expect(policyRows(unknown, [video], 'text', 'ja')).toContain('[to be completed]');
	});

	it('as HTML holds no markup but its own', () => {
		expect(policyRows(newer, [hostile], 'html', 'en')).toBe(
			`<tr><td>${PORTAL}</td><td><code>*img*src*x*onerror*alert*1*</code></td><td>Session</td><td>[to be completed] (first party)</td></tr>`,
		);
		const list = { ...analytics, known: { ...analytics.known, product: '<b>&"\'', provider: null } };
		const html = policyRows(newer, [{ ...ga, findings: [list] }], 'html', 'en');
		expect(html).toContain('<td>&lt;b&gt;&amp;&quot;&#39;</td>');
	});

	it('as CSV is one line that no spreadsheet runs', () => {
		const list = { ...analytics, known: { ...analytics.known, product: '=1+1, "x"', provider: null } };
		expect(policyRows(newer, [{ ...ga, findings: [list] }], 'csv', 'en')).toBe(
			'"\'=1+1, ""x""",_ga_*,at least 13 months (to be checked),[to be completed] (first party)',
		);
	});

	it.each([
		['Google', 'Google Analytics', 'Google Analytics'],
		['AT Internet (Piano)', 'Piano', 'AT Internet (Piano)'],
		['InnoCraft', 'Matomo', 'InnoCraft (Matomo)'],
		[null, 'Matomo', 'Matomo'],
	])('names %j and %j as %j', (provider, product, name) => {
		const known = { ...analytics, known: { ...analytics.known, provider, product } };
		expect(policyRows(newer, [{ ...ga, findings: [known] }], 'text', 'en').split('\t')[0]).toBe(name);
	});

	it('is written for a portal without a policy too', () => {
		const row = makeRow({ name: 'trail' }, NO_POLICY);
		expect(policyRows(makeReport({ rows: [row], declarations: FOUR }), [row], 'text', 'en')).toContain(
			'\ttrail\t',
		);
	});
});

describe('policyRows of several cookies', () => {
	it('begins with the headings, and has each name pattern once', () => {
		const other = makeRow({ name: '_ga_9ZCLAIRVAL', domain: 'x.example' }, NO_MATCH, {
			party: 'third',
			findings: [analytics],
		});
		const report = makeReport({ rows: [ga, other, video] });
		expect(policyRows(report, report.rows, 'text', 'en').split('\n')).toEqual([
			'Supplier name\tCookie name\tDuration\tFunction',
			'Google Analytics\t_ga_*\tat least 13 months (to be checked)\t[to be completed]',
			'video.tierce.example\tvid_plain\tSession\t[to be completed] (third party)',
		]);
		expect(policyRows(report, report.rows, 'csv', 'en').split('\r\n')).toHaveLength(3);
		expect(policyRows(report, report.rows, 'html', 'en').match(/<tr>/g)).toHaveLength(2);
		expect(policyRows(report, [], 'text', 'en')).toBe('');
	});
});
