import * as v from 'valibot';
import { PARTIES } from '../../src/core/policy/policy.ts';

/* Values that occur in several definitions. */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const texts = v.array(v.string());
export const party = v.picklist(PARTIES);
export const declarationIndex = v.pipe(count, v.description('Index into declarations.'));

const MOMENT = 'Milliseconds since the epoch.';
export const moment = v.pipe(v.number(), v.description(MOMENT));
export const nullableMoment = v.pipe(v.nullable(v.number()), v.description(MOMENT));

/** A lifetime as a server or a script asked for it. */
export const askedLifetime = v.pipe(
	v.nullable(v.number()),
	v.description(
		'Requested lifetime in seconds, before any cap; null for a session cookie; 0 or less deletes.',
	),
);
