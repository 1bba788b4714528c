import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../scripts/policy/compare.ts';
import { type Labels, readLabels } from '../../scripts/policy/labels.ts';
import { parsePolicy } from '../../src/import/index.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/policies');
const files = readdirSync(FOLDER);

/** The source of each label file: `NAME.json` labels `NAME.txt` and its like, `NAME.labels.json` labels `NAME.json`. */
const pairs = files.flatMap((file) => {
	const labels = file.endsWith('.json')
		? file.replace(/\.json$/, '.labels.json')
		: file.replace(/\.[^.]+$/, '.json');
	return files.includes(labels) && !file.endsWith('.labels.json') ? [{ file, labels }] : [];
});

type Fixture = Labels & {
	readonly issues?: readonly string[];
	readonly date?: string;
	readonly title?: string;
};

describe('policies in every layout', () => {
	it.each(pairs)('$file gives exactly what its labels say', async ({ file, labels: path }) => {
		const labels: Fixture = await readLabels(join(FOLDER, path));
		const policy = parsePolicy({ bytes: readFileSync(join(FOLDER, file)) }, { name: file });
		const score = compare({ ...policy, fingerprint: 'sha256:' }, labels);
		expect(score.differences).toEqual([]);
		expect(policy.issues.map(({ reason }) => reason)).toEqual(labels.issues ?? []);
		if (labels.date) expect(policy.date).toBe(labels.date);
		if (labels.title) expect(policy.title).toBe(labels.title);
	});

	it('every source has labels and every label file a source', () => {
		expect(pairs.length * 2).toBe(files.length);
		expect(pairs.length).toBeGreaterThanOrEqual(30);
		const formats = pairs.map(({ file }) => file.replace(/^.*\./, ''));
		expect([...new Set(formats)].sort()).toEqual(['csv', 'html', 'js', 'json', 'md', 'tsv', 'txt']);
	});
});
