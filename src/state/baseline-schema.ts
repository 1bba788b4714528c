import * as v from 'valibot';
import { BASELINE_FORMAT, type Baseline, type BaselineEntry } from '../core/exceptions/baseline.ts';

export const BaselineEntrySchema: v.GenericSchema<unknown, BaselineEntry> = v.object({
	finding: v.string(),
	cookie: v.string(),
	host: v.string(),
	domain: v.exactOptional(v.string()),
	reason: v.string(),
	by: v.exactOptional(v.string()),
	until: v.string(),
});

/** A baseline file; keys that it does not know are left out. */
export const BaselineSchema: v.GenericSchema<unknown, Baseline> = v.object({
	format: v.literal(BASELINE_FORMAT),
	accepted: v.array(BaselineEntrySchema),
});
