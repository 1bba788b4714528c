import { IntentError } from '../src/messaging/intent-error.ts';

/** The state of a page whose reports could not be read or made. */
export interface FailedScreen {
	readonly state: 'error';
	readonly message: string;
	/** A message key and its substitutions; empty if the worker gave none. */
	readonly detail: readonly string[];
}

export function failedScreen(error: unknown): FailedScreen {
	return {
		state: 'error',
		message: error instanceof Error ? error.message : String(error),
		detail: error instanceof IntentError ? error.detail : [],
	};
}
