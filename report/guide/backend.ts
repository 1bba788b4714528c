import type { Audit, AuditSummary } from '../../src/core/audit/audit.ts';
import type { AuditPlan, RecordingState, RecordingWay } from '../../src/core/recording/recording.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';

/** The tab whose portal is audited. */
export interface PortalTab {
	readonly tabId: number;
	readonly host: string | null;
}

/** What the page of a full audit asks of the browser and of the worker. */
export interface GuideBackend {
	/** Whose words tell how private windows are allowed. */
	readonly isFirefox: boolean;
	/** What is being recorded, now and at every change; null: nothing. Returns what stops it. */
	onState(listener: (state: RecordingState | null) => void): () => void;
	offer(tab: PortalTab): Promise<RecordingOffer>;
	/** The kept reports, newest first. */
	list(): Promise<readonly AuditSummary[]>;
	get(id: string): Promise<Audit | null>;
	start(tab: PortalTab, way: RecordingWay, plan: AuditPlan): Promise<unknown>;
	stop(id: string): Promise<unknown>;
	mark(id: string, answer: 'accepted' | 'refused'): Promise<unknown>;
	/** Keeps a private window's report on the disk. */
	keep(id: string): Promise<unknown>;
	showTab(tabId: number): Promise<unknown>;
	/** Opens the portal in a new tab; gives its id. */
	openPortal(host: string): Promise<number>;
	/** Puts another tab of the portal into the page's own address. */
	remember(tabId: number): void;
	/** Asks the person for match patterns. */
	requestOrigins(origins: readonly string[]): Promise<boolean>;
}
