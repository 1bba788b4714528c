import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/policy/compare.ts';
import type { LabelledCookie, Labels } from '../../scripts/policy/labels.ts';
import { reportedUnread } from '../../scripts/policy/reported-unread.ts';
import { scoreFolder } from '../../scripts/policy/score-folder.ts';
import { silentMisses } from '../../scripts/policy/silent-misses.ts';
import type { ImportIssue, PolicySource, SourceKind } from '../../src/core/policy/policy.ts';
import { createFakeIo } from '../cli/fake-io.ts';
import { makeDeclaration, makePolicy } from '../fakes/make.ts';

const issue = (over: Partial<ImportIssue>): ImportIssue => ({
	line: null,
	text: '…',
	reason: 'name-not-declared',
	...over,
});

const source = (kind: SourceKind): PolicySource => ({ kind, url: null, name: null });

const label = (name: string, over: Partial<LabelledCookie> = {}): LabelledCookie => ({
	names: [name],
	category: 'unknown',
	provider: null,
	party: null,
	duration_days: null,
	...over,
});

const labels = (cookies: readonly LabelledCookie[]): Labels => ({
	lang: 'en',
	layout: 'list',
	portal: 'lumiere.opendatasoft.com',
	cookies,
});

const row = (name: string, certainty: 'certain' | 'likely') =>
	makeDeclaration({ names: [name], category: 'unknown', certainty, certaintyReason: 'plain-word' });

describe('a missed name', () => {
	const lines = ['Cookies', 'hafen_zahl', '', 'hafen_ref'];
	it.each([
		['no open place', [], ['hafen_zahl']],
		['one that quotes it', [issue({ text: 'See hafen_zahl.' })], []],
		['one that suggests it', [issue({ suggested: { names: ['hafen_zahl'] } })], []],
		['one in its line', [issue({ line: 2, reason: 'row-of-another-shape' })], []],
		['one in another line', [issue({ line: 4, reason: 'row-of-another-shape' })], ['hafen_zahl']],
		['a table above it', [issue({ line: 1, reason: 'table-not-read' })], []],
		['one that a person has dismissed', [issue({ text: 'hafen_zahl', dismissed: true })], ['hafen_zahl']],
		[
			'a difference between languages',
			[issue({ text: 'hafen_zahl', reason: 'languages-disagree' })],
			['hafen_zahl'],
		],
	])('with %s', (_, issues, silent) => {
		expect(silentMisses(makePolicy({ issues }), ['hafen_zahl'], lines).silent).toEqual(silent);
	});
});

describe('what would be reported if no reader had read anything', () => {
	it('counts the names of a page or a text', () => {
		const text = '# Cookies\n\n| Name | Dauer |\n| --- | --- |\n| hafen_zahl | 1 Jahr |\n\nDer Hafen grüßt.';
		const names = ['hafen_zahl', 'hafen'];
		expect(reportedUnread(text, makePolicy({ source: source('markdown') }), names)).toEqual(['hafen_zahl']);
		expect(reportedUnread('[]', makePolicy({ source: source('json') }), names)).toBeNull();
	});
});

describe('a folder of policies with labels', () => {
	it('counts the names of one that is refused as missed, and not as missed in silence', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'score-'));
		const dump = JSON.stringify([
			{ name: 'sid', value: 'abc', domain: 'a.example', path: '/', httpOnly: true },
		]);
		await writeFile(join(folder, 'jar.json'), dump);
		await writeFile(
			join(folder, 'jar.labels.json'),
			JSON.stringify(labels([label('a_one'), label('b_two')])),
		);
		const { io, out } = createFakeIo();
		expect(await scoreFolder([folder], false, io)).toBe(0);
		await rm(folder, { recursive: true });
		const [, missed = ''] = out().split('missed');
		expect(missed).toMatch(/^all +2 +0 /m);
	});
});

describe('the score', () => {
	it('counts silent misses, false alarms, invented names, and the certainty of what is wrong', () => {
		const policy = makePolicy({
			declarations: [
				row('a_one', 'certain'),
				row('b_two', 'likely'),
				row('c_new', 'likely'),
				row('d_new', 'certain'),
			],
			issues: [issue({ text: 'e_open' }), issue({ text: 'nothing' })],
		});
		const wanted = [
			label('a_one'),
			label('b_two', { category: 'social' }),
			label('e_open'),
			label('f_silent'),
		];
		expect(compare(policy, labels(wanted))).toMatchObject({
			names: { found: 2, wrong: 2, missed: 2 },
			silent: { right: 1, of: 4 },
			alarms: { count: 1 },
			invented: { likely: 1, of: 2 },
			faulty: { likely: 2, of: 3 },
			correct: { likely: 0, of: 1 },
		});
	});

	it('leaves rows aside that the labels leave aside', () => {
		const policy = makePolicy({ declarations: [row('a_one', 'certain')] });
		expect(compare(policy, labels([label('a_one', { dubious: true })]))).toMatchObject({
			invented: { of: 0 },
			faulty: { of: 0 },
			correct: { of: 0 },
		});
	});
});
