import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WrongUse } from '../../../cli/command.ts';
import { verifyReports } from '../../../cli/policy/verify-reports.ts';
import { groupedFingerprint } from '../../../src/core/signature/fingerprint.ts';
import { auditHtml } from '../../../src/export/audit/audit-html.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { createSigning } from '../../../src/services/signing/signing.ts';
import { ENGLISH, FRENCH } from '../../check/translators.ts';
import { digestOf, FULL_AUDIT } from '../../export/audit/full-audit.ts';
import { createFakeSigningKey } from '../../fakes/fake-signing-key.ts';
import { createFakeIo } from '../fake-io.ts';

const SHA = digestOf(FULL_AUDIT);
const PLAIN = auditJson(FULL_AUDIT, SHA);
const signing = createSigning({ signingKey: createFakeSigningKey() });
let folder: string;
let fingerprint: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'verify-'));
	({ fingerprint } = await signing.create());
	const signed = auditJson(FULL_AUDIT, SHA, await signing.sign(SHA));
	const files = {
		'plain.json': PLAIN,
		'signed.json': signed,
		'changed.json': PLAIN.replace('not-compliant', 'compliant'),
		'printed.html': auditHtml(auditView(FULL_AUDIT, ENGLISH), SHA),
	};
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

async function verify(names: readonly string[], flags: readonly string[] = [], words = ENGLISH) {
	const { io, out } = createFakeIo();
	const code = await verifyReports([...flags, ...names.map((name) => join(folder, name))], { ...io, words });
	return { code, lines: out().replaceAll(`${folder}/`, '').split('\n') };
}

describe('policy verify', () => {
	it('finds an export unchanged, and what is printed of it', async () => {
		const { code, lines } = await verify(['printed.html', 'plain.json']);
		expect(code).toBe(0);
		expect(lines).toEqual([
			expect.stringMatching(/^printed\.html: It prints the fingerprint of the JSON file/),
			expect.stringMatching(/^plain\.json: Unchanged: .*lumiere-sur-mer\.opendatasoft\.com/),
			`  ${SHA}`,
			expect.stringMatching(/^ {2}Not signed/),
			expect.stringMatching(/^A match proves/),
			'',
		]);
	});

	it.each([
		['a changed one', 'changed.json', 'Changed: it is not what was exported'],
		['an export for reading alone', 'printed.html', 'only the JSON export of the same report'],
		['a file that is not there', 'none.json', 'there is no such file'],
	])('ends with 1 for %s', async (_, name, words) => {
		const { code, lines } = await verify([name]);
		expect(code).toBe(1);
		expect(lines[0]).toContain(words);
	});

	it('names the key, which must be the expected one', async () => {
		const { code, lines } = await verify(['signed.json'], ['--key', groupedFingerprint(fingerprint)]);
		expect(code).toBe(0);
		expect(lines).toContain(`  ${groupedFingerprint(fingerprint)}`);
		expect(lines).toContain('This is the key that signed every signed file above.');
		const other = await verify(['signed.json'], ['--key', '0'.repeat(64)]);
		expect(other.code).toBe(1);
		expect(other.lines.join('\n')).toContain('This is another key');
		// A signature that is missing is one that was removed.
		expect((await verify(['plain.json'], ['--key', fingerprint])).code).toBe(1);
		await expect(verify(['plain.json'], ['--key=12'])).rejects.toThrow('64 digits');
	});

	it('is in the language of the person', async () => {
		const { lines } = await verify(['changed.json', 'none.json'], [], FRENCH);
		expect(lines[0]).toMatch(/^changed\.json\u00a0: Modifié/);
		expect(lines[1]).not.toContain('there is');
		await expect(verify([], [], FRENCH)).rejects.toThrow(WrongUse);
	});
});
