import type { Browser } from 'puppeteer-core';

/** A value as WebDriver BiDi writes text that may not be UTF-8 (`network.BytesValue`). */
export type BytesValue = { readonly type: 'string' | 'base64'; readonly value: string };

/** Reads such a value: byte by byte where it is not UTF-8. */
export const textOfBytes = ({ type, value }: BytesValue): string =>
	type === 'string' ? value : Buffer.from(value, 'base64').toString('latin1');

/** The connection of WebDriver BiDi itself: the events that puppeteer keeps to itself are needed whole. */
export interface BidiConnection {
	/** Sends a command and returns its result. */
	send<Result = unknown>(method: string, params: object): Promise<Result>;
	/** Calls `listener` with the parameters of an event. Returns a function that ends that. */
	on<Params>(event: string, listener: (params: Params) => void): () => void;
}

interface RawConnection {
	send(method: string, params: object): Promise<{ readonly result: unknown }>;
	on(event: string, listener: (params: never) => void): void;
	off(event: string, listener: (params: never) => void): void;
}

/** Returns the connection that puppeteer holds. */
export function bidiConnectionOf(driver: Browser): BidiConnection {
	const { connection: raw } = driver as unknown as { readonly connection: RawConnection };
	return {
		async send<Result>(method: string, params: object) {
			return (await raw.send(method, params)).result as Result;
		},
		on(event, listener) {
			raw.on(event, listener);
			return () => raw.off(event, listener);
		},
	};
}
