import { apply, listen } from './natives.ts';

const { setTimeout: nativeTimeout } = globalThis;
const { addEventListener: nativeAdd } = EventTarget.prototype;

/** Ms after the page was parsed and after it was loaded: consent managers come late. */
const AFTER_LOAD = [0, 500, 2000, 6000];
/** Ms after a click: a choice is stored at once, or when a server has answered. */
const AFTER_CLICK = [0, 150, 800, 2500];
/** Checks that are scheduled at a time: a person may click without end. */
const MAX_SCHEDULED = 40;

/** Calls a function later, with up to three arguments: no frame of ours is on its stack. */
export function callLater(
	run: unknown,
	ms: number,
	first?: unknown,
	second?: unknown,
	third?: unknown,
): void {
	apply(nativeTimeout, globalThis, [run, ms, first, second, third]);
}

/**
 * Runs `check` when the page is parsed and a while after, and after each click of a person, which is cheaper than
 * observing every change of the page. `check` must not throw.
 */
export function checkRepeatedly(check: () => void, onClick: () => void = () => undefined): void {
	let scheduled = 0;
	const later = (delays: readonly number[]) => {
		for (let at = 0; at < delays.length && scheduled < MAX_SCHEDULED; at++) {
			scheduled++;
			callLater(() => {
				scheduled--;
				check();
			}, delays[at] ?? 0);
		}
	};
	const clicked = (event: Event) => {
		// A script's click is no choice of a person. Pages cannot replace this property.
		if (!event.isTrusted) return;
		onClick();
		later(AFTER_CLICK);
	};
	// Once the page is parsed, and once it is loaded.
	listen(document, 'readystatechange', () => later(AFTER_LOAD), false);
	// Before the listeners of the clicked element, which may stop the event.
	apply(nativeAdd, document, ['click', clicked, { __proto__: null, capture: true, passive: true }]);
	if (document.readyState !== 'loading') later(AFTER_LOAD);
}
