import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';
import { readTomlTree } from '../../../../src/import/text/toml/toml-tree.ts';

const FILE = `# Cookies of the quay
title = "Cookies of the quay"

[[group]]
name = "Necessary"

  [[group.cookie]]
  name = "quay_id"
  provider = "Quay"
  duration = "2 days"
  purpose = "Keeps the quay"

  [[group.cookie]]
  name = "quay_*" # any number
  duration = "1 day"
  purpose = """
Keeps
the boats"""

[[group]]
name = "Statistics"
cookie = [
  { name = "bay_id", duration = "1 day", purpose = "Counts, boats" },
  { name = "bay_ref", duration = "1 day", purpose = "Counts again" },
]
`;

describe('TOML', () => {
	it('records of cookies are declared', () => {
		const { declarations, issues } = parsePolicy({ text: FILE }, { name: 'cookies.toml' });
		expect(issues).toEqual([]);
		expect(
			declarations.map(({ names, category, provider, purpose, line }) => [
				names[0],
				category,
				provider,
				purpose,
				line,
			]),
		).toEqual([
			['quay_id', 'necessary', 'Quay', 'Keeps the quay', 7],
			['quay_*', 'necessary', null, 'Keeps the boats', 13],
			['bay_id', 'statistical', null, 'Counts, boats', 22],
			['bay_ref', 'statistical', null, 'Counts again', 22],
		]);
	});

	it('is read leniently', () => {
		const { value, unfit } = readTomlTree([
			'a.b = 1',
			"'c d' = ['x', \"y\"]",
			'[t.u]',
			'v = true',
			'nonsense',
			'[open',
		]);
		expect(value).toEqual({ a: { b: 1 }, 'c d': ['x', 'y'], t: { u: { v: true } } });
		expect(unfit).toBe(2);
	});
});
