import { HELLO, MESSAGE, meetingPoint, OFFER, PAUSE, RESUME } from './handshake.ts';
import { dispatch, listen, OwnMessageEvent, stringify, textEvent } from './natives.ts';

/** The connection from the page's world to our script in its own world. */
export interface PageLine {
	/** Whether reports are wanted: nothing that costs time is done otherwise. */
	isOpen(): boolean;
	/** Sends plain strings, numbers and booleans, in an object without a prototype; at once, so that nothing is lost when the page is closed. */
	send(record: object): void;
}

/**
 * Opens a line that the page's scripts cannot listen to. Both worlds see the same port, so that an event on it reaches
 * the other one within the call; nobody else has the port, which is handed over before any script of the page runs.
 */
export function openPageLine(): PageLine {
	const { port1: port } = new MessageChannel();
	let isOpen = true;
	const open = (yes: boolean) => () => {
		isOpen = yes;
	};
	listen(port, PAUSE, open(false), false);
	listen(port, RESUME, open(true), false);
	// The other world accepts it by preventing the default.
	const init: object = { __proto__: null, ports: [port], cancelable: true };
	const target = meetingPoint();
	const offer = () => dispatch(target, new OwnMessageEvent(OFFER, init));
	if (offer()) listen(target, HELLO, offer, true);
	return {
		isOpen: () => isOpen,
		send(record) {
			dispatch(port, textEvent(MESSAGE, stringify(record)));
		},
	};
}
