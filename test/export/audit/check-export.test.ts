import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { auditCsv } from '../../../src/export/audit/audit-csv.ts';
import { auditHtml } from '../../../src/export/audit/audit-html.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { auditMarkdown } from '../../../src/export/audit/audit-markdown.ts';
import { checkExport, printedDigests } from '../../../src/export/audit/check-export.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { digestOf, FULL_AUDIT } from './full-audit.ts';

const SHA = digestOf(FULL_AUDIT);
const JSON_TEXT = auditJson(FULL_AUDIT, SHA);
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const verify = (text: string) => checkExport(new TextEncoder().encode(text), hash);

describe('checking an exported report', () => {
	it('finds it unchanged where it is octet for octet what was exported', () => {
		expect(verify(JSON_TEXT)).toMatchObject({
			state: 'unchanged',
			sha256: SHA,
			reports: [{ host: 'lumiere-sur-mer.opendatasoft.com' }],
		});
		const shuffled = Object.fromEntries(Object.entries(FULL_AUDIT).reverse()) as unknown as Audit;
		expect(auditJson(shuffled, SHA)).toBe(JSON_TEXT);
	});

	const parsed = JSON.parse(JSON_TEXT);
	const laidOut = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
	it.each([
		['two members of a name', JSON_TEXT.replace(/("verdict": )"undeclared"/, '$1"declared", $1"undeclared"')],
		['two audits', JSON_TEXT.replace('"audit": {', '"audit": {"report": {}}, "audit": {')],
		['two fingerprints', JSON_TEXT.replace('"sha256":', `"sha256": "${'0'.repeat(64)}", "sha256":`)],
		['a longer number', JSON_TEXT.replace(/("at": \d+)/, '$1.0')],
		['an escape', JSON_TEXT.replace('"auditor"', '"\\u0061uditor"')],
		['a byte order mark', `\ufeff${JSON_TEXT}`],
		['no white space', JSON.stringify(parsed)],
		['white space at the end', `${JSON_TEXT} `],
		['no line end', JSON_TEXT.trimEnd()],
		['other line ends', JSON_TEXT.replaceAll('\n', '\r\n')],
		['members in another order', laidOut({ sha256: parsed.sha256, audit: parsed.audit })],
		[
			'members of the audit in another order',
			laidOut({ ...parsed, audit: Object.fromEntries(Object.entries(parsed.audit).reverse()) }),
		],
	])('refuses it with the same contents written with %s', (_, text) => {
		expect(text).not.toBe(JSON_TEXT);
		expect(verify(text)).toMatchObject({
			state: 'changed',
			by: expect.stringMatching(/^(?:writing|byte-order-mark)$/),
		});
	});

	it('refuses it wherever an octet is added, left out or another', () => {
		const octets = new TextEncoder().encode(JSON_TEXT);
		const place = fc.nat(octets.length - 1);
		fc.assert(
			fc.property(
				place,
				fc.nat(255),
				fc.constantFrom(0, 1),
				fc.constantFrom(0, 1),
				(at, octet, gone, more) => {
					const added = more === 0 ? [] : [octet];
					const other = new Uint8Array([...octets.slice(0, at), ...added, ...octets.slice(at + gone)]);
					fc.pre(!Buffer.from(other).equals(octets));
					expect(checkExport(other, hash).state).not.toBe('unchanged');
				},
			),
		);
	});

	it.each([
		['a cookie’s name', JSON_TEXT.replaceAll('_ga_7QLUMIERE1', '_ga_7QLUMIERE2')],
		['a note', JSON_TEXT.replace('not-compliant', 'compliant')],
		['the moment', JSON_TEXT.replace(FULL_AUDIT.madeAt, '2026-11-23T09:30:00.000Z')],
		['the sha-256', JSON_TEXT.replace(SHA, '0'.repeat(64))],
		['something added beside', JSON_TEXT.replace(/^\{/, '{"more": 1,')],
		['something added within', JSON_TEXT.replace('"auditor":', '"more": 1, "auditor":')],
	])('finds it changed by %s', (_, text) => {
		expect(text).not.toBe(JSON_TEXT);
		expect(verify(text)).toMatchObject({ state: 'changed' });
	});

	it.each([
		['what is cut off', JSON_TEXT.slice(0, -10), 'no-json'],
		['a number beyond all', JSON_TEXT.replace(/("at": )\d+/, '$11e999'), 'no-json'],
		['another file', '{"format": "cookie-report/1"}', 'no-report'],
		['a list', '[]', 'no-report'],
		['one without a sha-256', JSON.stringify({ audit: FULL_AUDIT }), 'no-digest'],
	])('says what is wrong with %s', (_, text, because) => {
		expect(verify(text)).toEqual({ state: 'unknown', because });
	});

	const view = auditView(FULL_AUDIT, createTranslator(localeMessages(en)));
	it.each([
		['HTML', auditHtml(view, SHA)],
		['Markdown', auditMarkdown(view, SHA)],
		['CSV', auditCsv(FULL_AUDIT, SHA)],
	])('finds its sha-256 in %s', (_, text) => {
		expect(printedDigests(text)).toEqual([SHA]);
		// The fingerprint of the policy does not count as the report’s.
		expect(printedDigests(text.replaceAll(SHA, ''))).toEqual([]);
	});
});
