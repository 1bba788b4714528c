import * as v from 'valibot';
import { BASELINE_FORMAT, type Baseline } from '../core/exceptions/baseline.ts';
import { type Exception, MAX_EXCEPTIONS } from '../core/exceptions/exception.ts';
import type { StoredKind } from './stored-value.ts';

export const ExceptionSchema = v.object({
	pattern: v.nullable(v.string()),
	domain: v.nullable(v.string()),
	code: v.nullable(v.string()),
	reason: v.string(),
	until: v.pipe(v.string(), v.isoDate()),
	addedAt: v.number(),
});

/** What a person accepts for now at one portal, in local storage: `exceptions:<host>`. */
export const exceptionsKind: StoredKind<readonly Exception[]> = {
	prefix: 'exceptions:',
	schema: v.pipe(v.array(ExceptionSchema), v.maxLength(MAX_EXCEPTIONS)),
	migrations: [],
};

/** A baseline file; keys that it does not know are left out. */
export const BaselineSchema: v.GenericSchema<unknown, Baseline> = v.object({
	format: v.literal(BASELINE_FORMAT),
	accepted: v.array(
		v.object({
			finding: v.string(),
			cookie: v.string(),
			host: v.string(),
			domain: v.exactOptional(v.string()),
			reason: v.string(),
			by: v.exactOptional(v.string()),
			until: v.string(),
		}),
	),
});
