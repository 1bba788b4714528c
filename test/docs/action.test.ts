import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

const ACTION = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'));
const [STEP] = ACTION.runs.steps;

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'action-'));
	// Stands for npx: writes its arguments, one a line, and ends as it is told.
	writeFileSync(join(folder, 'npx'), '#!/bin/sh\nprintf "%s\\n" "$@" >arguments.txt\nexit "$CODE"\n');
	chmodSync(join(folder, 'npx'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the step as GitHub does: inputs reach it through the environment. */
function run(inputs: Readonly<Record<string, string>>, code = 0) {
	const env = Object.entries<string>(STEP.env).map(([name, expression]) => {
		const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
		return [name, inputs[input] ?? ACTION.inputs[input].default];
	});
	const output = join(folder, 'output.txt');
	const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', STEP.run], {
		cwd: folder,
		env: {
			...Object.fromEntries(env),
			...{
				PATH: `${folder}:${process.env['PATH']}`,
				RUNNER_TEMP: folder,
				GITHUB_OUTPUT: output,
				CODE: String(code),
			},
		},
	});
	return {
		status,
		words: readFileSync(join(folder, 'arguments.txt'), 'utf8').trimEnd().split('\n'),
		output: readFileSync(output, 'utf8'),
	};
}

it('the action gives its inputs to the command', () => {
	const { words, status, output } = run({
		url: 'https://a.test/\nhttps://b.test/',
		policy: 'p.html',
		'fail-on': 'none',
	});
	expect(words.slice(0, 4)).toEqual([
		'--yes',
		'--package=cookie-policy-inspector@0.1.0',
		'cookie-policy',
		'check',
	]);
	expect(words).toContain('--policy=p.html');
	expect(words).toContain('--fail-on=none');
	expect(words.slice(words.indexOf('--'))).toEqual(['--', 'https://a.test/', 'https://b.test/']);
	expect(words.filter((word) => word.startsWith('--consent'))).toEqual([]);
	expect(status).toBe(0);
	expect(output).toContain('exit-code=0\n');
});

it('the action runs nothing of what it is given, and fails as the command does', () => {
	const hostile = '$(touch x)`touch x`; touch x';
	const { words, status, output } = run({ url: `--evidence=${hostile}`, policy: hostile, config: '"\'' }, 3);
	expect(words).toContain(`--policy=${hostile}`);
	expect(words.at(-1)).toBe(`--evidence=${hostile}`);
	expect(words.at(-2)).toBe('--');
	expect(existsSync(join(folder, 'x'))).toBe(false);
	expect([status, output.includes('exit-code=3\n')]).toEqual([3, true]);
});
