import type { Unsubscribe } from './unsubscribe.ts';

export interface Clock {
	/** Milliseconds since the epoch, as the computer's clock says: it may be set back. For moments, never for waits. */
	now(): number;
	/** Milliseconds that only rise, from an arbitrary start that differs between workers. For waits. */
	monotonic(): number;
	/** Runs once after `ms`; the returned function cancels it. */
	after(ms: number, run: () => void): Unsubscribe;
}

export interface Alarms {
	/** Sets an alarm at an absolute time (ms); it replaces one of the same name. */
	set(name: string, at: number): Promise<void>;
	clear(name: string): Promise<void>;
}
