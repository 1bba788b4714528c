import type { MarksOutcome, PolicyMarks } from '../src/core/marks/policy-marks.ts';
import type { RecordingState } from '../src/core/recording/recording-state.ts';
import type { SiteReport } from '../src/core/report/site-report.ts';
import type { Client, IntentArgs } from '../src/messaging/intents.ts';
import type { AnswerPermission } from '../src/ports/answers.ts';
import type { FileToSave } from '../src/ui/save-file.ts';

/** The intents that the popup sends. */
export type PopupClient = Pick<
	Client,
	| 'inspect'
	| 'third-parties.scan'
	| 'storage.scan'
	| 'site.add'
	| 'site.platform'
	| 'policy.read'
	| 'policy.read-at'
	| 'policy.get'
	| 'exception.add'
	| 'reading.dismiss'
	| 'journal.get'
	| 'recording.offer'
	| 'recording.start'
	| 'recording.stop'
	| 'recording.mark'
	| 'clean-start.dismiss'
>;

/** Content for the clipboard: plain text, and markup for editors where there is some. */
export interface CopyContent {
	readonly plain: string;
	readonly html?: string;
}

/** The browser and the worker, as the popup needs them; a fake runs it in an ordinary page. */
export interface PopupBackend {
	readonly client: PopupClient;
	/** Firefox and Chrome have other steps for allowing private windows. */
	readonly isFirefox: boolean;
	/** In the side panel, which stays while a person does what it says, and follows the active tab. */
	readonly isPanel: boolean;
	/** The inspected tab; known once there is a report. */
	tabId(): number | null;
	/** Whether the inspected tab is in a private window; known once there is a report. */
	isPrivate(): boolean;
	/** The inspected tab, as intents take it. `tabId` is -1 where the browser shows none. */
	tabArgs(): Promise<Pick<IntentArgs<'inspect'>, 'tabId' | 'host'>>;
	/** The last stored report of this tab's portal, if there is one: read while the worker is asked, mostly painted first. */
	storedReport(): Promise<SiteReport | null>;
	/** Every report that is stored from now on, of any portal, and those that are dropped. Returns what stops it. */
	onReport(listener: (report: SiteReport) => void, onGone: (store: string, host: string) => void): () => void;
	/** The recording, now and at every change; null when there is none. Returns what stops it. */
	onRecording(listener: (state: RecordingState | null) => void): () => void;
	/** Asks the person for match patterns. In Chromium this ends the popup. */
	requestOrigins(origins: readonly string[]): Promise<boolean>;
	readonly answers: AnswerPermission;
	/** Shows marks on the page in the tab, or removes them; never rejects. */
	toggleMarks(marks: PolicyMarks): Promise<MarksOutcome>;
	/** Brings a tab to the front. */
	showTab(tabId: number): Promise<unknown>;
	/** Opens the side panel, in the turn of a click; null where there is none to open. */
	openPanel(): ((tabId: number) => Promise<void>) | null;
	/** Puts something into the clipboard; rejects where the browser does not let it. */
	copy(content: CopyContent): Promise<void>;
	/** Ends the popup; a page in a tab and the side panel stay. */
	close(): void;
	save(file: FileToSave): void;
}
