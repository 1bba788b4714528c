import { sendToWorker } from '../src/adapters/recorder/send-to-worker.ts';
import { startConsentWatch } from './consent-watch.ts';
import { HELLO, MESSAGE, OFFER, PAUSE, RESUME } from './handshake.ts';
import { createOutbox } from './outbox.ts';

/** Characters of one report from the page's world. */
const MAX_REPORT_LENGTH = 30_000;

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

/** Forwards reports to the worker as long as it wants them: those of the page's world, and on consent. */
function startWitness(): OwnWitness {
	let port: MessagePort | null = null;
	let isPaused = false;
	const setPaused = (paused: boolean) => {
		isPaused = paused;
		// Spares the hook its work.
		port?.dispatchEvent(new Event(paused ? PAUSE : RESUME));
	};
	const outbox = createOutbox(
		(witness) => sendToWorker({ witness, origin: self.origin }),
		() => setPaused(true),
	);
	const report = (content: unknown) => {
		if (!isPaused) outbox.put(content);
	};
	const consent = startConsentWatch(report);

	const connect = (event: Event) => {
		if (!(event instanceof MessageEvent) || event.ports[0] === undefined) return;
		// Once: a later offer is the page's own.
		document.removeEventListener(OFFER, connect);
		event.preventDefault();
		port = event.ports[0];
		port.addEventListener(MESSAGE, (message) => {
			const content = message instanceof MessageEvent ? parse(message.data) : null;
			if (content?.['kind'] === 'script') {
				report(content);
				consent.look();
			} else if (content?.['kind'] === 'signal') consent.receiveSignal(content['signal']);
		});
	};
	document.addEventListener(OFFER, connect);
	document.dispatchEvent(new Event(HELLO));
	return { resume: () => setPaused(false) };
}

if (ownWorld.cookieWitness === undefined) ownWorld.cookieWitness = startWitness();
else ownWorld.cookieWitness.resume();
