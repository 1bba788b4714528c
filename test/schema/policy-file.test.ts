import * as v from 'valibot';
import { expect, it } from 'vitest';
import schema from '../../schema/cookie-policy-1.schema.json' with { type: 'json' };
import { policyFile } from '../../src/export/policy/policy-json.ts';
import { PolicySchema } from '../../src/state/policy-schema.ts';
import { makeDeclaration, makePolicy } from '../fakes/make.ts';
import { variants } from './variants.ts';
import { violations } from './violations.ts';

const lifetime = { text: '1 to 2 days', kind: 'range', seconds: 172_800, minSeconds: 86_400 } as const;
const FULL = policyFile(
	makePolicy({
		date: '2026-11-21',
		declarations: [
			makeDeclaration({
				lifetime,
				party: 'first',
				domain: 'a.example',
				line: 3,
				page: 2,
				certainty: 'certain',
			}),
		],
		issues: [
			{
				line: 4,
				page: 1,
				text: 'what?',
				reason: 'row-without-a-cookie-name',
				suggested: { names: ['a'], lifetime },
			},
		],
	}),
);

const OTHER_VALUES = [undefined, null, '', 'Magic', 0, -1, 1.5, true, [], {}, ['a'], '*.a.example', '*.'];

it('is at least as strict as the reader of policy files', () => {
	const files = [
		...variants(FULL, (object) => {
			const keys = [...Object.keys(object), 'more'];
			return keys.flatMap((key) => OTHER_VALUES.map((value) => ({ ...object, [key]: value })));
		}),
	].map((file) => JSON.parse(JSON.stringify(file)));
	const accepted = files.filter((file) => violations(file, schema).length === 0);
	expect(accepted.length).toBeGreaterThan(20);
	expect(accepted.length).toBeLessThan(files.length / 3);
	expect(accepted.filter((file) => !v.is(PolicySchema, file))).toEqual([]);
	expect(files.filter((file) => 'more' in file && violations(file, schema).length === 0)).toEqual([]);
});
