import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import ours from '../../package.json' with { type: 'json' };
import { checkBaseline } from '../../src/check/baseline/check-baseline.ts';
import { readConfig } from '../../src/check/config/check-config.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { ENGLISH } from '../check/translators.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'docs/example');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the example repository', () => {
	it('has a configuration in order, whose files exist', () => {
		const file = JSON.parse(read('docs/example/cookie-policy.config.json'));
		const { config, faults } = readConfig(file);
		expect(faults).toBeNull();
		const paths = [config?.baseline, ...(config?.sites ?? []).map(({ policy }) => policy)].flat();
		for (const path of paths) expect(existsSync(join(EXAMPLE, path ?? '')), path).toBe(true);
		expect(existsSync(join(ROOT, file.$schema.replace(/^.*cookie-policy-inspector/, '')))).toBe(true);
	});

	it('has a baseline in order', () => {
		const file = JSON.parse(read('docs/example/cookie-policy.baseline.json'));
		const before = Date.parse(file.accepted[0].until) - 86_400_000;
		expect(checkBaseline(file, before, ENGLISH).faults).toBeNull();
	});

	it('has policies that are read as they are meant', () => {
		const policies = readdirSync(join(EXAMPLE, 'policies'));
		expect(policies).toEqual(['data.example.org.html']);
		const { declarations, issues } = parsePolicy(
			{ text: read('docs/example/policies/data.example.org.html') },
			{ name: 'data.example.org.html', url: null },
		);
		expect(issues).toEqual([]);
		expect(
			declarations.map(({ names, category, certainty, lifetime }) => [
				names[0],
				category,
				certainty,
				lifetime?.kind,
			]),
		).toEqual([
			['sessionid', 'necessary', 'certain', 'session'],
			['csrftoken', 'necessary', 'certain', 'fixed'],
		]);
	});

	it('uses this version', () => {
		expect(JSON.parse(read('docs/example/package.json')).devDependencies[ours.name]).toBe(ours.version);
	});
});

/** Every value of a YAML document under a key, at any depth. */
function valuesOf(key: string, value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [
		...(name === key && typeof inner === 'string' ? [inner] : []),
		...valuesOf(key, inner),
	]);
}

describe('what runs it in builds', () => {
	it.each(['action.yml', 'docs/example/.github/workflows/cookies.yml'])(
		'%s is pinned, and runs no text of others',
		(path) => {
			const file = parse(read(path), { strict: true });
			for (const use of valuesOf('uses', file)) expect(use).toMatch(/@[0-9a-f]{40}$/);
			for (const script of valuesOf('run', file)) expect(script).not.toContain('${{');
		},
	);

	it('the action and the component run this version', () => {
		expect(parse(read('action.yml')).inputs.package.default).toBe(`${ours.name}@${ours.version}`);
		const [spec, job] = parseAllDocuments(read('templates/cookie-policy.yml')).map((document) =>
			document.toJS(),
		);
		expect(spec.spec.inputs.package.default).toBe(`${ours.name}@${ours.version}`);
		expect(Object.keys(job)).toEqual(['cookie-policy']);
		expect(parse(read('docs/example/.gitlab-ci.yml')).cookies.artifacts.when).toBe('always');
	});

	it('the documentation names this version', () => {
		const versions = [...read('docs/check.md').matchAll(/cookie-policy-inspector[@-](\d+\.\d+\.\d+)/g)].map(
			([, version]) => version,
		);
		expect(new Set(versions)).toEqual(new Set([ours.version]));
	});
});
