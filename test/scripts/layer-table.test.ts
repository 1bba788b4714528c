import { expect, it } from 'vitest';
import { layerTable, layerTableProblems, withLayerTable } from '../../scripts/checks/layer-table.mjs';

const PAGE =
	'before\n<!-- layers: written by scripts/checks/layer-table.mjs -->\nold\n<!-- /layers -->\nafter\n';

it('writes a line an area', () => {
	const table = layerTable([
		{ area: 'src/a/', may: [], why: '' },
		{ area: 'src/b/', may: ['src/a/'], types: ['src/c.ts'], packages: ['*'], why: '' },
	]);
	expect(table.split('\n').slice(2)).toEqual([
		'| `src/a/` | nothing |  |  |',
		'| `src/b/` | `src/a/` | `src/c.ts` | `any package` |',
	]);
});

it('replaces what stands between the markers, and nothing else', () => {
	const page = withLayerTable(PAGE, 'TABLE');
	expect(page).toMatch(/^before\n.*\n\nTABLE\n\n<!-- \/layers -->\nafter\n$/);
	expect(withLayerTable(page, 'TABLE')).toBe(page);
	expect(() => withLayerTable('no markers')).toThrow('lacks the markers');
});

it('fails on a stale table and passes the one that it writes', () => {
	expect(layerTableProblems(PAGE)).toEqual([expect.stringContaining('stale')]);
	expect(layerTableProblems(withLayerTable(PAGE))).toEqual([]);
});
