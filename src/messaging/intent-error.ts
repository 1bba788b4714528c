import type { RefusalCode } from './refusals.ts';

/** Why an intent failed, as it travels: neither browser carries an Error across. */
export interface IntentFailure {
	/** A `RefusalCode` of the worker that answered. */
	readonly code: string;
	/** A message key and its substitutions. */
	readonly detail: readonly string[];
}

/** A failure with words for a person. */
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

/** A refusal to be thrown; its words are `failure_<code with underscores>` in `_locales`. */
export function refusal(code: RefusalCode, ...substitutions: string[]): IntentError {
	return new IntentError({ code, detail: [`failure_${code.replaceAll('-', '_')}`, ...substitutions] });
}
