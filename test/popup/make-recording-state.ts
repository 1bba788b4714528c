import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import { PORTAL } from './make-report.ts';

export function makeOffer(fields: Partial<RecordingOffer> = {}): RecordingOffer {
	return {
		host: PORTAL,
		privateAllowed: true,
		privateOpen: false,
		isPrivate: false,
		signedIn: false,
		cookies: 5,
		others: [],
		now: null,
		pendingRestore: null,
		...fields,
	};
}

/** Makes a recording of tab 7 that started two minutes and 7 seconds ago. */
export function makeState(fields: Partial<RecordingState> = {}): RecordingState {
	return {
		id: 'r1',
		tabId: 7,
		store: '0',
		host: PORTAL,
		isPrivate: false,
		way: 'clean-start',
		plan: null,
		stage: 'recording',
		startedAt: Date.now() - 127_000,
		cookies: 6,
		undeclared: 2,
		phase: 'before',
		recognised: true,
		answers: 'observed',
		pages: [`https://${PORTAL}/pages/accueil/`, `https://${PORTAL}/explore/dataset/arbres/table/?…`],
		...fields,
	};
}
