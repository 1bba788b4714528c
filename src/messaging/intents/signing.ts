import * as v from 'valibot';
import type { ReportSignature, SigningKey } from '../../core/signature/report-signature.ts';
import { defineIntent, defineQuestion, reply } from '../define-intent.ts';

export const signingIntents = {
	/** Returns the key for signing reports, without its private part; null where there is none. */
	'signing.key': defineQuestion(reply<SigningKey | null>()),
	/** Makes the key, unless there is one. */
	'signing.create': defineQuestion(reply<SigningKey>(), 'signing-unavailable'),
	/** Deletes the key: nothing brings it back. */
	'signing.delete': defineQuestion(reply<null>(), 'signing-unavailable'),
	/** Signs a report by its digest; null without a key. */
	'signing.sign': defineIntent(
		{ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) },
		reply<ReportSignature | null>(),
		'signing-unavailable',
	),
};
