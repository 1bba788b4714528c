import * as v from 'valibot';
import { toException } from '../../core/check/apply-baseline.ts';
import { BASELINE_FORMAT, type Baseline, type BaselineEntry } from '../../core/exceptions/baseline.ts';
import { exceptionFault } from '../../core/exceptions/check-exception.ts';
import { dayOf, endOfDay } from '../../core/exceptions/exception-days.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { BaselineSchema } from '../../state/baseline-schema.ts';
import { safeText } from '../words/safe-text.ts';

/** A baseline that was read, or sentences on what is wrong with it. */
export type BaselineCheck =
	| { readonly baseline: Baseline; readonly faults: null }
	| { readonly baseline: null; readonly faults: readonly string[] };

function faultOf(entry: BaselineEntry, index: number, now: number, { t }: Translator): readonly string[] {
	const end = endOfDay(entry.until);
	// An entry whose day is over is in order: what it accepted counts again.
	const draft = toException(end > 0 && end <= now ? { ...entry, until: dayOf(now) } : entry);
	const fault = exceptionFault(draft, now);
	if (fault === null) return [];
	const name = safeText(entry.cookie);
	return [t('check_baseline_entry', String(index + 1), name, t(`failure_${snakeCase(fault)}`))];
}

/**
 * Reads the JSON of a baseline file at a moment (ms). Each entry needs a reason and a last day at most a year ahead; of
 * one that has none, or would accept every cookie, a sentence says what is wrong.
 */
export function checkBaseline(file: unknown, now: number, translator: Translator): BaselineCheck {
	const { t } = translator;
	const named = v.safeParse(v.looseObject({ format: v.string() }), file);
	const format = named.success ? named.output.format : '';
	if (!format.startsWith('cookie-baseline/'))
		return { baseline: null, faults: [t('failure_not_a_baseline')] };
	if (format !== BASELINE_FORMAT)
		return { baseline: null, faults: [t('check_baseline_newer', safeText(format))] };
	const parsed = v.safeParse(BaselineSchema, file);
	if (!parsed.success) {
		const place = v.getDotPath(parsed.issues[0]) ?? '';
		return { baseline: null, faults: [t('failure_broken_baseline', safeText(place))] };
	}
	const baseline = parsed.output;
	const faults = baseline.accepted.flatMap((entry, index) => faultOf(entry, index, now, translator));
	return faults.length > 0 ? { baseline: null, faults } : { baseline, faults: null };
}
