import { describe, expect, it } from 'vitest';
import { docPathProblems } from '../../scripts/checks/doc-paths.mjs';

const EXISTING = ['src/core/web/host.ts', 'docs/style.md', 'background/', 'src/_locales/'];
const problems = (document: string, text: string) =>
	docPathProblems(new Map([[document, text]]), (path) => EXISTING.includes(path));

describe('paths in documents', () => {
	it('pass if they exist, and where only the folder is named exactly', () => {
		const text =
			'See `src/core/web/host.ts`, `background/create-*.ts`, `src/_locales/<language>/messages.json`, `a/b`.';
		expect(problems('README.md', text)).toEqual([]);
	});

	it('are reported once if they do not exist', () => {
		expect(problems('docs/a.md', '`src/gone.ts` and `src/gone.ts`, `src/old/<name>.ts`')).toEqual([
			'docs/a.md names src/gone.ts, which does not exist.',
			'docs/a.md names src/old/, which does not exist.',
		]);
	});

	it('are checked in links relative to the document, without fragments and other sites', () => {
		const text = '[a](style.md#words) [b](../CONTRIBUTING.md) [c](https://example.org/x) [d](#here)';
		expect(problems('docs/a.md', text)).toEqual(['docs/a.md names CONTRIBUTING.md, which does not exist.']);
	});
});
