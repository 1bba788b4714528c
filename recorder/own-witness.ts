import { type EngineFrame, readV8Frames } from '../src/core/recording/read-stack.ts';
import { startConsentWatch } from './consent/consent-watch.ts';
import { HELLO, MESSAGE, meetingPoint, OFFER, PAUSE, RESUME } from './handshake.ts';
import { hookFromOwnWorld } from './hook-from-own-world.ts';
import { createOutbox } from './outbox.ts';
import { isFirefoxOwnWorld } from './page-window.ts';
import { reportDocument } from './report-document.ts';

/** Characters of one report from the page's world. */
const MAX_REPORT_LENGTH = 200_000;

/** Sends a message to whoever records; resolves to false when no more are wanted. */
type SendReports = (message: {
	readonly witness: readonly unknown[];
	readonly origin: string;
}) => Promise<boolean>;

interface OwnWitness {
	/** Sends reports again. */
	readonly resume: () => void;
}

/** Set by an earlier run of this script in the same window. The page cannot see this world. */
const ownWorld = globalThis as { cookieWitness?: OwnWitness };

function parse(text: unknown): Readonly<Record<string, unknown>> | null {
	if (typeof text !== 'string' || text.length > MAX_REPORT_LENGTH) return null;
	try {
		const report: unknown = JSON.parse(text);
		return typeof report === 'object' && report !== null ? { ...report } : null;
	} catch {
		return null;
	}
}

/**
 * Whether another document of the origin could reach this window before its own document: a frame's or a new window's
 * first, empty document gives its window, with all that its parent or opener has changed in it, to the next one.
 */
function mayBePrepared(): boolean {
	return [window.parent, window.opener as Window | null].some((other) => {
		try {
			return other !== null && other !== window && other.document !== null;
		} catch {
			return false;
		}
	});
}

/**
 * Reads the frames that the hook sends. Addresses are shortened here: whole ones hold queries, or are whole scripts
 * (`data:`).
 */
function framesIn(stack: unknown): readonly EngineFrame[] {
	const frames = readV8Frames(typeof stack === 'object' && stack !== null ? Object.values(stack) : []);
	return mayBePrepared() ? frames.map((frame) => ({ ...frame, isCertain: false })) : frames;
}

/**
 * Connects to the hook in the page's world, which runs before any script of the page (see `mayBePrepared` for frames).
 * Returns a function that switches the hook on and off.
 */
function connectToHook(
	receive: (content: Readonly<Record<string, unknown>>) => void,
): (isOn: boolean) => void {
	const target = meetingPoint();
	let port: MessagePort | null = null;
	const connect = (event: Event) => {
		if (!(event instanceof MessageEvent) || event.ports[0] === undefined) return;
		// Once: a later offer is the page's own.
		target.removeEventListener(OFFER, connect);
		event.preventDefault();
		port = event.ports[0];
		port.addEventListener(MESSAGE, (message) => {
			const content = message instanceof MessageEvent ? parse(message.data) : null;
			if (content !== null) receive(content);
		});
	};
	target.addEventListener(OFFER, connect);
	target.dispatchEvent(new Event(HELLO));
	return (isOn) => port?.dispatchEvent(new Event(isOn ? RESUME : PAUSE));
}

/**
 * Forwards reports as long as they are wanted: those of the page's world, and on consent. `send` returns false when no
 * more are.
 */
function startWitness(send: SendReports): OwnWitness {
	let isPaused = false;
	/** Spares the hook its work. */
	let switchHook: (isOn: boolean) => void = () => undefined;
	const setPaused = (paused: boolean) => {
		isPaused = paused;
		switchHook(!paused);
	};
	const outbox = createOutbox(
		(witness) => send({ witness, origin: self.origin }),
		() => setPaused(true),
	);
	const report = (content: unknown) => {
		if (!isPaused) outbox.put(content);
	};
	reportDocument(report);
	const consent = startConsentWatch(report);

	const receive = (content: Readonly<Record<string, unknown>>) => {
		const { kind } = content;
		if (kind === 'script' || kind === 'limit') report(content);
		if (kind === 'script') consent.checkSoon();
		else if (kind === 'signal') consent.receiveSignal(content['signal']);
	};
	switchHook = isFirefoxOwnWorld
		? hookFromOwnWorld((content) => receive({ ...content }))
		: connectToHook((content) => receive({ ...content, stack: framesIn(content['stack']) }));
	return { resume: () => setPaused(false) };
}

/** Starts observing this document; again makes an earlier run send reports again. */
export function startOwnWitness(send: SendReports): void {
	if (ownWorld.cookieWitness === undefined) ownWorld.cookieWitness = startWitness(send);
	else ownWorld.cookieWitness.resume();
}
