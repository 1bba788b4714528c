import type { Policy } from '../../core/policy/policy.ts';
import type { ReadingChange, ReadingOutcome } from '../../core/reading/reading.ts';
import { defineIntent, hostArg, reply } from '../define-intent.ts';

/** The last unasked reading of a portal's policy, for a person. */
export interface ReadingNotice {
	/** When the last one began, ms. */
	readonly at: number;
	readonly outcome: ReadingOutcome;
	/** The page that was read; null: none was found. */
	readonly url: string | null;
	/** Whether the policy in force was read unasked, and not edited since. */
	readonly isOwn: boolean;
	/** A change of the page that the person has not dismissed; one that is not stored waits for their answer. */
	readonly change: ReadingChange | null;
}

export const readingIntents = {
	/** Null where a portal's policy was never read unasked. */
	'reading.notice': defineIntent({ host: hostArg }, reply<ReadingNotice | null>()),
	/** The policy before and after a change that was not dismissed; null where there is none, or its former version is gone. */
	'reading.difference': defineIntent({ host: hostArg }, reply<{ before: Policy; after: Policy } | null>()),
	/** Puts the changed policy into force that waits for the person. Undone by `policy.undo`. */
	'reading.accept': defineIntent(
		{ host: hostArg },
		reply<{ undo: string }>(),
		'reading-gone',
		'not-a-policy',
		'no-site',
		'no-declarations',
		'newer-format',
	),
	/** Dismisses what was said of a change; a policy that waits for the person is dropped. */
	'reading.dismiss': defineIntent({ host: hostArg }, reply<null>()),
};
