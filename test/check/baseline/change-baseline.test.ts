import { describe, expect, it } from 'vitest';
import {
	baselineText,
	entriesOfRun,
	pruneBaseline,
	withEntries,
} from '../../../src/check/baseline/change-baseline.ts';
import { checkBaseline } from '../../../src/check/baseline/check-baseline.ts';
import { applyBaseline } from '../../../src/core/check/apply-baseline.ts';
import { readBaseline, toBaseline } from '../../../src/core/exceptions/baseline.ts';
import { CHECKED_AT, makeCheck, makeSite, VILLE } from '../make-check.ts';
import { ENGLISH } from '../translators.ts';

const acceptance = { reason: 'T-1', until: '2026-12-31', by: 'dpo@ville.test' };

describe('a baseline of a run', () => {
	it('accepts all that makes the check fail, and nothing else', () => {
		const run = makeCheck([VILLE]);
		const accepted = entriesOfRun(run, acceptance);
		expect(accepted.map(({ finding, cookie }) => `${finding} ${cookie}`).sort()).toEqual([
			'lifetime-over-declared text_size',
			'undeclared CSRFTOKEN',
			'undeclared _ga',
		]);
		const { findings } = applyBaseline(VILLE.findings, accepted, VILLE.host, CHECKED_AT);
		const open = findings.filter((finding) => finding.accepted === null).map(({ severity }) => severity);
		expect(new Set(open)).toEqual(new Set(['advice']));
	});

	it('is what the extension reads', () => {
		const accepted = entriesOfRun(makeCheck([VILLE]), acceptance);
		expect(readBaseline({ accepted }, VILLE.host, CHECKED_AT)).toMatchObject({
			drafts: { length: 3 },
			elsewhere: 0,
			refused: 0,
		});
	});

	it('goes from the extension to a file and back, and through the command, with nothing lost', () => {
		const shared = { reason: 'T-1: “später” \u202f; =1', until: '2026-12-31' };
		const exceptions = [
			{ ...shared, pattern: '_ga*', domain: null, code: null },
			{ ...shared, pattern: 'ü,"x"', domain: 'cdn.test', code: 'undeclared' },
			{ ...shared, pattern: 'id*', domain: VILLE.host, code: 'not-secure', until: '2027-01-31' },
		] as const;
		const saved = toBaseline(
			VILLE.host,
			exceptions.map((exception, index) => ({ ...exception, addedAt: index })),
		);
		const more = entriesOfRun(makeCheck([VILLE]), acceptance);
		const written: unknown = JSON.parse(baselineText(withEntries(saved, more)));
		const { baseline } = checkBaseline(written, CHECKED_AT, ENGLISH);
		const drafts = readBaseline({ accepted: baseline?.accepted ?? [] }, VILLE.host, CHECKED_AT);
		expect(drafts).toMatchObject({ elsewhere: 0, ended: 0, refused: 0 });
		expect(drafts.drafts.slice(0, exceptions.length)).toEqual(exceptions);
	});

	it('leaves ids in names open', () => {
		const site = makeSite({ cookies: [{ name: '_pk_id.1.5c2a' }, { name: '_ga_7QLUMIERE1' }] });
		const names = entriesOfRun(makeCheck([site]), acceptance).map(({ cookie }) => cookie);
		expect(names).toContain('_ga_*');
	});

	it('takes the place of entries for the same, and loses those whose day is over or that nothing needs', () => {
		const entries = entriesOfRun(makeCheck([VILLE]), acceptance);
		const renewed = entriesOfRun(makeCheck([VILLE]), { ...acceptance, until: '2027-01-31' });
		const old = { finding: 'undeclared', cookie: 'x', host: '*', reason: 'T-0', until: '2026-01-01' };
		const baseline = withEntries({ format: 'cookie-baseline/1', accepted: [old, ...entries] }, renewed);
		expect(baseline.accepted).toEqual([old, ...renewed]);
		expect(pruneBaseline(baseline, { ended: [0], unused: [2] }).accepted).toEqual([renewed[0], renewed[2]]);
	});
});
