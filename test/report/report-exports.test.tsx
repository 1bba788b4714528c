import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { groupedFingerprint } from '../../src/core/signature/fingerprint.ts';
import { checkSignature } from '../../src/ui/check-signature.ts';
import { PORTAL } from '../popup/make-report.ts';
import { press, text, useReports, write } from './open-page.tsx';
import { SCENARIOS } from './scenarios.ts';

const digested = () => vi.waitFor(() => expect(text('.digest')).toMatch(/^[0-9a-f]{64}$/));
const show = useReports();

describe('exports', () => {
	it.each([
		['html', 'html'],
		['json', 'json'],
		['csv', 'data.csv'],
		['md', 'md'],
	])('as %s carry the notes as they stand, saved before, and the fingerprint', async (format, ending) => {
		const { backend } = await show(SCENARIOS.mixed);
		await write('input[name="auditor"]', 'Ada Colomb');
		await press(`[data-action="export-${format}"]`);
		const file = await vi.waitFor(() => {
			expect(backend.saved).toHaveLength(1);
			return backend.saved[0];
		});
		await digested();
		expect(file?.name).toBe(`cookie-audit-${PORTAL}-2026-11-22.${ending}`);
		expect(file?.text).toContain(text('.digest'));
		expect(backend.written.at(-1)?.auditor).toBe('Ada Colomb');
		if (format !== 'csv') expect(file?.text).toContain('Ada Colomb');
		if (format === 'html') expect(file?.text.match(/<svg [^>]*role="img"/g)).toHaveLength(2);
	});

	it('are signed with the key of this browser, which they name', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		const { fingerprint } = await backend.signing.create();
		for (const format of ['json', 'html', 'md']) await press(`[data-action="export-${format}"]`);
		await vi.waitFor(() => expect(backend.saved).toHaveLength(3));
		const textOf = (ending: string) => backend.saved.find(({ name }) => name.endsWith(ending))?.text ?? '';
		const { sha256, signature } = JSON.parse(textOf('.json'));
		expect(await checkSignature(signature, sha256)).toEqual({ state: 'signed', fingerprint });
		for (const ending of ['.html', '.md']) expect(textOf(ending)).toContain(groupedFingerprint(fingerprint));
	});

	it.each([
		['en', 'Cookie,Domain and path,First or third party', '_ga,opendatasoft.com,first party,undeclared'],
		['fr', 'Cookie;Domaine et chemin;', '_ga;opendatasoft.com;interne;non déclaré'],
	] as const)(
		'as a spreadsheet have ten columns in the reader’s language: %s',
		async (locale, head, line) => {
			const { backend } = await show(SCENARIOS.mixed, locale);
			await press('[data-action="export-sheet"]');
			const file = await vi.waitFor(() => {
				expect(backend.saved).toHaveLength(1);
				return backend.saved[0];
			});
			expect(file?.text).toMatch(new RegExp(`^\\ufeff${head}`));
			expect(file?.text).toContain(`\r\n${line}`);
			const { data } = Papa.parse<string[]>(file?.text.trim() ?? '', {
				delimiter: locale === 'fr' ? ';' : ',',
			});
			expect(new Set(data.map((cells) => cells.length))).toEqual(new Set([10]));
		},
	);

	it('print by the browser', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		await press('[data-action="print"]');
		expect(backend.calls).toContain('print');
	});
});
