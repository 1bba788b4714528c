import type { IntentFailure } from './intents.ts';

/** A failure that a person can be told: its code, a message key and its substitutions. */
export class IntentError extends Error {
	readonly code: string;
	readonly detail: readonly string[];

	constructor({ code, detail }: IntentFailure, options?: ErrorOptions) {
		super(code, options);
		this.name = 'IntentError';
		this.code = code;
		this.detail = detail;
	}
}

/** What a worker refuses, in words of `_locales`: `failure_<code with underscores>`. */
export function refusal(code: string, ...substitutions: string[]): IntentError {
	return new IntentError({ code, detail: [`failure_${code.replaceAll('-', '_')}`, ...substitutions] });
}
