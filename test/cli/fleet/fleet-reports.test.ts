import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFleetReports, type SinceRequest } from '../../../cli/fleet/fleet-reports.ts';
import { ENGLISH, FRENCH } from '../../check/translators.ts';
import { exampleFleet } from '../../fleet/example-fleet.ts';
import { createFakeIo } from '../fake-io.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fleet-reports-'));
	for (const name of ['pages.css', 'tables.js']) await writeFile(join(folder, name), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(verb: string, ...argv: string[]) {
	const requests: SinceRequest[] = [];
	const reports = createFleetReports({
		withHistory: (request, _, work) => {
			requests.push(request.since);
			return work(exampleFleet(30));
		},
		translator: async (language) => (language === 'fr' ? FRENCH : ENGLISH),
		assets: pathToFileURL(`${folder}/`),
	});
	const fake = createFakeIo();
	const code = await reports[verb]?.(argv, fake.io);
	return { code, requests, text: fake.out(), files: fake.files };
}

describe('fleet changes', () => {
	it('is 1 for new findings, and has a line a change in every format', async () => {
		const { code, text } = await run('changes');
		expect(code).toBe(1);
		expect(text).toContain('  + _ga undeclared, kept longer than recommended · the site changed\n');
		expect(text).toContain('  ? Could no longer be checked – not reachable\n');
		expect(text).toMatch(/Checked for the first time\n {2}~ https:[^ ]+\n/);
		expect(text).not.toContain('\u202e');
		expect((await run('changes', '--format', 'markdown')).text).toContain(
			'`_ga` undeclared, kept longer than recommended · the site changed',
		);
		expect((await run('changes', '--format', 'csv')).text).toMatch(/,finding-new,_ga,undeclared,,site,/);
		expect(JSON.parse((await run('changes', '--format', 'json')).text)).toMatchObject({
			format: 'cookie-fleet-changes/1',
			portals: { all: 30 },
		});
	});

	it('takes a day, a moment or a run, and refuses anything else with a word', async () => {
		const since = async (text: string) => (await run('changes', '--since', text)).requests;
		expect(await since('12')).toEqual([12]);
		expect(await since('2026-11-30')).toEqual([new Date('2026-11-30T00:00:00Z')]);
		await expect(since('yesterday')).rejects.toThrow('--since takes a day');
		await expect(run('changes', '--format', 'xml')).rejects.toThrow('human, json, markdown, csv');
	});
});

describe('fleet cookie', () => {
	it('tells on which portals, declared where, since when, whatever was generated in its name', async () => {
		const { text } = await run('cookie', '_pk_id.9.ffff');
		expect(text).toMatch(/^\d+ portals\n/);
		expect(text).toMatch(/ · declared · _pk_id\* · policies\/[^ ]+\.html:\d+ · since /);
		expect((await run('cookie', 'nothing')).text).toContain('No portal has');
		await expect(run('cookie')).rejects.toThrow('Name one cookie');
	});
});

describe('fleet page', () => {
	it('writes both languages, or the one that is asked for', async () => {
		const site = join(folder, 'site');
		expect((await run('page', site)).text).toMatch(/^\d+ pages written/);
		expect((await readdir(site)).filter((name) => !name.startsWith('.')).sort()).toEqual([
			'en',
			'fr',
			'index.html',
		]);
		await run('page', site, '--lang', 'fr');
		expect((await readdir(site)).filter((name) => !name.startsWith('.')).sort()).toEqual([
			'fr',
			'index.html',
		]);
		await expect(run('page', site, '--lang', 'xx')).rejects.toThrow('--lang');
		await expect(run('page')).rejects.toThrow('Name a folder');
	});
});

describe('fleet metrics', () => {
	it('has as many series as portals, verdicts and kinds, none by cookie, and says which could not be checked', async () => {
		const { files } = await run('metrics', 'cookies.prom');
		const text = files.get('cookies.prom') ?? '';
		expect(text.endsWith('# EOF\n')).toBe(true);
		expect(text).not.toContain('_ga');
		expect(text).toMatch(/cookie_policy_check_success\{host="data\.dax\.example\.fr",[^}]+\} 0\n/);
		const series = text.split('\n').filter((line) => line.includes('{'));
		expect(new Set(series.map((line) => line.split('} ')[0])).size).toBe(series.length);
	});
});
