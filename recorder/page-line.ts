import { HELLO, MESSAGE, OFFER, PAUSE, RESUME } from './handshake.ts';
import { dispatch, listen, OwnMessageEvent, stringify, textEvent } from './natives.ts';

/** The way from the page's world to the script beside it. */
export interface PageLine {
	/** Whether anything is wanted: what costs time need not be done otherwise. */
	isOpen(): boolean;
	/** Hands over plain strings, numbers and booleans, in an object without a prototype. At once: nothing is lost when the page goes. */
	send(record: object): void;
}

/**
 * Opens a line that the page's scripts cannot hear. Both worlds see the same port, so an event on it reaches the
 * other one within the call, and nobody else has that port: it is handed over before any script of the page runs.
 */
export function openPageLine(): PageLine {
	const { port1: port } = new MessageChannel();
	let isOpen = true;
	const open = (yes: boolean) => () => {
		isOpen = yes;
	};
	listen(port, PAUSE, open(false), false);
	listen(port, RESUME, open(true), false);
	// Whoever takes it says so by preventing the default.
	const init: object = { __proto__: null, ports: [port], cancelable: true };
	const offer = () => dispatch(document, new OwnMessageEvent(OFFER, init));
	if (offer()) listen(document, HELLO, offer, true);
	return {
		isOpen: () => isOpen,
		send(record) {
			dispatch(port, textEvent(MESSAGE, stringify(record)));
		},
	};
}
