import type { Declaration } from '../../core/policy/policy.ts';
import { certaintyOf } from './certainty.ts';
import { formReason } from './name-reason.ts';

/** A row that was doubted for a fact which another part of the policy states after all is as certain as its name. */
export function withoutAnsweredDoubt(row: Declaration): Declaration {
	const { certaintyReason, category, lifetime } = row;
	const isAnswered =
		(certaintyReason === 'no-category' && category !== 'unknown') ||
		(certaintyReason === 'no-lifetime' && lifetime !== null);
	if (!isAnswered) return row;
	const reason = formReason(row);
	return { ...row, certainty: certaintyOf(reason), certaintyReason: reason };
}
