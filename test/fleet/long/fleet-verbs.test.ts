import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CheckProgram } from '../../../cli/commands/check.ts';
import { createFleetCommand } from '../../../cli/commands/fleet.ts';
import { ENGLISH } from '../../check/translators.ts';
import { createFakeIo } from '../../cli/fake-io.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fleet-verbs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SITES = 'url,title,tags,schedule,time_zone\na.test,Town,x;y,0 3 * * *,Europe/Paris\nb.test,,x,,\n';

/** Runs a verb on the fleet of this file. Returns its exit code, or the words with which it refuses. */
async function fleet(...argv: string[]) {
	const fake = createFakeIo({ 'sites.csv': SITES, 'bad.csv': `${SITES}c.test,,,every night,Mars/North\n` });
	const program: CheckProgram = {
		scripts: pathToFileURL(`${folder}/`),
		version: '0',
		environment: {},
		stdout: process.stdout,
		stderr: process.stderr,
		startPdfThread: () => Promise.reject(new Error('There is no PDF.')),
		interruption: () => new AbortController().signal,
	};
	const command = createFleetCommand(program, {
		translator: async () => ENGLISH,
		assets: pathToFileURL(`${folder}/`),
	});
	const code = await command([...argv, '--dir', join(folder, 'fleet')], fake.io).catch(
		({ message }: Error) => message,
	);
	return { code, text: fake.out(), files: fake.files };
}

it('every verb of a fleet says what it did, from an empty folder on', async () => {
	expect((await fleet('status')).code).toMatch(/There is no fleet in .* yet/);
	expect((await fleet('init')).text).toContain('The fleet is ready');
	expect((await fleet('init')).text).toContain('is ready already');
	expect((await fleet('status')).text).toContain('No run yet');
	expect((await fleet('sites', 'import', 'bad.csv')).code).toMatch(/^bad\.csv:4: .*Mars\/North/);
	expect((await fleet('sites', 'list')).text).toBe('0 sites\n');
	expect((await fleet('sites', 'import', 'sites.csv')).text).toBe('2 sites were added.\n');
	expect((await fleet('sites', 'add', 'b.test', '--tag', 'z')).text).toContain('1 site was there already');
	expect((await fleet('sites', 'list')).text).toBe(
		'https://a.test/  Town · x, y · 0 3 * * * Europe/Paris\nhttps://b.test/  z\n2 sites\n',
	);
	expect((await fleet('sites', 'remove', 'c.test')).code).toContain('c.test is not in the fleet');
	expect((await fleet('run', '--tag', 'none')).code).toContain('No site has the tag “none”');
	expect(await fleet('changes')).toMatchObject({ code: 0, text: expect.stringContaining('Nothing is new') });
	expect((await fleet('cookie', '_ga')).text).toContain('No portal has a cookie of this name');
	expect((await fleet('metrics', 'm.prom')).files.get('m.prom')).toMatch(/# EOF\n$/);
	expect((await fleet('prune')).text).toContain('0 old reports were dropped');
	expect((await fleet('sites', 'remove', 'a.test')).text).toContain('1 site was removed');
	expect((await fleet('walk')).code).toContain('fleet');
});
