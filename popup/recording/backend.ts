import type { RecordingState, RecordingWay } from '../../src/core/recording/recording.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';

/** What the popup asks of the browser and of the worker about recording visits. */
export interface RecordingBackend {
	/** Whose words tell how private windows are allowed. */
	readonly isFirefox: boolean;
	/** What is being recorded, now and at every change; null: nothing. Returns what stops it. */
	onState(listener: (state: RecordingState | null) => void): () => void;
	offer(): Promise<RecordingOffer>;
	/** Begins, in the inspected tab or in a new private window. */
	start(way: RecordingWay): Promise<unknown>;
	/** Ends it; the worker opens the report. */
	stop(id: string): Promise<unknown>;
	/** The person's own word on what they have just chosen. */
	mark(id: string, answer: 'accepted' | 'refused'): Promise<unknown>;
	showTab(tabId: number): Promise<unknown>;
}
