import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import ours from '../../package.json' with { type: 'json' };
import { ORGANISATION_KEYS, parseOrganisation } from '../../src/state/parse-organisation.ts';

const TEXT = readFileSync(new URL('../../docs/organisations.md', import.meta.url), 'utf8');
const NOW = Date.parse('2026-11-30T12:00:00Z');
const EXAMPLES: ReturnType<typeof JSON.parse>[] = [...TEXT.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(
	([, json = '']) => JSON.parse(json),
);
const values = EXAMPLES.flatMap((example) =>
	Object.entries<Record<string, unknown>>(
		example['3rdparty']?.extensions ?? example.policies?.['3rdparty'].Extensions ?? {},
	),
);

it('has examples of which nothing is refused', () => {
	expect(values).toHaveLength(2);
	for (const [, value] of values) expect(parseOrganisation(value, NOW).settings.refused).toEqual([]);
	const [[, chrome] = ['', {}], [firefoxId, firefox] = ['', {}]] = values;
	expect(parseOrganisation(chrome, NOW).settings).toMatchObject({
		locked: true,
		policySites: ['data.clairval.example'],
	});
	expect(parseOrganisation(firefox, NOW).settings.accepted).toHaveLength(1);
	expect(firefoxId).toBe(ours.extension.geckoId);
});

it('names every setting', () => {
	for (const key of ORGANISATION_KEYS) expect(TEXT).toContain(`| \`${key}\` |`);
});
