import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { AnswerPermission } from '../../src/ports/answers.ts';
import type { Visits } from '../../src/ports/visits.ts';
import type { OnlyNow } from '../keeping/only-now.ts';

/** The tab whose portal is audited. */
export interface PortalTab {
	readonly tabId: number;
	readonly host: string | null;
}

/** The browser and the worker, as the page of a full audit needs them. */
export interface GuideBackend {
	readonly client: Pick<
		Client,
		| 'audit.list'
		| 'audit.get'
		| 'audit.keep'
		| 'audit.mark'
		| 'recording.offer'
		| 'recording.start'
		| 'recording.stop'
		| 'recording.mark'
		| 'recording.automate'
		| 'recording.quiet'
	>;
	/** Selects the words on how to allow private windows. */
	readonly isFirefox: boolean;
	/** IANA name. */
	timeZone(): string;
	/** Calls `listener` with what is being recorded, now and at every change (null: nothing). Returns the unsubscriber. */
	onState(listener: (state: RecordingState | null) => void): () => void;
	showTab(tabId: number): Promise<unknown>;
	/** Opens the portal in a new tab and returns its id. */
	openPortal(host: string): Promise<number>;
	/** Puts another tab of the portal into the page's own address. */
	remember(tabId: number): void;
	readonly onlyNow: OnlyNow;
	readonly visits: Visits;
	readonly answers: AnswerPermission;
	/** Asks the person for match patterns. */
	requestOrigins(origins: readonly string[]): Promise<boolean>;
}
