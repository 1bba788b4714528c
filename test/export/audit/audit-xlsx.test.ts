import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import { sheetRows } from '../../../src/export/audit/audit-sheet.ts';
import { auditXlsx } from '../../../src/export/audit/audit-xlsx.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { AuditView } from '../../../src/report-text/audit-view.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { FULL_AUDIT } from './full-audit.ts';

const VIEW = auditView(FULL_AUDIT, createTranslator(localeMessages(en)));

async function filesOf(view: AuditView): Promise<Readonly<Record<string, string>>> {
	const files = unzipSync(new Uint8Array(await (await auditXlsx(view)).arrayBuffer()));
	return Object.fromEntries(Object.entries(files).map(([name, octets]) => [name, strFromU8(octets)]));
}

/** The view with one cookie, of this name. */
function named(name: string): AuditView {
	const [cookie] = VIEW.cookies.entries;
	if (cookie === undefined) throw new Error('no cookie');
	return { ...VIEW, cookies: { ...VIEW.cookies, entries: [{ ...cookie, name }] } };
}

describe('a report as a workbook', () => {
	it('has the rows of the spreadsheet, each text once', async () => {
		const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/sharedStrings.xml': strings = '' } =
			await filesOf(VIEW);
		expect(sheet.match(/<row /g)).toHaveLength(sheetRows(VIEW).length);
		for (const text of sheetRows(VIEW)[0] ?? []) expect(strings).toContain(text);
		expect(strings).toContain('_ga_7QLUMIERE1');
	});

	it.each(["=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(1)', '\t=1', '=HYPERLINK("https://x.example")'])(
		'takes %j for text, never for a formula',
		async (name) => {
			const { 'xl/worksheets/sheet1.xml': sheet = '' } = await filesOf(named(name));
			expect(sheet).not.toMatch(/<f[ >]/);
			expect(new Set([...sheet.matchAll(/<c [^>]*t="(\w+)"/g)].map(([, type]) => type))).toEqual(
				new Set(['s']),
			);
		},
	);

	it.each([
		['<b>&"</b>', '&lt;b&gt;&amp;'],
		['a\u0000\u0001\ufffeb', 'a□□□b'],
		['\ud800', '<t>□</t>'],
		['_x0041_', '_x005F_x0041_'],
	])('writes %j as spreadsheets read it', async (name, written) => {
		const { 'xl/sharedStrings.xml': strings = '' } = await filesOf(named(name));
		expect(strings).toContain(written);
	});

	it('cuts what is longer than a cell', async () => {
		const { 'xl/sharedStrings.xml': strings = '' } = await filesOf(named('x'.repeat(40_000)));
		expect(strings.match(/x+/g)?.reduce((longest, { length }) => Math.max(longest, length), 0)).toBe(32_000);
	});
});
