import type { ValuedCookie } from '../browser-data/consent-cookies.ts';
import type { BrowserConditions } from '../check/check-result.ts';
import type { CookieEngine } from '../core/cookie/set-cookie.ts';
import type { HttpAnswer } from '../ports/answers.ts';

/** Id of the only tab of a visit, and of its cookie store: each visit has a browser context of its own. */
export const VISIT_TAB = 1;
export const VISIT_STORE = '0';

/** The sender of a witness's message: a frame of the visit. */
export interface FrameAddress {
	/** 0 is the page itself. */
	readonly frameId: number;
	readonly url: string;
	/** Undefined where the browser does not say. */
	readonly origin: string | undefined;
}

/** Receives what happens in a visit; times in ms. */
export interface VisitEvents {
	answered(answer: HttpAnswer): void;
	/** A message of the recorder's script in a frame, unparsed. */
	witnessed(message: unknown, sender: FrameAddress, at: number): void;
	/** A report of the script that answers banners, unparsed. */
	bannerReported(message: unknown, frame: BannerFrame): void;
	/** The page has a new address. */
	navigated(url: string, at: number): void;
	/** The page has loaded whole. */
	loaded(): void;
}

/** A frame in which the script that answers banners runs. */
export interface BannerFrame {
	readonly isTop: boolean;
	/** Calls the script's `receiveBannerOrder`. */
	order(order: unknown): Promise<void>;
	/** Runs code of a rule in the page's own world of that frame. Returns whether it says true. */
	evaluate(code: string): Promise<boolean>;
}

/** A link of a page, its address absolute. */
export interface ShownLink {
	readonly href: string;
	readonly text: string;
	readonly language: string | null;
}

/** A page as it is shown now. */
export interface RenderedPage {
	readonly url: string;
	readonly title: string;
	readonly links: readonly ShownLink[];
	/** Whether it is made by Opendatasoft (shows `ods-` classes). */
	readonly isPlatform: boolean;
	/** Whether it shows nothing at all. */
	readonly isEmpty: boolean;
	/** Whether it is no page of markup but a file that the browser shows: text, JSON, a PDF. */
	readonly isDocument: boolean;
	/** Its document as it is rendered. */
	readonly html: string;
}

/** A cookie to begin with, with its value. */
export interface StoredCookie {
	readonly name: string;
	readonly value: string;
	readonly domain: string;
	readonly path: string;
	/** Seconds since the epoch; null for a session cookie. */
	readonly expires: number | null;
	readonly httpOnly: boolean;
	readonly secure: boolean;
	readonly sameSite: 'Strict' | 'Lax' | 'None' | null;
}

/** The items of a page storage to begin with, with their values. */
export interface StoredOrigin {
	/** `https://example.org` */
	readonly origin: string;
	readonly localStorage: readonly { readonly name: string; readonly value: string }[];
}

/** A session that a visit begins with. Its values go to the browser and nowhere else. */
export interface VisitSession {
	readonly cookies: readonly StoredCookie[];
	readonly storage?: readonly StoredOrigin[];
	/** Sent with every request to the site, and with no other (see `isOwnRequest`). */
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * Why a page could not be loaded: the browser's own code, such as `net::ERR_NAME_NOT_RESOLVED`, or `timeout`, `download`
 * (a file to save, no page), `unresponsive` (its scripts never pause), or a status whose page is not shown.
 */
export class NavigationError extends Error {
	override readonly name = 'NavigationError';
}

/** A session could not be begun: the browser refuses a part of it, which the message names without its value. */
export class SessionError extends Error {
	override readonly name = 'SessionError';
}

/** A tab in a browser context of its own: no cookie, storage or cache of any other. */
export interface DrivenVisit {
	/**
	 * Begins to load an address; returns when the page has begun to show.
	 * @throws {NavigationError} if it cannot be loaded, or does not begin within the timeout
	 */
	go(url: string, timeoutMs: number): Promise<void>;
	/** All cookies of the context. */
	jar(): Promise<readonly ValuedCookie[]>;
	/** @throws {NavigationError} `unresponsive` */
	page(): Promise<RenderedPage>;
	/** @throws {NavigationError} `unresponsive` */
	screenshot(): Promise<Uint8Array>;
	/**
	 * Runs an expression in an empty page of an origin, without a request for that page; returns its text once it is there.
	 * @throws {NavigationError}
	 */
	runAtOrigin(origin: string, expression: string): Promise<string>;
	/** Closes the context with all that it holds; again is no error. */
	close(): Promise<void>;
}

/** State of a visit at its start. */
export interface VisitOptions extends VisitSession {
	/** Address of the site that headers are for. */
	readonly site: string;
	/** Whether the script that looks for a banner runs in all frames. */
	readonly isBannerSought: boolean;
}

/** The scripts that run in pages, as text. */
export interface PageScripts {
	readonly pageWorld: string;
	readonly ownWorld: string;
	/** Null where banners cannot be answered. */
	readonly banner: string | null;
	/** Hides from pages that the browser is driven (see `AS_VISITOR`), where no setting of the browser does. */
	readonly visitor?: string;
}

/** A browser that this program drives. */
export interface DrivenBrowser {
	readonly conditions: BrowserConditions;
	readonly engine: CookieEngine;
	/** @throws {SessionError} */
	openVisit(events: VisitEvents, options: VisitOptions): Promise<DrivenVisit>;
	/** Rejects never; false once the browser is gone. */
	isConnected(): boolean;
	/** Ends the browser, or gives back one that was lent; again is no error. */
	close(): Promise<void>;
}

/** How a browser is started. */
export interface LaunchRequest {
	readonly scripts: PageScripts;
	readonly thirdParty: 'allow' | 'block';
	readonly isHeadless: boolean;
	readonly isAsVisitor: boolean;
	/** Whether certificates that nobody vouches for are accepted. */
	readonly isInsecure: boolean;
	/** Added to the command line of the browser. */
	readonly args: readonly string[];
	/** Firefox's preferences. */
	readonly prefs: Readonly<Record<string, string | number | boolean>>;
}
