import { expect, it } from 'vitest';
import schema from '../../schema/cookie-check-1.schema.json' with { type: 'json' };
import { writeFormat } from '../../src/check/write-format.ts';
import { HOSTILE_NAMES, makeCheck, makeSite, unreachableSite, VILLE } from '../check/make-check.ts';
import { ENGLISH } from '../check/translators.ts';
import { violations } from './violations.ts';

const hostile = makeSite({ host: 'b.test', cookies: HOSTILE_NAMES.map((name) => ({ name })), file: null });
const baseline = { file: 'b.json', entries: 2, ended: [0], unused: [1] };
const run = makeCheck([VILLE, hostile, unreachableSite('down.test', 'No answer.')], { baseline });

it('the schema of checks accepts what the format json writes', () => {
	expect(violations(JSON.parse(writeFormat('json', run, ENGLISH)[0]?.text ?? ''), schema)).toEqual([]);
});

it('and nothing else', () => {
	const [site] = run.sites;
	expect(violations({ ...run, value: 'secret' }, schema)).toEqual([' additionalProperties value']);
	expect(violations({ ...run, sites: [{ ...site, outcome: 'fine' }] }, schema)).toContainEqual(
		expect.stringContaining('/sites/0/outcome'),
	);
});
