import { describe, expect, it } from 'vitest';
import schema from '../../../schema/cookie-audit-1.schema.json' with { type: 'json' };
import { auditCsv } from '../../../src/export/audit/audit-csv.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { RECORDING_COLUMNS } from '../../../src/export/audit/recording-rows.ts';
import { reportCsv } from '../../../src/export/report/report-csv.ts';
import { sha256 } from '../../../src/ui/sha256.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { violations } from '../../schema/violations.ts';
import { digestOf, FULL_AUDIT } from './full-audit.ts';

const SHA = digestOf(FULL_AUDIT);

describe('an audit as JSON', () => {
	it('is all of it, with its sha-256 beside it', () => {
		const { audit, sha256: stated } = JSON.parse(auditJson(FULL_AUDIT, SHA));
		expect(audit).toEqual(JSON.parse(JSON.stringify(FULL_AUDIT)));
		expect(stated).toBe(SHA);
		expect(digestOf(audit)).toBe(SHA);
	});

	it.each([
		['full', FULL_AUDIT],
		['empty', makeAudit()],
	])('fits its published schema (%s)', (_, audit) => {
		expect(violations(JSON.parse(auditJson(audit, SHA)), schema)).toEqual([]);
	});

	it('has another sha-256 once a note is changed', () => {
		expect(digestOf({ ...FULL_AUDIT, remarks: 'x' })).not.toBe(SHA);
	});

	it('is refused by the schema when it is wrong', () => {
		const wrong = JSON.parse(auditJson(FULL_AUDIT, 'no digest'));
		wrong.audit.notes.other = { assessment: 'illegal', comment: 1 };
		wrong.audit.report.rows[0].cookie.value = 'a secret';
		expect(violations(wrong, schema)).toEqual([
			'/audit/notes/other/assessment anyOf',
			'/audit/notes/other/assessment enum',
			'/audit/notes/other/assessment type',
			'/audit/notes/other/comment type',
			'/audit/report/rows/0/cookie additionalProperties value',
			'/sha256 pattern',
		]);
	});

	it('has the sha-256 that the browser computes', async () => {
		// RFC 6234's own example, and characters beyond ASCII.
		expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
		expect(await sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
	});
});

describe('an audit as CSV', () => {
	const rows = (text: string) => text.trimEnd().split('\r\n');

	/** No visit was recorded: its columns are empty. */
	const NO_VISIT = ','.repeat(RECORDING_COLUMNS.length);

	it('is the report’s lines, with the auditor’s note on each cookie and the sha-256', () => {
		const lines = rows(auditCsv(FULL_AUDIT, SHA));
		const plain = rows(reportCsv(FULL_AUDIT.report, FULL_AUDIT.journal));
		expect(lines).toHaveLength(plain.length);
		expect(lines[0]).toBe(`${plain[0]},assessment,comment,auditor,sha256,${RECORDING_COLUMNS.join()}`);
		expect(lines[1]).toBe(
			`${plain[1]},not-compliant,Set on arrival,"A. Nonyme, Ville-Exemple",${SHA}${NO_VISIT}`,
		);
		expect(lines[2]).toBe(`${plain[2]},compliant,,"A. Nonyme, Ville-Exemple",${SHA}${NO_VISIT}`);
		expect(lines[3]).toBe(`${plain[3]},,,"A. Nonyme, Ville-Exemple",${SHA}${NO_VISIT}`);
	});

	it('makes what an auditor typed harmless to spreadsheets', () => {
		const key = FULL_AUDIT.report.rows[0]?.key ?? '';
		const notes = { [key]: { assessment: null, comment: '=1+1' } };
		expect(auditCsv({ ...FULL_AUDIT, notes }, SHA)).toContain(`,,'=1+1,`);
	});
});
