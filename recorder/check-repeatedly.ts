import { apply, listen } from './natives.ts';

const { setTimeout: nativeTimeout } = globalThis;
const { addEventListener: nativeAdd } = EventTarget.prototype;

/** Ms after the page was parsed and after it was loaded: consent managers come late. */
const AFTER_LOAD = [0, 500, 2000, 6000];
/** Ms after a click: a choice is kept at once, or when a server has answered. */
const AFTER_CLICK = [0, 150, 800, 2500];
/** Clicks without end are not followed without end. */
const MOST_WAITING = 40;

/** Calls a function later, with up to three things, from no function of ours: it sees none of our frames on its stack. */
export function callLater(run: unknown, ms: number, one?: unknown, two?: unknown, three?: unknown): void {
	apply(nativeTimeout, globalThis, [run, ms, one, two, three]);
}

/**
 * Looks when the page is there and a while after, and after each click of a person: cheap, and without watching the
 * page's every change. `look` must not throw.
 */
export function checkRepeatedly(look: () => void, onClick: () => void = () => undefined): void {
	let waiting = 0;
	const later = (delays: readonly number[]) => {
		for (let at = 0; at < delays.length && waiting < MOST_WAITING; at++) {
			waiting++;
			callLater(() => {
				waiting--;
				look();
			}, delays[at] ?? 0);
		}
	};
	const clicked = (event: Event) => {
		// What a script clicks is no choice of a person. Pages cannot replace this property.
		if (!event.isTrusted) return;
		onClick();
		later(AFTER_CLICK);
	};
	// Once the page is parsed, and once it is loaded.
	listen(document, 'readystatechange', () => later(AFTER_LOAD), false);
	// Before the listeners of what is clicked, which may stop it on its way.
	apply(nativeAdd, document, ['click', clicked, { __proto__: null, capture: true, passive: true }]);
	if (document.readyState !== 'loading') later(AFTER_LOAD);
}
