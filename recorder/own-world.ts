import { sendToWorker } from '../src/adapters/recorder/send-to-worker.ts';
import { startConsentWatch } from './consent-watch.ts';
import { HELLO, MESSAGE, OFFER, PAUSE, RESUME } from './handshake.ts';
import { createOutbox } from './outbox.ts';

/** Characters of one thing told by the page's world. */
const LONGEST = 30_000;

/** What is left of an earlier run of this script in the same window: the page cannot see this world. */
const left = globalThis as { cookieWitness?: { readonly speak: () => void } };

function parse(text: unknown): Readonly<Record<string, unknown>> | null {
	if (typeof text !== 'string' || text.length > LONGEST) return null;
	try {
		const told: unknown = JSON.parse(text);
		return typeof told === 'object' && told !== null ? { ...told } : null;
	} catch {
		return null;
	}
}

/** Hands on what the page's world tells, as long as the worker wants it. */
function startWitness(): { readonly speak: () => void } {
	let port: MessagePort | null = null;
	let isQuiet = false;
	const set = (quiet: boolean) => {
		isQuiet = quiet;
		// Without being wanted the hook does no work.
		port?.dispatchEvent(new Event(quiet ? PAUSE : RESUME));
	};
	const outbox = createOutbox(
		(witness) => sendToWorker({ witness, origin: self.origin }),
		() => set(true),
	);
	const tell = (told: unknown) => {
		if (!isQuiet) outbox.put(told);
	};
	const hearSignal = startConsentWatch(tell);

	const take = (event: Event) => {
		if (!(event instanceof MessageEvent) || event.ports[0] === undefined) return;
		// Once: whoever offers a line later is the page itself.
		document.removeEventListener(OFFER, take);
		event.preventDefault();
		port = event.ports[0];
		port.addEventListener(MESSAGE, (said) => {
			const told = said instanceof MessageEvent ? parse(said.data) : null;
			if (told?.['kind'] === 'script') tell(told);
			else if (told?.['kind'] === 'signal') hearSignal(told['signal']);
		});
	};
	document.addEventListener(OFFER, take);
	document.dispatchEvent(new Event(HELLO));
	return { speak: () => set(false) };
}

if (left.cookieWitness === undefined) left.cookieWitness = startWitness();
else left.cookieWitness.speak();
