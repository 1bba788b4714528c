import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../scripts/policy/arguments.ts';
import { verifyJson, verifyPrinted } from '../../scripts/policy/verify-report.ts';
import en from '../../src/_locales/en/messages.json';
import { auditCsv } from '../../src/export/audit/audit-csv.ts';
import { auditHtml } from '../../src/export/audit/audit-html.ts';
import { auditJson } from '../../src/export/audit/audit-json.ts';
import { auditMarkdown } from '../../src/export/audit/audit-markdown.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { digestOf, FULL_AUDIT } from '../export/audit/full-audit.ts';
import { localeMessages } from '../fakes/locale-messages.ts';

const SHA = digestOf(FULL_AUDIT);
const JSON_TEXT = auditJson(FULL_AUDIT, SHA);
const verify = (text: string) =>
	verifyJson(text, (one) => createHash('sha256').update(one, 'utf8').digest('hex'));

describe('verifying an exported report', () => {
	it('finds it unchanged, however it is laid out', () => {
		const { audit, sha256 } = JSON.parse(JSON_TEXT);
		const shuffled = { sha256, audit: Object.fromEntries(Object.entries(audit).reverse()) };
		for (const text of [
			JSON_TEXT,
			JSON.stringify(JSON.parse(JSON_TEXT)),
			`\ufeff${JSON.stringify(shuffled)}`,
		]) {
			expect(verify(text)).toMatchObject({ isFine: true, sha256: SHA });
		}
		expect(verify(JSON_TEXT).words).toContain('lumiere-sur-mer.opendatasoft.com');
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
		expect(verify(text)).toMatchObject({ isFine: false, words: expect.stringContaining('CHANGED') });
	});

	it.each([
		['what is cut off', JSON_TEXT.slice(0, -10), 'no JSON'],
		['another file', '{"format": "cookie-report/1"}', 'no kept inspection'],
		['a list', '[]', 'no kept inspection'],
		['one without a sha-256', JSON.stringify({ audit: FULL_AUDIT }), 'states no sha-256'],
	])('says what is wrong with %s', (_, text, words) => {
		expect(verify(text)).toMatchObject({ isFine: false, words: expect.stringContaining(words) });
	});

	const view = auditView(FULL_AUDIT, createTranslator(localeMessages(en)));
	it.each([
		['HTML', auditHtml(view, SHA)],
		['Markdown', auditMarkdown(view, SHA)],
		['CSV', auditCsv(FULL_AUDIT, SHA)],
	])('finds its sha-256 in %s', (_, text) => {
		expect(verifyPrinted(text, [SHA]).isFine).toBe(true);
		expect(verifyPrinted(text, []).words).toContain('Give the JSON export');
		expect(verifyPrinted(text, ['1'.repeat(64)]).words).toContain('another sha-256');
		// The policy’s own fingerprint is none of the report.
		expect(verifyPrinted(text.replaceAll(SHA, ''), [SHA])).toMatchObject({
			isFine: false,
			words: 'prints no sha-256 of a report.',
		});
	});

	it('is asked for on the command line', () => {
		expect(parseArguments(['verify', 'a.json', 'a.html'])).toEqual({
			command: 'verify',
			files: ['a.json', 'a.html'],
		});
		expect(parseArguments(['verify'])).toEqual({ wrong: 'Which file?' });
	});
});
