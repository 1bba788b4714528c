import * as v from 'valibot';
import { IntentError, refusal } from './intent-error.ts';
import { type Handlers, INTENTS, type IntentName, type IntentReply } from './intents.ts';
import { COMMON_REFUSALS } from './refusals.ts';

/** Handlers of every intent, for arguments as they were sent. */
export type IntentHandlers = { readonly [N in IntentName]: (args: unknown) => Promise<IntentReply<N>> };

/** Puts each intent's schema before its handler. Arguments of the wrong shape are refused with `bad-request`. */
export function parseArgs(handlers: Handlers<typeof INTENTS>): IntentHandlers {
	// The tables tie each schema to its handler; no type can say so for a name that is only known at run time.
	const byName = handlers as unknown as IntentHandlers;
	const parsing = Object.entries(INTENTS).map(([intent, { args, refuses }]) => [
		intent,
		async (sent: unknown) => {
			const parsed = v.safeParse(args, sent);
			if (!parsed.success) throw refusal('bad-request');
			return byName[intent as IntentName](parsed.output).catch((error: unknown) => {
				if (__DEBUG__ && error instanceof IntentError) mustBeListed(error, refuses, intent);
				throw error;
			});
		},
	]);
	return Object.fromEntries(parsing);
}

/** In development and tests: the lists of refusals are true. */
function mustBeListed({ code }: IntentError, refuses: readonly string[], intent: string): void {
	if (![...refuses, ...COMMON_REFUSALS].includes(code)) {
		throw new Error(`"${intent}" refused with "${code}": add it to its list in src/messaging/intents/.`);
	}
}
