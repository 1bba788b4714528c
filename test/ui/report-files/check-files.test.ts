import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import { auditHtml } from '../../../src/export/audit/audit-html.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { createSigning } from '../../../src/services/signing/signing.ts';
import { checkFiles } from '../../../src/ui/report-files/check-files.ts';
import { digestOf, FULL_AUDIT } from '../../export/audit/full-audit.ts';
import { createFakeSigningKey } from '../../fakes/fake-signing-key.ts';

const SHA = digestOf(FULL_AUDIT);
const JSON_TEXT = auditJson(FULL_AUDIT, SHA);
const HTML = auditHtml(auditView(FULL_AUDIT, createTranslator(localeMessages(en))), SHA);

const file = (text: string, name: string) => new File([text], name);
const check = async (...files: File[]) => (await checkFiles(files)).map(({ result }) => result);

describe('checking report files', () => {
	it('finds an export unchanged, and tells of what', async () => {
		expect(await check(file(JSON_TEXT, 'report.json'))).toEqual([
			{
				state: 'unchanged',
				sha256: SHA,
				isFullAudit: false,
				signature: { state: 'unsigned' },
				reports: [{ host: FULL_AUDIT.report.host, madeAt: FULL_AUDIT.madeAt, isVisit: expect.any(Boolean) }],
			},
		]);
	});

	it('finds it changed by one letter', async () => {
		const forged = file(JSON_TEXT.replace('not-compliant', 'not-complianT'), 'report.json');
		expect(await check(forged)).toMatchObject([{ state: 'changed', by: 'contents' }]);
	});

	it('checks the signature of an unchanged export', async () => {
		const signing = createSigning({ signingKey: createFakeSigningKey() });
		const { fingerprint } = await signing.create();
		const text = auditJson(FULL_AUDIT, SHA, await signing.sign(SHA));
		expect(await check(file(text, 'report.json'))).toMatchObject([
			{ state: 'unchanged', signature: { state: 'signed', fingerprint } },
		]);
		// Another report with this signature; an export for reading is not compared with it.
		const forged = auditJson({ ...FULL_AUDIT, remarks: 'x' }, digestOf({ ...FULL_AUDIT, remarks: 'x' }));
		const signature = JSON.stringify({ signature: JSON.parse(text).signature }, null, '\t').slice(2, -2);
		const moved = forged.replace(/\n\}\n$/, `,\n${signature}\n}\n`);
		const html = HTML.replaceAll(SHA, JSON.parse(forged).sha256);
		expect(await check(file(moved, 'r.json'), file(html, 'r.html'))).toMatchObject([
			{ state: 'unchanged', signature: { state: 'other-file' } },
			{ state: 'unknown', because: 'alone' },
		]);
	});

	it('compares an export for reading with the JSON file beside it, in whatever order they come', async () => {
		const [html, json] = await check(file(HTML, 'report.html'), file(JSON_TEXT, 'report.JSON'));
		expect(html).toEqual({ state: 'printed', sha256: SHA });
		expect(json).toMatchObject({ state: 'unchanged' });
	});

	it.each([
		['an export for reading alone', HTML, 'r.html', 'alone'],
		['a file without a digest', '<p>', 'r.html', 'no-digest-printed'],
		['a JSON file of something else', '{}', 'r.json', 'no-report'],
		['half a JSON file', '{', 'r.json', 'no-json'],
	])('says why nothing can be said of %s', async (_, text, name, because) => {
		expect(await check(file(text, name))).toEqual([{ state: 'unknown', because }]);
	});

	it('does not take another report’s export for reading', async () => {
		const other = HTML.replaceAll(SHA, '1'.repeat(64));
		const [html] = await check(file(other, 'r.html'), file(JSON_TEXT, 'r.json'));
		expect(html).toEqual({ state: 'unknown', because: 'other-digest' });
	});
});
