import type { AnswerAccess } from '../../core/recording/recording.ts';

/**
 * Asks for the permission to observe answers where the person wants that and it is not given; returns what can be observed
 * then. Call it before anything else in the click. A refusal is no error: recordings work without.
 */
export async function allowAnswers(
	permission: { access(): Promise<AnswerAccess>; allow(): Promise<boolean> },
	access: AnswerAccess,
	isWanted: boolean,
): Promise<AnswerAccess> {
	if (access !== 'not-allowed' || !isWanted) return access;
	const isAllowed = await permission.allow().catch(() => false);
	return isAllowed ? permission.access() : access;
}
