import type { ConsentAnswer, ConsentChoice, ConsentPhase } from '../consent/consent.ts';

/**
 * How long before it was noticed a choice may have been made, ms, where nothing else limits it. A consent manager writes
 * its cookie in the same tick as the cookies that the choice allows, in no guaranteed order; choices read from a page or
 * its storage arrive later still, and a person marks a choice only after making it.
 */
export const SLACK_MS: Readonly<Record<ConsentChoice['by'], number>> = {
	cookie: 50,
	storage: 500,
	page: 500,
	browser: 50,
	person: 15_000,
	automation: 500,
};

/** Two tools that report within this time report the same choice. */
const SAME_CHOICE_MS = 1000;

/** The answer in effect at a moment, and whether it replaced a different one. */
export interface ConsentState {
	readonly answer: ConsentAnswer;
	readonly hasChanged: boolean;
}

const asText = ({ granted, denied, others }: ConsentChoice) =>
	JSON.stringify([[...granted].sort(), [...denied].sort(), others?.granted, others?.denied]);

/** Whether a choice changes the previous one: another answer, or other purposes of the same tool. */
function differs(choice: ConsentChoice, before: ConsentChoice): boolean {
	if (choice.answer === 'unknown' || before.answer === 'unknown') return false;
	if (choice.answer !== before.answer) {
		return choice.tool === before.tool || choice.at - before.at > SAME_CHOICE_MS;
	}
	return choice.tool === before.tool && choice.answer === 'partial' && asText(choice) !== asText(before);
}

/** Returns the state after choices, which are in order of time. */
function stateAfter(made: readonly ConsentChoice[]): ConsentState | null {
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

const phaseOf = (state: ConsentState | null): ConsentPhase =>
	state === null ? 'before' : state.hasChanged ? 'changed' : state.answer;

/** Global Privacy Control is a signal, not an answer. */
const inOrder = (choices: readonly ConsentChoice[]) =>
	choices.filter(({ tool }) => tool !== 'gpc').sort((a, b) => a.at - b.at);

/** Returns the last moment (ms) at which a choice had surely not been made. */
export function earliest({ since, at, by }: ConsentChoice): number {
	return Math.min(at, since ?? at - SLACK_MS[by]);
}

/**
 * Returns the visitor's answer surely in effect at `at` (ms); null before any answer. When two tools report one choice,
 * the first wins, except that a definite answer replaces `unknown`.
 */
export function consentAt(choices: readonly ConsentChoice[], at: number): ConsentState | null {
	return stateAfter(inOrder(choices).filter((choice) => choice.at <= at));
}

/**
 * Returns the consent phase at a moment (ms): `before` is surely before any choice, an answer surely after it, and
 * `unsure` lies in the span of a choice. An event in the same moment as a choice counts as after it, so that the cookie
 * that stores the choice is never "before consent".
 */
export function phaseAt(choices: readonly ConsentChoice[], at: number): ConsentPhase {
	const ordered = inOrder(choices);
	const made = ordered.filter((choice) => choice.at <= at);
	const sure = stateAfter(made);
	const possible = ordered.filter((choice) => choice.at > at && earliest(choice) <= at);
	const isSure = possible.every((_, index) => {
		const state = stateAfter([...made, ...possible.slice(0, index + 1)]);
		return state?.answer === sure?.answer && state?.hasChanged === sure?.hasChanged;
	});
	return isSure ? phaseOf(sure) : 'unsure';
}
