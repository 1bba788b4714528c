import type { ComponentType } from 'preact';
import type { MarksOutcome } from '../../src/core/marks/policy-marks.ts';
import type { RecordingState } from '../../src/core/recording/recording-state.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Inspection, NewsSince } from '../../src/messaging/intents/inspection.ts';
import type { PopupBackend } from '../backend.ts';
import type { OwnValue, Value } from './value.ts';

export type Screen =
	/** `report` is the last stored one, shown until the jar has been read. */
	| { readonly state: 'loading'; readonly report: SiteReport | null }
	| Omit<Extract<Inspection, { state: 'ready' }>, 'news'>
	| Extract<Inspection, { state: 'no-permission' }>
	| Extract<Inspection, { state: 'unsupported' }>
	/** `detail` is a message key and its substitutions, empty when the worker gave none. */
	| { readonly state: 'error'; readonly message: string; readonly detail: readonly string[] };

/** Looked for only when a person asks: other sites in use, or the page's own storage. */
export type LookTarget = 'third-parties' | 'storage';

/** Screens in place of the report: the explanation of a recording, and a letter to the portal. */
export type Aside = 'record' | 'tell';

/** A look in progress, or one that failed. */
export interface LookState {
	readonly what: LookTarget;
	readonly failed: boolean;
}

/** The state of the last request for permissions. */
export type RequestState = 'no' | 'waiting' | 'refused';

/** A reading of the portal's policy under way: its view, and a way to start over. */
export interface StartedReading {
	readonly View: ComponentType<{ host: string | null }>;
	/** Looks for the policy again. */
	again(): void;
}

export interface PopupModel {
	readonly screen: Value<Screen>;
	readonly asked: Value<RequestState>;
	/** News at the moment the page was opened, kept as long as it is open. Null at the person's first look. */
	readonly news: Value<NewsSince | null>;
	readonly looking: Value<LookState | null>;
	/** Words to search the rows for. */
	readonly query: OwnValue<string>;
	/** Keys of the rows whose details are shown. */
	readonly opened: Value<ReadonlySet<string>>;
	toggle(key: string): void;
	/** Reads the jar anew; what is painted stays until the answer comes. */
	refresh(): Promise<void>;
	/** Refresh after an error: shows that something is going on. */
	retry(): Promise<void>;
	/** To be called in the turn of a click: asks for the site's hosts, and says that it is to be watched. */
	askForSite(): Promise<void>;
	/** To be called in the turn of a click: asks for the parent domains that are still hidden. */
	askForHidden(): Promise<void>;
	/** To be called in the turn of a click: asks for match patterns of other sites. */
	askForOthers(origins: readonly string[]): Promise<void>;
	setPlatform(platform: boolean): Promise<void>;
	/** Removes a notice about a clean start. */
	dismiss(id: string): Promise<void>;
	/** Removes what is said of a changed policy page. */
	dismissReading(): Promise<void>;
	/** Looks for other sites, or into the page's storage; what was found comes with the report. */
	lookFor(what: LookTarget): Promise<void>;
	/** The reading of the portal's policy, once it was asked for. */
	readonly reading: Value<StartedReading | null>;
	read(): Promise<void>;
	/** The current recording, in whatever tab; null when there is none. */
	readonly recording: Value<RecordingState | null>;
	/** The screen in place of the report; null: the report itself. */
	readonly aside: Value<Aside | null>;
	show(aside: Aside | null): void;
	/** The outcome of showing the policy's marks on the page; null until that was asked for. */
	readonly marks: OwnValue<MarksOutcome | null>;
	readonly backend: PopupBackend;
	stop(): void;
}

export function reportOf(screen: Screen): SiteReport | null {
	return screen.state === 'ready' || screen.state === 'loading' ? screen.report : null;
}
