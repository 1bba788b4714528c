import { expect, it } from 'vitest';
import schema from '../../schema/cookie-fleet-changes-1.schema.json' with { type: 'json' };
import { fleetChanges } from '../../src/fleet/changes/fleet-changes.ts';
import { exampleFleet } from '../fleet/example-fleet.ts';
import { violations } from './violations.ts';

it('the schema of what changed in a fleet accepts what the format json writes, and nothing else', async () => {
	const changes = JSON.parse(JSON.stringify(await fleetChanges(exampleFleet(40))));
	expect(violations(changes, schema)).toEqual([]);
	expect(violations({ ...changes, value: 'secret' }, schema)).toEqual([' additionalProperties value']);
});
