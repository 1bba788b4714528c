import type { CheckFinding } from '../core/check/site-findings.ts';
import type { FailOn } from './check-result.ts';

/** Whether a finding makes a check fail: it is not accepted, and `failOn` has its severity or code. */
export function isFailing(
	{ severity, code, accepted }: Pick<CheckFinding, 'severity' | 'code' | 'accepted'>,
	failOn: readonly FailOn[],
): boolean {
	if (accepted !== null) return false;
	return failOn.some((entry) => entry === severity || entry === code);
}
