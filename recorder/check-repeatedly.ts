import { apply, listen } from './natives.ts';

const { setTimeout: nativeTimeout, addEventListener: addToWindow } = globalThis;
const { addEventListener: nativeAdd } = EventTarget.prototype;

/** Ms after the page was parsed and after it was loaded: consent managers come late. */
const AFTER_LOAD = [0, 500, 2000, 6000];
/** Ms after an interaction: a choice is stored at once, or when a server has answered. */
const AFTER_INTERACTION = [0, 150, 800, 2500];
const INTERACTIONS = ['pointerdown', 'keydown', 'click'] as const;
/** Checks that are scheduled at a time: a person may click without end. */
const MAX_SCHEDULED = 60;
/** While the focus is elsewhere, maybe in a frame whose events do not reach us: ms between checks, and how many. */
const POLL_MS = 500;
const MAX_POLLS = 240;

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
 * Runs `check` when the page is parsed and a while after, after each interaction of a person, and repeatedly while the
 * page has lost the focus, which is cheaper than observing every change of the page. `check` must not throw.
 */
export function checkRepeatedly(check: () => void): void {
	let scheduled = 0;
	let polls = 0;
	const later = (delays: readonly number[]) => {
		for (let at = 0; at < delays.length && scheduled < MAX_SCHEDULED; at++) {
			scheduled++;
			callLater(() => {
				scheduled--;
				check();
			}, delays[at] ?? 0);
		}
	};
	const interacted = (event: Event) => {
		// A script's click is no choice of a person. Pages cannot replace this property.
		if (event.isTrusted) later(AFTER_INTERACTION);
	};
	const poll = () => {
		if (polls-- <= 0) return;
		check();
		callLater(poll, POLL_MS);
	};
	const blurred = (event: Event) => {
		if (!event.isTrusted) return;
		const isPolling = polls > 0;
		polls = MAX_POLLS;
		if (!isPolling) callLater(poll, 0);
	};
	const focused = () => {
		polls = 0;
	};
	// Once the page is parsed, and once it is loaded.
	listen(document, 'readystatechange', () => later(AFTER_LOAD), false);
	// Before the listeners of the clicked element, which may stop the event.
	const early: object = { __proto__: null, capture: true, passive: true };
	for (let at = 0; at < INTERACTIONS.length; at++) {
		apply(nativeAdd, document, [INTERACTIONS[at], interacted, early]);
	}
	// Without `capture`: of the window alone.
	apply(addToWindow, window, ['blur', blurred, { __proto__: null }]);
	apply(addToWindow, window, ['focus', focused, { __proto__: null }]);
	if (document.readyState !== 'loading') later(AFTER_LOAD);
}
