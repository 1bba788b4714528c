import type { Interaction } from '../src/core/recording/recording-event.ts';

/** A report of our script on a person's interaction with its document. */
export interface InteractionReport extends Interaction {
	readonly kind: 'interaction';
	/** Ms since the epoch. */
	readonly at: number;
}

/** Trusted events by which a person may choose. */
const DOWN = ['pointerdown', 'keydown'] as const;
const OTHERS = ['mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'keyup', 'click'] as const;
/** A pointer that stays down for longer has been released elsewhere. */
const MAX_PRESS_MS = 5000;
/** From one document. */
const MAX_REPORTS = 5000;

/** Whether a key only writes text: no choice, and nothing that concerns us. */
function isTyping(event: Event): boolean {
	if (!(event instanceof KeyboardEvent)) return false;
	if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return true;
	if (['Enter', 'Escape'].includes(event.key)) return false;
	const [target] = event.composedPath();
	if (target instanceof HTMLInputElement) {
		return !['button', 'submit', 'reset', 'checkbox', 'radio', 'image', 'range'].includes(target.type);
	}
	return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Returns the frame that has the focus, also in an open shadow tree. */
function focusedFrame(): Element | null {
	let element = document.activeElement;
	while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
	return element !== null && ['IFRAME', 'FRAME', 'OBJECT', 'EMBED'].includes(element.tagName)
		? element
		: null;
}

/** Whether our script runs in a frame: always where it has the page's own origin. */
function isReadable(frame: Element): boolean {
	return (
		(frame instanceof HTMLIFrameElement || frame instanceof HTMLObjectElement) &&
		frame.contentDocument !== null
	);
}

/**
 * Reports each interaction of a person with this document, before its listeners receive it: when, and nothing else of it.
 * `input` once a millisecond; `into-frame` when the focus moves into a frame that may be hidden from us.
 */
export function watchInteractions(report: (interaction: InteractionReport) => void): {
	/** Looks where the focus is: no event tells that it moves from one frame to another. */
	readonly lookAtFocus: () => void;
} {
	let remaining = MAX_REPORTS;
	let last = 0;
	let downAt = 0;
	/** The press that has led to the last click. */
	let clicked = 0;
	let isInFrame = false;
	let isBlurred = false;
	const put = (what: Interaction['what'], at: number, from: number) => {
		if (remaining-- > 0) report({ kind: 'interaction', what, at, from });
	};
	function lookAtFocus(): void {
		const at = Date.now();
		// The focus is in a frame where a document has it though its window has lost it (a closed shadow tree).
		const frame = focusedFrame();
		const isHidden = frame === null ? isBlurred && document.hasFocus() : !isReadable(frame);
		if (isHidden === isInFrame) return;
		isInFrame = isHidden;
		put(isHidden ? 'into-frame' : 'out-of-frame', at, at);
	}
	const receive = (isDown: boolean) => (event: Event) => {
		// A script's click is no choice of a person.
		if (!event.isTrusted || isTyping(event)) return;
		const at = Date.now();
		if (isDown) downAt = at;
		// Assistive technology clicks without pressing anything.
		const isPressed = at - downAt <= MAX_PRESS_MS && !(event.type === 'click' && downAt === clicked);
		const from = isPressed ? Math.min(at, downAt) : at;
		if (event.type === 'click') clicked = downAt;
		if (at === last) return;
		last = at;
		isInFrame = false;
		put('input', at, from);
	};
	const options = { capture: true, passive: true } as const;
	for (const type of DOWN) addEventListener(type, receive(true), options);
	for (const type of OTHERS) addEventListener(type, receive(false), options);
	// Without `capture`: of the window alone.
	addEventListener('blur', (event) => {
		if (!event.isTrusted) return;
		isBlurred = true;
		// Firefox moves the focus after the event.
		lookAtFocus();
		setTimeout(lookAtFocus);
	});
	addEventListener('focus', (event) => {
		if (!event.isTrusted) return;
		isBlurred = false;
		lookAtFocus();
	});
	return { lookAtFocus };
}
