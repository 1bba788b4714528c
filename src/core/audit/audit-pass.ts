import type { ConsentAnswer, ConsentChoice } from '../consent/consent.ts';
import type { Automation, BannerOutcome } from '../recording/automation.ts';
import { consentAt } from '../recording/consent-phases.ts';
import type { AuditStep, Recording } from '../recording/recording.ts';
import type { Audit } from './audit.ts';

/** A shorter visit proves little: banners and trackers are loaded late. */
const MIN_PASS_MS = 10_000;

/**
 * Reasons for which the recording of a step may not be the visit that the step asks for, or proves less than one:
 * without an answer, a choice though none was to be made, another answer, a later different one, an answer in an
 * unsupported form, none confirmed by what the consent manager stored; of an automatic visit: no banner found, a banner
 * that could not be answered, pages that could not be searched for one, ended on the way, a person used its pages
 * meanwhile; a short visit; cookies at the start; a limit reached.
 */
export const PASS_DOUBTS = [
	'no-refusal',
	'no-acceptance',
	'choice-made',
	'other-answer',
	'answer-changed',
	'answer-not-confirmed',
	'banner-not-found',
	'banner-not-answered',
	'banner-not-searched',
	'interrupted',
	'disturbed',
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
	/** Absent if a person made the visit. */
	readonly automation?: Automation;
}

/** Why an automatic visit gave no answer, by what became of the banner; null: it gave one. */
const BANNER_DOUBTS: Readonly<Record<BannerOutcome, PassDoubt | null>> = {
	answered: null,
	'left-alone': null,
	'not-answered': 'banner-not-answered',
	'not-found': 'banner-not-found',
	'not-searched': 'banner-not-searched',
};

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

/** Says of a missing answer why an automatic visit did not give it. */
function withBanner(doubts: readonly PassDoubt[], automation: Automation | undefined): readonly PassDoubt[] {
	const reason = automation === undefined ? null : BANNER_DOUBTS[automation.banner];
	if (reason === null || automation?.isFinished === false) return doubts;
	return doubts.map((doubt) => (doubt === 'no-refusal' || doubt === 'no-acceptance' ? reason : doubt));
}

function automationDoubts(automation: Automation | undefined): readonly PassDoubt[] {
	if (automation === undefined) return [];
	return [
		...(automation.isFinished ? [] : (['interrupted'] as const)),
		...(automation.isDisturbed ? (['disturbed'] as const) : []),
	];
}

/** Judges whether the audit of a planned recording is what its step asks for; null for any other audit. */
export function auditPass({ id, recording }: Audit): AuditPass | null {
	if (recording?.plan == null) return null;
	const { plan, startedAt, endedAt, isCut, way, cookiesAtStart, pages, automation } = recording;
	const isAutomatic = automation !== undefined;
	const durationMs = endedAt - startedAt;
	const choice = answerTo(plan.step, recording);
	return {
		step: plan.step,
		auditId: id,
		answer: choice?.answer ?? null,
		byHand: choice?.by !== 'person' ? null : choice.isMarkedAfter ? 'after' : 'during',
		doubts: [
			...withBanner(answerDoubts(plan.step, recording), automation),
			...automationDoubts(automation),
			// An automatic visit waits on each page until nothing comes any more.
			...(durationMs < MIN_PASS_MS && !isAutomatic ? (['short'] as const) : []),
			...((way === 'as-it-stands' || isAutomatic) && cookiesAtStart > 0
				? (['cookies-at-start'] as const)
				: []),
			...(isCut ? (['cut'] as const) : []),
		],
		pages: pages.map(({ url }) => url),
		durationMs,
		...(automation === undefined ? {} : { automation }),
	};
}
