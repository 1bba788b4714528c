import { describe, expect, it } from 'vitest';
import { BASELINE_FILE, baseline } from '../../../cli/commands/baseline.ts';
import { makeCheck, makeSite, VILLE } from '../../check/make-check.ts';
import { createFakeIo } from '../fake-io.ts';

const RUN = { 'run.json': JSON.stringify(makeCheck([VILLE])) };
const WRITE = ['write', 'run.json', '--reason', 'T-1', '--until', '2026-12-31'];
const accepted = (files: ReadonlyMap<string, string>) =>
	JSON.parse(files.get(BASELINE_FILE) ?? '{}').accepted;

describe('baseline write', () => {
	it('accepts what fails, and keeps what was accepted before', async () => {
		const { io, files, out } = createFakeIo(RUN);
		expect(await baseline([...WRITE, '--by', 'dpo@ville.test'], io)).toBe(0);
		expect(out()).toBe('3 exceptions were written to cookie-policy.baseline.json.\n');
		expect(accepted(files)[0]).toMatchObject({ host: 'ville.test', reason: 'T-1', by: 'dpo@ville.test' });
		await baseline(['write', 'run.json', '--reason', 'T-2', '--until', '2027-01-31'], io);
		expect(accepted(files)).toHaveLength(3);
		expect(accepted(files)[0].reason).toBe('T-2');
	});

	it.each([
		[['write', 'run.json', '--reason', 'T-1'], 'needs --reason and --until'],
		[['write', '--reason', 'T-1', '--until', '2026-12-31'], 'Name the JSON of a run'],
		[['write', 'run.json', '--reason', ' ', '--until', '2026-12-31'], 'an exception needs a reason'],
		[['write', 'run.json', '--reason', 'T-1', '--until', '2030-01-01'], 'at most a year ahead'],
		[['write', 'other.json', '--reason', 'T-1', '--until', '2026-12-31'], 'no such file'],
		[['forget'], 'write, prune'],
	])('refuses %j', async (argv, words) => {
		const { io, files } = createFakeIo(RUN);
		await expect(baseline(argv, io)).rejects.toThrow(words);
		expect(files.has(BASELINE_FILE)).toBe(false);
	});

	it('leaves a damaged baseline alone', async () => {
		const { io, files } = createFakeIo({ ...RUN, [BASELINE_FILE]: '{"format":"cookie-baseline/1"' });
		await expect(baseline(WRITE, io)).rejects.toThrow('not a list of exceptions');
		expect(files.get(BASELINE_FILE)).toBe('{"format":"cookie-baseline/1"');
	});
});

describe('baseline prune', () => {
	it('removes what is over and what the run did not need', async () => {
		const { io, files, out } = createFakeIo(RUN);
		await baseline(WRITE, io);
		const { accepted: entries } = JSON.parse(files.get(BASELINE_FILE) ?? '');
		const idle = { ...entries[0], cookie: 'no-longer-there' };
		const over = { ...entries[0], cookie: 'x', until: '2026-01-01' };
		files.set(
			BASELINE_FILE,
			JSON.stringify({ format: 'cookie-baseline/1', accepted: [...entries, idle, over] }),
		);
		await baseline(['prune', 'run.json'], io);
		expect(accepted(files)).toEqual(entries);
		expect(out()).toContain('2 exceptions were removed');
	});

	it('changes nothing where all is needed', async () => {
		const { io, files } = createFakeIo({
			...RUN,
			'other.json': JSON.stringify(makeCheck([makeSite({ host: 'b.test' })])),
		});
		await baseline(WRITE, io);
		const before = files.get(BASELINE_FILE);
		await baseline(['prune', 'run.json'], io);
		await baseline(['prune', 'other.json'], io);
		expect(files.get(BASELINE_FILE)).toBe(before);
	});
});
