import { describe, expect, it } from 'vitest';
import { importCycles } from '../../scripts/checks/cycles.mjs';
import { layerProblems } from '../../scripts/checks/layers.mjs';
import { codeOf, importsOf } from '../../scripts/checks/read-source.mjs';

const problemsOf = (file: string, source: string) => layerProblems(new Map([[file, source]]));

const FORBIDDEN: readonly (readonly [rule: string, file: string, source: string, said: RegExp])[] = [
	['core imports no other area', 'src/core/a.ts', "import { x } from '../state/b.ts';", /core is pure/],
	[
		'core imports no type from elsewhere',
		'src/core/a.ts',
		"import type { X } from '../ports/x.ts';",
		/core is pure/,
	],
	['core imports no package', 'src/core/a.ts', "import { getDomain } from 'tldts';", /no package/],
	['core has no clock', 'src/core/a.ts', 'const now = Date.now();', /no clock/],
	['core makes no date of the present', 'src/core/a.ts', 'const now = new Date();', /no clock/],
	['core makes no date of the present without brackets', 'src/core/a.ts', 'f(new Date);', /no clock/],
	['core has no chance', 'src/core/a.ts', 'const x = Math.random();', /no clock/],
	['core makes no promise', 'src/core/a.ts', 'export async function f() {}', /at once/],
	['import does not wait', 'src/import/a.ts', 'setTimeout(f, 1);', /no clock/],
	['import does not measure time', 'src/import/a.ts', 'performance.now();', /no clock/],
	['export has no clock', 'src/export/a.ts', 'Date.now()', /no clock/],
	['import knows no export', 'src/import/a.ts', "import { x } from '../export/b.ts';", /pure function/],
	[
		'import takes no package but parsers',
		'src/import/a.ts',
		"import * as v from 'valibot';",
		/package "valibot"/,
	],
	['export takes no domain parser', 'src/export/a.ts', "import p from 'tldts';", /package "tldts"/],
	[
		'state knows no service',
		'src/state/a.ts',
		"import { x } from '../services/b.ts';",
		/state holds schemas/,
	],
	[
		'state takes messages as types only',
		'src/state/a.ts',
		"import { x } from '../messaging/b.ts';",
		/"import type"/,
	],
	[
		'services know no adapter',
		'src/services/a.ts',
		"import { x } from '../adapters/b.ts';",
		/through a port/,
	],
	[
		'services take no package but the parser',
		'src/services/a.ts',
		"import { parse } from 'tldts';",
		/package "tldts"/,
	],
	['services make no words', 'src/services/a.ts', "import { x } from '../i18n/b.ts';", /"import type"/],
	[
		'adapters know no service',
		'src/adapters/a.ts',
		"import { x } from '../services/b.ts';",
		/decides nothing/,
	],
	['messages know no state', 'src/messaging/a.ts', "import { x } from '../state/b.ts';", /core types/],
	['ports know no adapter', 'src/ports/a.ts', "import type { X } from '../adapters/b.ts';", /interfaces/],
	['shared components know no page', 'src/ui/a.tsx', "import { x } from '../../popup/b.ts';", /no page/],
	['shared components know no adapter', 'src/ui/a.tsx', "import { x } from '../adapters/b.ts';", /no page/],
	['the popup knows no import', 'popup/a.tsx', "import { x } from '../src/import/b.ts';", /sends intents/],
	['the popup knows no service', 'popup/a.tsx', "import { x } from '../src/services/b.ts';", /sends intents/],
	[
		'a component knows no adapter',
		'popup/list/a.tsx',
		"import { x } from '../../src/adapters/b.ts';",
		/sends intents/,
	],
	['a page knows no other page', 'popup/a.tsx', "import { x } from '../options/b.ts';", /sends intents/],
	['a page takes no list of suffixes', 'options/a.tsx', "import { parse } from 'tldts';", /package "tldts"/],
	[
		'an entry knows no service',
		'popup/index.tsx',
		"import { x } from '../src/services/b.ts';",
		/wires its page/,
	],
	[
		'an entry knows no adapter of the worker',
		'popup/index.tsx',
		"import { x } from '../src/adapters/worker/b.ts';",
		/wires its page/,
	],
	['the worker draws nothing', 'background/a.ts', "import { x } from '../src/ui/b.tsx';", /draws nothing/],
	[
		'the worker takes packages through adapters',
		'background/a.ts',
		"import { parse } from 'tldts';",
		/adapters/,
	],
	['nothing imports tests', 'background/a.ts', "import { x } from '../test/fakes/b.ts';", /draws nothing/],
	[
		'nothing imports scripts',
		'src/adapters/a.ts',
		"import { x } from '../../scripts/b.mjs';",
		/decides nothing/,
	],
	['only adapters say browser', 'background/a.ts', 'browser.cookies.getAll({});', /only src\/adapters/],
	['only adapters say chrome', 'popup/a.tsx', 'chrome?.runtime.id;', /only src\/adapters/],
	['each folder has its layer', 'src/utils/a.ts', '', /belongs to no layer/],
];

const ALLOWED: readonly (readonly [rule: string, file: string, source: string])[] = [
	['core knows core', 'src/core/a.ts', "import { x } from './b.ts'; export * from './deep/c.ts';"],
	['core makes dates of given times', 'src/core/a.ts', 'new Date(at).toISOString(); Date.UTC(2026, 1);'],
	[
		'words in comments and strings are not code',
		'src/core/a.ts',
		"// Date.now()\nconst a = 'browser.x'; /* await */",
	],
	['import reads html', 'src/import/a.ts', "import { parseDocument } from 'htmlparser2';"],
	['state takes messages as types', 'src/state/a.ts', "import type { X } from '../messaging/b.ts';"],
	['services know ports', 'src/services/a.ts', "import type { Clock } from '../ports/time.ts';"],
	['adapters take packages', 'src/adapters/a.ts', "import { parse } from 'tldts';"],
	['adapters say browser', 'src/adapters/a.ts', 'browser.cookies.getAll({});'],
	['options read policies', 'options/a.ts', "import { read } from '../src/import/read.ts';"],
	[
		'an entry wires adapters',
		'options/index.tsx',
		"import { x } from '../src/adapters/page/b.ts'; import '../src/adapters/both/d.ts'; import { y } from './c.tsx';",
	],
	[
		'the import worker wires adapters',
		'options/import-worker.ts',
		"import { x } from '../src/adapters/both/b.ts';",
	],
	[
		'the worker wires all',
		'background/a.ts',
		"import { x } from '../src/services/b.ts'; import '../src/adapters/c.ts';",
	],
	['a property called browser is no call', 'popup/a.tsx', 'const x = row.browser.name; mybrowser.x();'],
];

describe('layer rules', () => {
	it.each(FORBIDDEN)('%s', (_rule, file, source, said) => {
		expect(problemsOf(file, source)).toEqual([expect.stringMatching(said)]);
	});

	it.each(ALLOWED)('allow: %s', (_rule, file, source) => {
		expect(problemsOf(file, source)).toEqual([]);
	});

	it('lets one adapter import the polyfill, and all its types', () => {
		const importing = ['src/adapters/a.ts', "import browser from 'webextension-polyfill';"] as const;
		const types = ['src/adapters/b.ts', "import type { Cookies } from 'webextension-polyfill';"] as const;
		const two = ['src/adapters/c.ts', "import { cookies } from 'webextension-polyfill';"] as const;
		expect(layerProblems(new Map([importing, types]))).toEqual([]);
		expect(layerProblems(new Map([importing, types, two]))).toEqual([
			expect.stringContaining('src/adapters/a.ts, src/adapters/c.ts'),
		]);
	});

	it('tells file and line', () => {
		expect(problemsOf('src/core/a.ts', '\n\nimport {\n\tx,\n} from "../state/b.ts";')[0]).toMatch(
			/^src\/core\/a\.ts:5 /,
		);
	});
});

describe('circles of imports', () => {
	const files = (imports: Readonly<Record<string, string>>) => new Map(Object.entries(imports));

	it('are told with the whole way round', () => {
		const circle = files({
			'src/a.ts': "import './b.ts';",
			'src/b.ts': "export * from './c.ts';",
			'src/c.ts': "import('./b.ts');",
		});
		expect(importCycles(circle)).toEqual([expect.stringMatching(/^src\/b\.ts → src\/c\.ts → src\/b\.ts:/)]);
	});

	it('count types as well', () => {
		const types = files({ 'a.ts': "import './b.ts';", 'b.ts': "import type { A } from './a.ts';" });
		expect(importCycles(types)).toEqual([expect.stringMatching(/^a\.ts → b\.ts → a\.ts:/)]);
	});

	it('are not found where two paths lead to one file', () => {
		const diamond = files({
			'a.ts': "import './b.ts'; import './c.ts';",
			'b.ts': "import './d.ts';",
			'c.ts': "import './d.ts';",
			'd.ts': '',
		});
		expect(importCycles(diamond)).toEqual([]);
	});
});

describe('the reading of sources', () => {
	it.each([
		['over several lines', "import {\n\ta,\n\tb,\n} from 'x';", ['x']],
		['for effect', "import './x.css';", ['./x.css']],
		['re-exported', "export * from 'x';\nexport { a } from 'y';", ['x', 'y']],
		['dynamic', "const a = await import('x');", ['x']],
		['dynamic over lines and a comment', "import(\n\t/* why */\n\t'x'\n);", ['x']],
		['as a type in place', "const a: import('x').A = b;", ['x']],
		['after a regular expression with a quote', "const r = /['\"]/; import 'x';", ['x']],
		['after a division', "const a = b / c; import 'x'; const d = e / f;", ['x']],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what is read here
		['after a template in a template', "const t = `a${b ? `'${c}` : '}'}`; import 'x';", ['x']],
		['never in a comment or a string', "// import 'x'\n/* from 'y' */ const a = \"import 'z'\";", []],
		['never by a word that ends so', "reimport('x'); a.wherefrom('y');", []],
	])('finds imports %s', (_name, source, found) => {
		expect(importsOf(source).map(({ specifier }) => specifier)).toEqual(found);
	});

	it('tells type imports from others', () => {
		const source =
			"import type { A } from 'a';\nimport { type B } from 'b';\nexport type { C } from 'c';\nimport d from 'd';";
		expect(importsOf(source).map(({ typeOnly }) => typeOnly)).toEqual([true, false, true, false]);
	});

	it('keeps the code in a template, and the lines', () => {
		// biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what is read here
		const source = 'const a = `one ${Date.now()} two`;\n// three\nb();';
		const code = codeOf(source);
		expect(code).toHaveLength(source.length);
		expect(code).toContain('Date.now()');
		expect(code).not.toMatch(/one|two|three/);
		expect(code.split('\n')).toHaveLength(3);
	});
});
