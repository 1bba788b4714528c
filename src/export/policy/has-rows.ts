import type { NextStep } from '../../core/report/site-report.ts';

/** Whether rows of the policy are part of a step: others are done elsewhere than in the policy. */
export function hasRows({ kind, keys }: NextStep): boolean {
	return keys.length > 0 && kind !== 'import-policy' && kind !== 'shorten-lifetime';
}
