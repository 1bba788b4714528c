import type { ConsentChoice, ConsentTool } from '../core/consent/consent.ts';
import type { CookieOffer } from '../core/cookie/set-cookie.ts';
import type { EngineFrame } from '../core/recording/read-stack.ts';
import type { Interaction, ShownDocument } from '../core/recording/recording-event.ts';

/** A message of our script in a page. A page that knows of us can imitate it. */
export type Witnessed = {
	readonly tabId: number;
	/** 0 is the page itself. */
	readonly frameId: number;
	readonly isTop: boolean;
	/** Of the tab. */
	readonly store: string;
	readonly incognito: boolean;
	/** The document's address as the browser says, without fragment; `about:srcdoc` and the like as they are. */
	readonly documentUrl: string;
	/** Host of the document's origin, which frames without an address of their own inherit; empty where it has none. */
	readonly host: string;
	/** When it happened, ms since the epoch. */
	readonly at: number;
} & (
	| {
			readonly kind: 'script';
			readonly api: 'document.cookie' | 'cookieStore';
			readonly offer: CookieOffer;
			/** Innermost first. */
			readonly stack: readonly EngineFrame[];
	  }
	/** The page has set so many cookies that its script reports no more, or only those of new names. */
	| { readonly kind: 'limit' }
	| ({ readonly kind: 'document' } & ShownDocument)
	| { readonly kind: 'tool'; readonly tool: ConsentTool }
	| { readonly kind: 'choice'; readonly choice: ConsentChoice }
	| ({ readonly kind: 'interaction' } & Interaction)
);

/** Runs our scripts in pages and frames from their first moment on. */
export interface PageWitness {
	/** For pages and frames of these match patterns that are loaded from now on; replaces earlier ones. */
	start(origins: readonly string[]): Promise<void>;
	/** For no page that is loaded from now on. Scripts in open pages stop when the worker answers that it wants no more. */
	stop(): Promise<void>;
}
