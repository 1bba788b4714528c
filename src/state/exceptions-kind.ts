import * as v from 'valibot';
import type { Exception } from '../core/exceptions/exception.ts';
import type { StoredKind } from './stored-value.ts';

const ExceptionSchema = v.object({
	pattern: v.nullable(v.string()),
	domain: v.nullable(v.string()),
	code: v.nullable(v.string()),
	reason: v.string(),
	until: v.string(),
	addedAt: v.number(),
});

/** The exceptions of one portal, in local storage: `exceptions:<host>`. */
export const exceptionsKind: StoredKind<readonly Exception[]> = {
	prefix: 'exceptions:',
	schema: v.array(ExceptionSchema),
	migrations: [],
};
