import type { ConsentChoice } from '../consent/consent.ts';
import { countLeading } from '../lib/count-leading.ts';
import { isAct } from './automation.ts';
import { earliest, SLACK_MS } from './consent-phases.ts';
import type { RecordingEvent } from './recording-event.ts';

/** A consent manager may store a choice only when its server has answered, ms. */
const MAX_ANSWER_MS = 10_000;
/** A choice that is noticed so soon after the last interaction was made by it, ms. */
const DIRECT_MS = 1000;
/** Pages may read a clock that stands for that long (`privacy.resistFingerprinting` in Firefox), ms. */
const COARSE_CLOCK_MS = 100;
/**
 * Between the first interaction with a frame and the report of its page, which is another process's, that the focus has
 * moved into it, ms.
 */
const FOCUS_MS = 300;

type InteractionEvent = Extract<RecordingEvent, { kind: 'interaction' }>;

/** An input, ms, that may have been a choice. */
interface Input extends Pick<InteractionEvent, 'at' | 'from'>, Pick<ConsentChoice, 'actor'> {}

/** A time during which the focus was in a frame whose interactions we do not see, ms. */
interface HiddenPeriod {
	readonly from: number;
	readonly to: number;
}

/** Lists the times during which interactions are hidden. `interactions`: in order of time. */
export function hiddenPeriods(interactions: readonly InteractionEvent[]): readonly HiddenPeriod[] {
	const inputs = interactions.filter(({ what }) => what === 'input');
	const nextOf = new Map<string, number>();
	const periods: HiddenPeriod[] = [];
	for (const { what, at, tabId, frameId } of interactions.toReversed()) {
		const document = `${tabId} ${frameId}`;
		if (what === 'into-frame') {
			const first = countLeading(inputs, (input) => input.at < at - FOCUS_MS);
			const last = countLeading(inputs, (input) => input.at <= at + FOCUS_MS);
			const isSeen = inputs
				.slice(first, last)
				.some((input) => input.tabId === tabId && input.frameId !== frameId);
			if (!isSeen) periods.push({ from: at, to: nextOf.get(document) ?? Number.POSITIVE_INFINITY });
		}
		nextOf.set(document, at);
	}
	return periods;
}

/**
 * Dates choices by when they were made, not by when they were noticed: each gets the span between `since` and `at` in
 * which it surely was made, 0 for `since` where it may be older than the recording, and that no person made it where only
 * clicks of an automatic visit come into question. A choice was made by an interaction: the first one that may have been it begins the span, and
 * the last one ends it, if the choice was noticed at once after it or was not there just before it; otherwise the span
 * ends when the choice was noticed, and also where interactions were hidden. Without any, it begins when the choice's
 * place was last seen without it. `events`: in any order; `startedAt` in ms.
 */
export function dateChoices(
	choices: readonly ConsentChoice[],
	events: readonly RecordingEvent[],
	startedAt: number,
): readonly ConsentChoice[] {
	const interactions = events
		.filter((event): event is InteractionEvent => event.kind === 'interaction')
		.sort((a, b) => a.at - b.at);
	const acts = events.filter((event) => event.kind === 'automation' && isAct(event.step));
	const inputs: readonly Input[] = [
		...interactions.filter(({ what }) => what === 'input').map(({ at, from }) => ({ at, from })),
		...acts.map(({ at }) => ({ at, from: at, actor: 'automation' as const })),
	].sort((a, b) => a.at - b.at);
	const hidden = hiddenPeriods(interactions);
	/** By tool: interactions until then led to its previous choice, ms. */
	const limits = new Map<string, number>();
	const dated: ConsentChoice[] = [];

	/**
	 * The earliest moment of a choice that was there when first looked for: that of a known choice of the same answer, from
	 * which it follows; 0 if there is none.
	 */
	function sinceFirstLook({ answer }: ConsentChoice): number {
		const sameAnswer = dated.findLast((other) => other.answer === answer && other.tool !== 'gpc');
		return sameAnswer === undefined ? 0 : earliest(sameAnswer);
	}

	function date(choice: ConsentChoice): ConsentChoice {
		const { tool, by, at: noticed } = choice;
		if (by === 'browser' || noticed <= startedAt) return choice;
		const previous = limits.get(tool);
		if (choice.since === 0) {
			return { ...choice, since: Math.min(noticed, Math.max(previous ?? 0, sinceFirstLook(choice))) };
		}
		const limit = previous ?? startedAt;
		const seenWithout = Math.min(noticed, choice.since ?? noticed - SLACK_MS[by]);
		const lowest = Math.max(limit, seenWithout - (by === 'person' ? 0 : MAX_ANSWER_MS));
		const candidates = inputs
			.slice(
				countLeading(inputs, ({ at }) => at < lowest),
				countLeading(inputs, ({ at }) => at <= noticed),
			)
			.filter(({ from }) => from > limit);
		const unseen = hidden.filter(({ from, to }) => from <= noticed + FOCUS_MS && to >= lowest);
		const last = candidates.at(-1)?.at;
		const isByLast =
			last !== undefined && unseen.length === 0 && (last >= seenWithout || noticed - last <= DIRECT_MS);
		const starts = [
			...candidates.map(({ from }) => from),
			...unseen.map(({ from }) => Math.max(Math.min(from, noticed) - FOCUS_MS, lowest)),
		];
		const start = starts.reduce((first, from) => Math.min(first, from), starts[0] ?? seenWithout);
		const at = isByLast ? last : noticed;
		const since = Math.min(at, Math.max(limit, start - COARSE_CLOCK_MS));
		const isSingle = last !== undefined && unseen.length === 0 && new Set(starts).size === 1;
		limits.set(tool, isSingle ? last : since);
		const isAutomatic =
			candidates.length > 0 && unseen.length === 0 && candidates.every(({ actor }) => actor !== undefined);
		return { ...choice, at, since, ...(isAutomatic ? { actor: 'automation' } : {}) };
	}

	for (const choice of [...choices].sort((a, b) => a.at - b.at)) dated.push(date(choice));
	return dated.sort((a, b) => a.at - b.at);
}
