import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { misplacedPackages } from '../../scripts/build/bundle-contents.mjs';
import { withoutEval } from '../../scripts/build/pdfjs-without-eval.mjs';

const FOLDER = new URL('../../node_modules/pdfjs-dist/legacy/build/', import.meta.url);

describe('pdf.js without code made from strings', () => {
	it.each(['pdf.mjs', 'pdf.worker.mjs'])('leaves none in the package’s own %s', async (file) => {
		const source = await readFile(new URL(file, FOLDER), 'utf8');
		const shipped = withoutEval(file, source);
		expect(shipped).not.toMatch(
			/\bFunction\((?!_)["']|\bnew Function\(|\beval\(|\binitializeFromPort\(self\)/,
		);
		expect(shipped.replaceAll(/`await import\("\$\{url\}"\);`/g, '')).not.toMatch(/\bawait import\(/);
		// Nothing else is removed.
		expect(source.length - shipped.length).toBeLessThan(600);
	});

	it('refuses a release that it does not know', async () => {
		expect(() => withoutEval('pdf.mjs', 'export {};')).toThrow(/0 times, not exactly once/);
		expect(() => withoutEval('pdf.sandbox.mjs', '')).toThrow(/not a file that was looked through/);
	});
});

describe('the import thread', () => {
	const problemsWith = (kind: 'dynamic-import' | 'import-statement') =>
		misplacedPackages({
			inputs: {},
			outputs: {
				'options/import-worker.js': {
					bytes: 1,
					exports: [],
					inputs: {},
					imports: [{ path: 'chunks/pdf.js', kind }],
					entryPoint: 'options/import-worker.ts',
				},
				'chunks/pdf.js': {
					bytes: 1,
					exports: [],
					inputs: { 'node_modules/pdfjs-dist/legacy/build/pdf.mjs': { bytesInOutput: 1 } },
					imports: [],
				},
			},
		});

	it('may load pdf.js where a PDF is read', () => {
		expect(problemsWith('dynamic-import')).toEqual([]);
	});

	it('may not begin with it', () => {
		expect(problemsWith('import-statement')).toEqual([
			expect.stringMatching(/import-worker\.ts loads the package "pdfjs-dist" from the start/),
		]);
	});
});
