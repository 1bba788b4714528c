import type { ConsentAnswer, ConsentChoice } from '../consent/consent.ts';
import { consentAt } from '../recording/consent-phases.ts';
import type { AuditStep, Recording } from '../recording/recording.ts';
import type { Audit } from './audit.ts';

/** A shorter visit proves little: banners and trackers are loaded late. */
const MIN_PASS_MS = 10_000;

/**
 * Reasons for which the recording of a step may not be the visit that the step asks for, or proves less than one:
 * without an answer, a choice though none was to be made, another answer, a later different one, an answer in an
 * unsupported form, none confirmed by what the consent manager stored; a short visit; cookies at the start; a limit
 * reached.
 */
export const PASS_DOUBTS = [
	'no-refusal',
	'no-acceptance',
	'choice-made',
	'other-answer',
	'answer-changed',
	'answer-not-confirmed',
	'short',
	'cookies-at-start',
	'cut',
] as const;
export type PassDoubt = (typeof PASS_DOUBTS)[number];

/** One step of a full audit as it was recorded. */
export interface AuditPass {
	readonly step: AuditStep;
	readonly auditId: string;
	/** The answer that the step asks for, else the first one in the recording; null if there is none. */
	readonly answer: ConsentAnswer | null;
	/** Whether a person marked that answer: during the visit or after it. Null if it was recognised, or there is none. */
	readonly byHand: 'during' | 'after' | null;
	/** Empty if the recording is what the step asks for. */
	readonly doubts: readonly PassDoubt[];
	/** Addresses of its pages, in order. */
	readonly pages: readonly string[];
	readonly durationMs: number;
}

/** Choices of the visitor: Global Privacy Control is a signal of the browser. */
const choicesOf = ({ choices }: Recording): readonly ConsentChoice[] =>
	choices.filter(({ tool }) => tool !== 'gpc');

function answerDoubts(step: AuditStep, recording: Recording): readonly PassDoubt[] {
	const choices = choicesOf(recording);
	if (step === 'nothing') return choices.length > 0 ? ['choice-made'] : [];
	const matching = choices.filter(({ answer }) => answer === step);
	if (matching.length === 0) {
		const isOther = choices.some(({ answer }) => answer !== 'unknown');
		return isOther ? ['other-answer'] : [step === 'refused' ? 'no-refusal' : 'no-acceptance'];
	}
	const end = consentAt(choices, recording.endedAt);
	if (end !== null && end.answer !== step) return ['answer-changed'];
	const isSure = matching.some(({ certainty, by }) => certainty === 'observed' || by === 'person');
	return isSure ? [] : ['answer-not-confirmed'];
}

/** The choice that answers a step: one that was recognised before one that was marked. */
function answerTo(step: AuditStep, recording: Recording): ConsentChoice | undefined {
	const choices = choicesOf(recording);
	const matching = choices.filter(({ answer }) => answer === step);
	return matching.find(({ by }) => by !== 'person') ?? matching[0] ?? choices[0];
}

/** Judges whether the audit of a planned recording is what its step asks for; null for any other audit. */
export function auditPass({ id, recording }: Audit): AuditPass | null {
	if (recording?.plan == null) return null;
	const { plan, startedAt, endedAt, isCut, way, cookiesAtStart, pages } = recording;
	const durationMs = endedAt - startedAt;
	const choice = answerTo(plan.step, recording);
	return {
		step: plan.step,
		auditId: id,
		answer: choice?.answer ?? null,
		byHand: choice?.by !== 'person' ? null : choice.isMarkedAfter ? 'after' : 'during',
		doubts: [
			...answerDoubts(plan.step, recording),
			...(durationMs < MIN_PASS_MS ? (['short'] as const) : []),
			...(way === 'as-it-stands' && cookiesAtStart > 0 ? (['cookies-at-start'] as const) : []),
			...(isCut ? (['cut'] as const) : []),
		],
		pages: pages.map(({ url }) => url),
		durationMs,
	};
}
