import { type Audit, MARKED_ANSWERS, type MarkedChoice } from '../../src/core/audit/audit.ts';
import { hasDefiniteChoice } from '../../src/core/consent/has-definite-choice.ts';

export type MarkedAnswer = MarkedChoice['answer'];

/** The answers that a person may mark on a visit of their own in which none was recognised; empty for any other audit. */
export function markableAnswers({ recording, marked }: Audit): readonly MarkedAnswer[] {
	if (recording === null || marked !== undefined || hasDefiniteChoice(recording)) return [];
	// In an automatic visit, nobody chose but a person who used its pages.
	if (recording.automation?.isDisturbed === false) return [];
	// A HAR file dates a cookie of a script by when it was sent: perhaps long after it was set.
	if (recording.way === 'har') return [];
	const { plan, automation } = recording;
	// Nobody but the script could have answered.
	if (automation !== undefined) return [];
	return MARKED_ANSWERS.filter((answer) => plan === null || plan.step === answer);
}
