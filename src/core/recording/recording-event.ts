import type { ConsentChoice, ConsentTool } from '../consent/consent.ts';
import type { Cookie } from '../cookie/cookie.ts';
import type { CookieOffer } from '../cookie/set-cookie.ts';
import type { AutomationStep } from './automation.ts';
import type { EngineFrame } from './read-stack.ts';
import type { ReachedLimit, RecordedPage } from './recording.ts';

/**
 * An interaction of a person with a document, or the focus moving into a frame that may be hidden from us and back;
 * neither what was pressed nor where.
 */
export interface Interaction {
	readonly what: 'input' | 'into-frame' | 'out-of-frame';
	/** When its pointer or key went down, ms. */
	readonly from: number;
}

/** A document as the script in its page reports it. */
export interface ShownDocument {
	/** Short (see `shortAddress`). */
	readonly url: string;
	/** `service-worker`: there is one, which may have let the network answer. */
	readonly how: Exclude<RecordedPage['how'], 'unknown'>;
	/** Whether the browser reports changes of the address within the document to it. */
	readonly seesChanges: boolean;
}

/** An event of a recording in progress, in order of arrival. `buildRecording` turns them into a recording. */
export type RecordingEvent =
	| {
			readonly kind: 'jar';
			readonly at: number;
			readonly cookie: Cookie;
			readonly removed: boolean;
			/** As reported by the browser. */
			readonly cause: string;
			/** Number of settings that it stands for, if not one: earlier changes of the cookie were not logged. */
			readonly settings?: number;
	  }
	| {
			readonly kind: 'answer';
			/** When the browser received it, ms. */
			readonly at: number;
			/** Shared by the responses of one redirect chain. */
			readonly requestId: string;
			/** Short (see `shortAddress`). */
			readonly url: string;
			readonly resource: string;
			readonly status: number;
			readonly initiator: string | null;
			readonly inTab: boolean;
			readonly offers: readonly CookieOffer[];
	  }
	| {
			readonly kind: 'script';
			readonly at: number;
			readonly api: 'document.cookie' | 'cookieStore';
			/** Address of the document, and the host whose cookies it can set. */
			readonly document: string;
			readonly host: string;
			readonly isTop: boolean;
			readonly inTab: boolean;
			readonly offer: CookieOffer;
			/** Innermost first. */
			readonly stack: readonly EngineFrame[];
	  }
	/** A script's or a frame's address that an answer delivered to the tab, each once: with no other use for the answer. */
	| { readonly kind: 'delivered'; readonly at: number; readonly url: string }
	/** The tab shows another address; `how`: null if that is decided by other events. */
	| {
			readonly kind: 'page';
			readonly at: number;
			readonly url: string;
			readonly how: RecordedPage['how'] | null;
	  }
	/** The script in the tab's page reports how it came to show an address. */
	| ({ readonly kind: 'document'; readonly at: number } & ShownDocument)
	/** Events that were not logged; `omitted`: null if their number is unknown. */
	| ({ readonly kind: 'omitted'; readonly at: number } & ReachedLimit)
	| { readonly kind: 'tool'; readonly at: number; readonly tool: ConsentTool }
	| ({
			readonly kind: 'interaction';
			readonly at: number;
			readonly tabId: number;
			readonly frameId: number;
	  } & Interaction)
	| { readonly kind: 'choice'; readonly at: number; readonly choice: ConsentChoice }
	/** A step of a visit without a person. */
	| { readonly kind: 'automation'; readonly at: number; readonly step: AutomationStep };
