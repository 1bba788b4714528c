import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { SCENARIOS, type ScenarioName } from './scenarios.ts';
import { getElements, show } from './stage.ts';

/** States in which a person comes for the verdicts: at most so many words, and controls beside the rows. */
const VERDICTS = ['mixed', 'calm', 'declared', 'contradicted', 'default', 'family', 'no-policy'] as const;
const MAX_WORDS = 180;
const MAX_CONTROLS = 9;

const isShown = (element: Element) => element.closest('.visually-hidden, [hidden]') === null;

function countWords(place: Element): number {
	const nodes = place.ownerDocument.createTreeWalker(place, NodeFilter.SHOW_TEXT);
	let words = 0;
	while (nodes.nextNode() !== null) {
		const { parentElement, textContent } = nodes.currentNode;
		if (parentElement === null || !isShown(parentElement)) continue;
		words += textContent?.match(/[\p{L}\p{N}_]\S*/gu)?.length ?? 0;
	}
	return words;
}

describe('the verdicts', () => {
	it.each<ScenarioName>(VERDICTS)('of %s take few words and controls, in both languages', async (name) => {
		for (const file of [en, fr]) {
			const { place, model } = await show(SCENARIOS[name], file);
			expect(countWords(place)).toBeLessThanOrEqual(MAX_WORDS);
			const controls = getElements('a[href], button, input, select').filter(
				(control) => isShown(control) && control.closest('li.row') === null,
			);
			expect(controls.length).toBeLessThanOrEqual(MAX_CONTROLS);
			model.stop();
		}
	});
});
