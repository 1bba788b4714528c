import type { ConsentAnswer, ConsentChoice, ConsentPhase } from '../consent/consent.ts';

/**
 * How long before a detected choice an event still counts as after it, ms. A consent manager writes its cookie in the
 * same tick as the cookies that the choice allows, in no guaranteed order; choices read from a page or its storage
 * arrive later still.
 */
const SLACK_MS: Readonly<Record<ConsentChoice['by'], number>> = {
	cookie: 50,
	storage: 500,
	page: 500,
	browser: 50,
	person: 50,
};

/** Two tools that report within this time report the same choice. */
const SAME_CHOICE_MS = 1000;

/** The answer in effect at a moment, and whether it replaced a different one. */
export interface ConsentState {
	readonly answer: ConsentAnswer;
	readonly hasChanged: boolean;
}

const asText = ({ granted, denied }: ConsentChoice) =>
	JSON.stringify([[...granted].sort(), [...denied].sort()]);

/** Whether a choice changes the previous one: another answer, or other purposes of the same tool. */
function differs(choice: ConsentChoice, before: ConsentChoice): boolean {
	if (choice.answer === 'unknown' || before.answer === 'unknown') return false;
	if (choice.answer !== before.answer) {
		return choice.tool === before.tool || choice.at - before.at > SAME_CHOICE_MS;
	}
	return choice.tool === before.tool && choice.answer === 'partial' && asText(choice) !== asText(before);
}

/**
 * Returns the visitor's answer in effect at `at` (ms); null before any answer. When two tools report one choice, the
 * first wins, except that a definite answer replaces `unknown`. Global Privacy Control is a signal, not an answer.
 */
export function consentAt(choices: readonly ConsentChoice[], at: number): ConsentState | null {
	const made = choices
		.filter(({ tool, by, at: when }) => tool !== 'gpc' && when - SLACK_MS[by] <= at)
		.sort((a, b) => a.at - b.at);
	let current: ConsentChoice | null = null;
	let hasChanged = false;
	for (const choice of made) {
		if (current === null) {
			current = choice;
			continue;
		}
		const isOther = differs(choice, current);
		if (isOther) hasChanged = true;
		if (isOther || current.answer === 'unknown' || choice.tool === current.tool) {
			if (choice.answer !== 'unknown') current = choice;
		}
	}
	return current === null ? null : { answer: current.answer, hasChanged };
}

/**
 * Returns the consent phase at a moment (ms). An event in the same moment as a choice, or just before it
 * (see `SLACK_MS`), counts as after it: the cookie that stores the choice is never "before consent".
 */
export function phaseAt(choices: readonly ConsentChoice[], at: number): ConsentPhase {
	const standing = consentAt(choices, at);
	if (standing === null) return 'before';
	return standing.hasChanged ? 'changed' : standing.answer;
}

/**
 * Whether certainly no choice had been made at `at` (ms). Uncertain shortly before a manual mark, since a person marks
 * a choice only after making it.
 */
export function isSurelyBefore(choices: readonly ConsentChoice[], at: number): boolean {
	const first = choices.filter(({ tool }) => tool !== 'gpc').sort((a, b) => a.at - b.at)[0];
	return first === undefined || first.by !== 'person' || at < first.at - MANUAL_MARK_DELAY_MS;
}

/** How long after a choice a person may mark it. */
const MANUAL_MARK_DELAY_MS = 15_000;
