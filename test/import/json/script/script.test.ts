import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

describe('a script', () => {
	it('is never run', () => {
		const text =
			'klaro.setup({services: [{name: "a", purposes: ["marketing"], cookies: [globalThis.seen = 1, "a_b"]}]})';
		const { declarations } = parsePolicy({ text });
		expect(declarations.map(({ names, category }) => [...names, category])).toEqual([['a_b', 'advertising']]);
		expect('seen' in globalThis).toBe(false);
	});

	it('that is cut off says so', () => {
		const { declarations, issues } = parsePolicy({
			text: 'klaro.setup({services: [{name: "a", purposes: ["marketing"], cookies: ["a_b"]}, {name: "c", cookies: [',
		});
		expect(declarations.flatMap(({ names }) => names)).toEqual(['a_b']);
		expect(issues.map(({ reason }) => reason)).toEqual(['source-cut-short']);
	});

	it('without a list says so', () => {
		const { declarations, issues } = parsePolicy({ text: 'export const setCookie = (name) => run(name);' });
		expect(declarations).toEqual([]);
		expect(issues.map(({ reason, line }) => [reason, line])).toEqual([['list-not-read', 1]]);
	});
});
