import type { RecordingState } from '../core/recording/recording-state.ts';
import type { ThirdPartySite } from '../core/report/site-report.ts';

/** The circumstances of a visit about to be recorded, for the person to know. */
export interface RecordingOffer {
	readonly host: string;
	/** Whether the extension may be in private windows; how to allow it is the browser's to say. */
	readonly privateAllowed: boolean;
	/** Whether a private window is open already: its cookies would be there from the start. */
	readonly privateOpen: boolean;
	/** Whether the tab itself is in a private window. */
	readonly isPrivate: boolean;
	/** Whether the page shows that someone is signed in; null: not known. */
	readonly signedIn: boolean | null;
	/** Cookies of the portal that are there now. */
	readonly cookies: number;
	/** Other sites that the page is known to use: their hosts can be asked for. */
	readonly others: readonly ThirdPartySite[];
	/** The current recording; null when there is none. There is one recording at a time. */
	readonly now: RecordingState | null;
	/** Data of an earlier clean start that is still to be restored; null when there is none. */
	readonly pendingRestore: PendingRestore | null;
}

/** Data that a clean start has set aside and could not restore: that takes an open page of the origin. */
export interface PendingRestore {
	readonly host: string;
	/** Whether it is of a private window, whose host must be in no address that an ordinary one opens. */
	readonly isPrivate: boolean;
	/** Where a page must be open for it. */
	readonly origin: string;
	readonly cookies: number;
	/** Entries of page storage. */
	readonly entries: number;
}
