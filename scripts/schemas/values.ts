import * as v from 'valibot';

/* Values that occur in several definitions. */

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const texts = v.array(v.string());

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
