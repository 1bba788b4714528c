import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CHANGES, figures, figuresText, longestFunction } from '../../scripts/checks/figures.mjs';

it('measures files, folders, exports and circles, and leaves data out', () => {
	const shape = figures(
		new Map([
			['src/core/a.ts', "import './b.ts';\nexport type A = 1;\nexport { x, y };\n"],
			['src/core/b.ts', "import type { A } from './a.ts';\nexport interface A {}\n"],
			['popup/c.ts', 'export const c = (a) => {\n\treturn a;\n};\nexport async function d() {}\n'],
			['src/import/vocabulary/en.ts', 'export const en = 1;\n\n\n\n\n\n\n'],
		]),
	);
	expect(shape).toEqual({
		files: 3,
		lines: 9,
		medianLines: 3,
		longestFile: { file: 'popup/c.ts', lines: 4 },
		longestFunction: { file: 'popup/c.ts', lines: 3, line: 1 },
		cycles: 1,
		typesDeclaredTwice: ['A'],
		exportedNames: 6,
		biggestFolder: ['src/core', 2],
	});
	expect(figuresText(shape)).toContain('2 src/core');
});

it.each([
	[
		'parameters over several lines',
		'function f(\n\ta: A,\n): B {\n\tif (a) {\n\t\tg();\n\t}\n}',
		{ lines: 7, line: 1 },
	],
	['conditions and loops alone', 'if (a) {\n\n\n}\nfor (const a of b) {\n\n}', { lines: 0, line: 0 }],
	['braces in strings', "const f = () => {\n\ta = '}';\n};", { lines: 3, line: 1 }],
	['objects and types', 'const a = {\n\tb: 1,\n};\ninterface B {\n\tc: 1;\n}', { lines: 0, line: 0 }],
])('finds the longest function: %s', (_, source, longest) => {
	expect(longestFunction(source)).toEqual(longest);
});

it('names files that exist for the usual changes', () => {
	const files = CHANGES.flatMap((change) => change.files);
	expect(files.filter((file) => !existsSync(join(import.meta.dirname, '../..', file)))).toEqual([]);
});
