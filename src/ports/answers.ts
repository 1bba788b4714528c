import type { CookieOffer } from '../core/cookie/set-cookie.ts';
import type { AnswerAccess } from '../core/recording/recording.ts';

/** An answer that the browser received, each of a chain of redirections by itself, as far as permissions show it. */
export interface HttpAnswer {
	/** When its head was received, ms since the epoch. */
	readonly at: number;
	/** The same for all answers of one chain of redirections. */
	readonly requestId: string;
	/** Null where no tab asked for it (a service worker, the browser itself). */
	readonly tabId: number | null;
	/** 0 is the page itself. */
	readonly frameId: number;
	/** Null where the browser does not say (Chromium). */
	readonly store: string | null;
	/** Whole, without fragment. */
	readonly url: string;
	/** As the browser names it: `main_frame`, `image`, `xmlhttprequest`… */
	readonly resource: string;
	readonly status: number;
	/** The origin (Chromium) or document (Firefox, without fragment) that asked for it; null where there is none. */
	readonly initiator: string | null;
	/** The cookies it sets, in the order of its lines; most answers set none. */
	readonly offers: readonly CookieOffer[];
}

/** Listens to answers only while somebody needs them: Chromium wakes a stopped worker for each otherwise. */
export interface AnswerWatch {
	/** Whether the permission to observe answers is given. Chromium may report none before its next start all the same. */
	isHeld(): boolean;
	/** Starts or stops listening; again is no error. */
	watch(on: boolean): void;
}

/** The permission to observe answers, as pages ask for it. */
export interface AnswerPermission {
	/** Finds out whether answers arrive. Never rejects. */
	access(): Promise<AnswerAccess>;
	/** Asks for the permission, which no browser shows the person. Call it before anything else in the click (Firefox). */
	allow(): Promise<boolean>;
	giveBack(): Promise<boolean>;
}
