import type { Translator } from '../../src/i18n/translator.ts';

/** Draws a page into `place` and brings it into one of its states; resolves once it is there. */
export type DrawState = (place: HTMLElement, translator: Translator) => Promise<unknown>;

/** A page's states, made from its scenarios. */
export function statesOf<S>(
	scenarios: Readonly<Record<string, S>>,
	draw: (scenario: S, place: HTMLElement, translator: Translator) => Promise<unknown>,
): Readonly<Record<string, DrawState>> {
	return Object.fromEntries(
		Object.entries(scenarios).map(([name, scenario]): [string, DrawState] => [
			name,
			(place, translator) => draw(scenario, place, translator),
		]),
	);
}
