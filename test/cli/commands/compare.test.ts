import { describe, expect, it } from 'vitest';
import { compare } from '../../../cli/commands/compare.ts';
import { auditJson } from '../../../src/export/audit/audit-json.ts';
import { makeCheck, makeSite, unreachableSite, VILLE } from '../../check/make-check.ts';
import { FULL_AUDIT } from '../../export/audit/full-audit.ts';
import { createFakeIo } from '../fake-io.ts';

const CLEAN = makeCheck([
	makeSite({ cookies: [{ name: 'sessionid' }], declarations: [{ names: ['sessionid'] }] }),
]);
const audit = (fields = {}) => auditJson({ ...FULL_AUDIT, ...fields }, 'a1'.repeat(32));

async function run(before: unknown, after: unknown, ...more: readonly string[]) {
	const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
	const { io, out } = createFakeIo({ 'old.json': text(before), 'new.json': text(after) });
	return { code: await compare(['old.json', 'new.json', ...more], io), out: out() };
}

describe('two runs', () => {
	it('tell what is new and what is gone, and fail by what is new', async () => {
		const { code, out } = await run(CLEAN, makeCheck([VILLE]));
		expect(code).toBe(1);
		expect(out).toContain('ville.test: 7 findings are new. 2 are as before.');
		expect(out).toContain('  + _ga (ville.test): undeclared.');
		const back = await run(makeCheck([VILLE]), CLEAN);
		expect(back.code).toBe(0);
		expect(back.out).toContain('  - _ga (ville.test): undeclared.');
	});

	it('that are the same, or whose findings are accepted meanwhile, pass', async () => {
		const findings = VILLE.findings.map((finding) => ({
			...finding,
			accepted: { reason: 'T-1', until: '2026-12-31' },
		}));
		expect(await run(makeCheck([VILLE]), makeCheck([VILLE]))).toEqual({
			code: 0,
			out: 'ville.test: 9 are as before.\n',
		});
		const { code, out } = await run(makeCheck([VILLE]), makeCheck([{ ...VILLE, findings }]));
		expect(code).toBe(0);
		expect(out).toContain('ville.test: 9 are accepted now.');
	});

	it('say of a site that could not be checked that nothing can be compared', async () => {
		const { code, out } = await run(
			makeCheck([VILLE]),
			makeCheck([unreachableSite('ville.test', 'No answer.')]),
		);
		expect([code, out]).toEqual([
			3,
			'ville.test could not be checked in both runs: nothing can be compared.\n',
		]);
	});

	it('are compared as JSON too', async () => {
		const { out } = await run(CLEAN, makeCheck([VILLE]), '--format', 'json');
		expect(JSON.parse(out).sites[0].appeared).toHaveLength(7);
	});
});

describe('two exported reports', () => {
	it('tell the cookies that differ', async () => {
		const { rows, ...report } = FULL_AUDIT.report;
		const { code, out } = await run(audit(), audit({ report: { ...report, rows: rows.slice(1) } }));
		expect(code).toBe(1);
		expect(out).toMatch(/^1 cookie differs\. .*\n {2}- _ga_7QLUMIERE1 \([^)]+\) – gone\n$/);
		expect((await run(audit(), audit())).code).toBe(0);
		expect((await run(audit(), audit(), '--format', 'csv')).out).toMatch(/^name,domain,/);
	});
});

describe('what cannot be compared is said', () => {
	it.each([
		['{', 'new.json is no JSON'],
		['[]', 'new.json is neither'],
		['{"format":"cookie-check/2"}', 'new.json was written by a newer version'],
		['{"format":"cookie-check/1","sites":[{}]}', 'new.json is damaged'],
		[audit(), 'not one with the other'],
	])('of a file: %#', async (file, words) => {
		await expect(run(CLEAN, file)).rejects.toThrow(words);
	});

	it('a wrong number of files, and an unknown flag', async () => {
		const { io } = createFakeIo();
		await expect(compare(['a'], io)).rejects.toThrow('Name two files');
		await expect(compare(['a', 'b', '--fast'], io)).rejects.toThrow('--fast');
		await expect(run(CLEAN, CLEAN, '--format', 'xml')).rejects.toThrow('--format takes one of');
	});
});
