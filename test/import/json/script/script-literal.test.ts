import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScript } from '../../../../src/import/json/script/script-literal.ts';
import { COMPUTED, HOLE, variableOf } from '../../../../src/import/json/script/script-values.ts';

/** The values that stand in no other, with what they are assigned to. */
const rootsOf = (source: string) =>
	readScript(source).roots.map(({ path, value }) => [path.join('/'), value]);
const first = (source: string) =>
	readScript(`x = ${source}`).roots.find(({ path }) => path[0] === 'x')?.value;

describe('literals of a script', () => {
	it.each([
		['{a: 1, "b": [true, null], c: \'x\',}', { a: 1, b: [true, null], c: 'x' }],
		['{a: /^_x[/]/i, b: new RegExp("^_y")}', { a: '/^_x[/]/i', b: '/^_y/' }],
		['{a: "x" + \'y\', b: "x" + y(), c: !0, d: !1}', { a: 'xy', b: `x${HOLE}`, c: true, d: false }],
		[
			'{f() { return "}" }, g: () => ({a: 1}), h: function () { x = /[}]/ }, a: 1}',
			expect.objectContaining({ a: 1 }),
		],
		['{b: x ? 1 : 2, c: [x(1, 2), 3], ...d, f: 5}', { b: COMPUTED, c: [COMPUTED, 3], f: 5 }],
		['{a: "\\u0041\\x42\\n\\u{43}"} // end', { a: 'AB\nC' }],
		['{a: 60 * 60 * 24, b: 1_000, c: -5}', { a: 86_400, b: 1000, c: -5 }],
		['{a: `one $\u007btwo} three`, b: `four`}', { a: `one ${HOLE} three`, b: 'four' }],
		['{a: t("key"), b: i18n.t(`key`)}', { a: COMPUTED, b: COMPUTED }],
		['{__proto__: {a: 1}}', JSON.parse('{"__proto__": {"a": 1}}')],
		['[{a: 1} as Row, {a: 2} satisfies Row] as const', [{ a: 1 }, { a: 2 }]],
		['Object.freeze([{a: 1}])', [{ a: 1 }]],
		['JSON.parse("{\\"a\\": [1]}")', { a: [1] }],
		['[{a: 1}].map((row) => row.a)', [{ a: 1 }]],
		['{a: 1 /* ] */, // }\n b: 2}', { a: 1, b: 2 }],
	])('%s', (source, value) => {
		expect(first(source)).toEqual(value);
	});

	it('types, modules and markup around them are passed over', () => {
		const source = `import * as run from 'tool'
			type Row = { name: string; life?: string }
			export const rows: { name: string }[] = [{ name: 'a' }] as const
			const more = ref<Row[]>([{ name: 'b' }])
			class Page { readonly kept: Row[] = [{ name: 'c' }] }
			export default function Page() { return <List of={[{ name: 'd' }]}>it's {rows.map((row) => <b>{row.name}</b>)}</List> }
			const chosen = isNew ? [{ name: 'e' }] : null`;
		const names = rootsOf(source).flatMap(([path, value]) =>
			Array.isArray(value) ? value.map(({ name }) => [path, name]) : [],
		);
		expect(names).toEqual([
			['rows', 'a'],
			['more', 'b'],
			['kept', 'c'],
			['Page/of', 'd'],
			['chosen', 'e'],
		]);
	});

	it('names stand for what is assigned to them', () => {
		const source = `const DAY = 86400, PREFIX = 'town';
			const needed = [{ name: \`\${PREFIX}_id\`, age: 2 * DAY }];
			const counted = [{ name: 'b' }];
			export const all = { needed, counted: [...counted, { name: 'c', ...shared }] };`;
		const script = readScript(source);
		const all = script.roots.at(-1)?.value as { needed: unknown; counted: unknown };
		expect(all).toEqual({
			needed: [{ name: 'town_id', age: 172_800 }],
			counted: [{ name: 'b' }, { name: 'c' }],
		});
		expect(variableOf(all.needed)).toBe('needed');
		expect(script.embedded.has(all.needed as object)).toBe(true);
	});

	it('a name that stands for itself ends', () => {
		expect(() => readScript('a = [b]; b = {a, ...c}; c = {c, ...b}; d = d; e = `$\u007be}`')).not.toThrow();
	});

	it('what a broken script holds whole is kept', () => {
		const script = readScript('rows = [{name: "a"}, {name: "b", life: ');
		expect(script.isCut).toBe(true);
		expect(script.roots.find(({ path }) => path[0] === 'rows')?.value).toEqual([
			{ name: 'a' },
			{ name: 'b', life: null },
		]);
	});

	it('any text ends', () => {
		const signs = fc.constantFrom(...'{}[]()"\'`/\\,:+-.$a1 \n=>*<?;');
		fc.assert(
			fc.property(fc.string({ unit: signs, maxLength: 80 }), (text) => {
				readScript(text);
				readScript(`x = {${text}`);
			}),
			{ numRuns: 2000 },
		);
	});
});
