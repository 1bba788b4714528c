import * as v from 'valibot';
import { BASELINE_FORMAT, type Baseline, type BaselineEntry } from '../../src/core/exceptions/baseline.ts';
import { MAX_REASON_LENGTH } from '../../src/core/exceptions/exception.ts';
import { exactly } from './exactly.ts';

/* The baseline file: what is accepted for now. Every export is a definition of the published schema. */

export const accepted = exactly<BaselineEntry>()(
	v.object({
		finding: v.pipe(v.string(), v.description('undeclared, or the code of a finding; *: whatever there is.')),
		cookie: v.pipe(
			v.string(),
			v.description('An exact name, or a pattern with * for any run of characters; * alone: any.'),
		),
		host: v.pipe(v.string(), v.description('The portal; *.parent: those below it; *: any.')),
		domain: v.exactOptional(v.pipe(v.string(), v.description('Of the cookies, and below; absent: any.'))),
		reason: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_REASON_LENGTH)),
		by: v.exactOptional(v.pipe(v.string(), v.description('Who has accepted it.'))),
		until: v.pipe(
			v.string(),
			v.isoDate(),
			v.description('The last day on which it is accepted, in UTC; at most a year ahead.'),
		),
	}),
);

export const baseline = exactly<Baseline>()(
	v.object({ format: v.literal(BASELINE_FORMAT), accepted: v.array(accepted) }),
);
