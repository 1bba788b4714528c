import type { ConsentPhase } from '../consent/consent.ts';
import type { AnswersObserved, Recording, RecordingWay } from './recording.ts';

/** State of the recording in progress, for pages: in session storage under `RECORDING_KEY`, absent if none is. */
export interface RecordingState extends Pick<Recording, 'plan' | 'startedAt'> {
	readonly way: RecordingWay;
	readonly id: string;
	readonly tabId: number;
	readonly store: string;
	readonly host: string;
	readonly isPrivate: boolean;
	/** `ending`: restores what was set aside and builds the report. */
	readonly stage: 'starting' | 'recording' | 'ending';
	/** Distinct cookies set so far, and how many of them are undeclared. */
	readonly cookies: number;
	readonly undeclared: number;
	readonly phase: ConsentPhase;
	/** Whether a consent manager or the portal's banner was detected. */
	readonly recognised: boolean;
	/** As far as known yet: `pending` until the first answer, where the permission is given. */
	readonly answers: AnswersObserved | 'pending';
	/** Distinct short addresses of the pages so far, first to last. */
	readonly pages: readonly string[];
	/** Present if the guide makes the visit: the tab of its page, without which nobody goes on. */
	readonly automatic?: { readonly guideTab: number };
}
export const RECORDING_KEY = 'recording';
