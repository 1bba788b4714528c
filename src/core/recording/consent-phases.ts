import type { ConsentAnswer, ConsentChoice, ConsentPhase } from '../consent/consent.ts';

/**
 * How long before a choice was told something may have happened and still belong to it, ms. A manager's cookie tells
 * of the choice and is set in the same moment as what the choice lets in, in an order that no browser promises; what
 * a page or its storage tells reaches us later than that. A person's own mark stands where it was made.
 */
const SLACK_MS: Readonly<Record<ConsentChoice['by'], number>> = {
	cookie: 50,
	storage: 500,
	page: 500,
	browser: 50,
	person: 50,
};

/** Two tools that tell of one choice do so within this span, ms. */
const SAME_CHOICE_MS = 1000;

/** What has been answered at a moment, and whether it differs from what was answered before. */
export interface ConsentState {
	readonly answer: ConsentAnswer;
	readonly hasChanged: boolean;
}

const asText = ({ granted, denied }: ConsentChoice) =>
	JSON.stringify([[...granted].sort(), [...denied].sort()]);

/** Whether a choice is another than the one that stood: of the same tool with other purposes, or another answer. */
function differs(choice: ConsentChoice, before: ConsentChoice): boolean {
	if (choice.answer === 'unknown' || before.answer === 'unknown') return false;
	if (choice.answer !== before.answer) {
		return choice.tool === before.tool || choice.at - before.at > SAME_CHOICE_MS;
	}
	return choice.tool === before.tool && choice.answer === 'partial' && asText(choice) !== asText(before);
}

/**
 * What a visitor had answered at `at` (ms); null before any answer. Of two tools that tell of one choice, the first
 * is believed; what is not known gives way to what is. Global Privacy Control is the browser's signal and no answer.
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
 * The phase that a moment of a visit belongs to (ms). What was set in the same moment as a choice, or just before it
 * (see `SLACK`), belongs to the choice: the cookie that keeps it is never "before consent".
 */
export function phaseAt(choices: readonly ConsentChoice[], at: number): ConsentPhase {
	const standing = consentAt(choices, at);
	if (standing === null) return 'before';
	return standing.hasChanged ? 'changed' : standing.answer;
}

/**
 * Whether it is sure that nothing had been answered at `at`: not so in the seconds before a person's own mark, which
 * comes later than the choice that it marks.
 */
export function isSurelyBefore(choices: readonly ConsentChoice[], at: number): boolean {
	const first = choices.filter(({ tool }) => tool !== 'gpc').sort((a, b) => a.at - b.at)[0];
	return first === undefined || first.by !== 'person' || at < first.at - MANUAL_MARK_DELAY_MS;
}

/** How long after a choice a person may mark it, ms. */
const MANUAL_MARK_DELAY_MS = 15_000;
