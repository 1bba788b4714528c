import * as v from 'valibot';
import type { AutomationStep } from '../../core/recording/automation.ts';
import { BANNER_OUTCOMES } from '../../core/recording/automation.ts';
import { AUDIT_STEPS, RECORDING_WAYS } from '../../core/recording/recording.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import type { CleanStartTrouble } from '../clean-start-trouble.ts';
import { defineIntent, defineQuestion, reply, tabArgs } from '../define-intent.ts';
import type { RecordingOffer } from '../recording-offer.ts';

const MAX_RULE_LENGTH = 200;
const automationStep = v.variant('what', [
	v.object({ what: v.literal('clicked') }),
	v.object({ what: v.literal('called') }),
	v.object({
		what: v.literal('banner'),
		outcome: v.picklist(BANNER_OUTCOMES),
		rule: v.nullable(v.pipe(v.string(), v.maxLength(MAX_RULE_LENGTH))),
		answer: v.nullable(v.picklist(['accepted', 'refused'])),
	}),
	v.object({ what: v.literal('finished') }),
]) satisfies v.GenericSchema<unknown, Exclude<AutomationStep, { what: 'started' }>>;

export const recordingIntents = {
	/** Describes the circumstances, for a person about to record a visit. */
	'recording.offer': defineIntent(tabArgs, reply<RecordingOffer>(), 'tab-gone', 'recording-no-portal'),
	/** Starts to record a tab's portal: in that tab, or in a new private window. Returns the tab that is recorded. */
	'recording.start': defineIntent(
		{
			...tabArgs,
			way: v.picklist(RECORDING_WAYS),
			/** IANA name: the report's times are shown in it. */
			timeZone: v.string(),
			plan: v.exactOptional(v.object({ id: v.string(), step: v.picklist(AUDIT_STEPS) })),
			/** Present if the page of a full audit makes the visit: its tab, and the version of autoconsent. */
			automatic: v.exactOptional(v.object({ guideTab: v.number(), autoconsent: v.string() })),
		},
		reply<{ id: string; tabId: number }>(),
		'tab-gone',
		'recording-cookies-stay',
		'recording-no-portal',
		'recording-not-private',
		'recording-page-closed',
		'recording-restore-pending',
		'recording-running',
		'recording-too-large',
	),
	/** Stops a recording and returns the id of its audit; null where nothing was being recorded. */
	'recording.stop': defineIntent({ id: v.string() }, reply<{ audit: string | null }>()),
	/** The current recording; null when there is none. */
	'recording.now': defineQuestion(reply<RecordingState | null>()),
	/** Data that earlier clean starts could not restore. */
	'clean-start.troubles': defineQuestion(reply<readonly CleanStartTrouble[]>()),
	/** The person has read what a clean start could not restore; `id`: of its recording. */
	'clean-start.dismiss': defineIntent({ id: v.string() }, reply<null>()),
	/** The person says that they have just accepted, or refused, where no consent manager was recognised. */
	'recording.mark': defineIntent(
		{ id: v.string(), answer: v.picklist(['accepted', 'refused']) },
		reply<null>(),
	),
	/** The page of a full audit reports a step of the visit that it makes; `at` in ms. */
	'recording.automate': defineIntent({ id: v.string(), at: v.number(), step: automationStep }, reply<null>()),
	/**
	 * Waits until the recorded tab has been quiet (no answer, no cookie, no offer of one) for `quietMs`; returns whether it
	 * was, within `maxMs`. Null: it is not being recorded any more.
	 */
	'recording.quiet': defineIntent(
		{ id: v.string(), quietMs: v.number(), maxMs: v.number() },
		reply<{ isQuiet: boolean } | null>(),
	),
};
