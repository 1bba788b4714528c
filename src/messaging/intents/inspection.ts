import * as v from 'valibot';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { CleanStartTrouble } from '../clean-start-trouble.ts';
import { defineIntent, reply, tabArgs } from '../define-intent.ts';
import type { ReadingNotice } from './reading.ts';

/** The outcome of inspecting a tab. */
export type Inspection =
	| {
			readonly state: 'ready';
			readonly report: SiteReport;
			readonly offer: SiteOffer | null;
			/** News since the person last looked; null at the first look. */
			readonly news: NewsSince | null;
			/** The last unasked reading of the portal's policy; absent where there was none. */
			readonly reading?: ReadingNotice;
			/** Failures in spite of which watching goes on. */
			readonly trouble: readonly (Trouble | DiskNotice | CleanStartTrouble)[];
	  }
	/** The site is one we may watch but hold no permission for; `request` is what to ask the browser for. */
	| {
			readonly state: 'no-permission';
			readonly host: string;
			readonly request: readonly string[];
			readonly wasWatched: boolean;
	  }
	/**
	 * A page without cookies that an extension can see: browser pages, files, the extension gallery, and a host written
	 * with a final dot, which is then given without it.
	 */
	| { readonly state: 'unsupported'; readonly hostWithoutDot: string | null };

/** The cookies that came since the person last looked at this portal. */
export interface NewsSince {
	/** When that was, ms. */
	readonly since: number;
	/** Keys of cookies in the report. */
	readonly keys: readonly string[];
	/** Keys of those that became undeclared since then, new or not; absent where none did. */
	readonly untrue?: readonly string[];
}

/** Why the disk could not be written; `restart`: until the browser is restarted, it may forget what is saved. */
export type DiskTrouble = 'full' | 'failing' | 'restart';

/** Something that cannot be stored or read: what was stored is kept, and watching goes on. */
export interface Trouble {
	readonly area: 'journal' | 'reports' | 'policies';
	/** Written by a newer version; not readable; the storage is full; it fails for another reason. */
	readonly reason: 'newer-format' | 'unreadable' | 'full' | 'failing';
}

export interface DiskNotice {
	readonly area: 'disk';
	readonly reason: DiskTrouble;
}

/** Actions open to the person: grant what is hidden, or say that this is an Opendatasoft portal. */
export interface SiteOffer {
	/** Match patterns still missing for a full view of this portal's cookies. */
	readonly missing: readonly string[];
	/** True for an added site where the platform default could be switched on or off. */
	readonly canBePlatform: boolean;
	readonly isPlatform: boolean;
}

export const inspectionIntents = {
	/** Reads the jar in full for a tab. `look`: a person sees the reply, so what is new now is not new the next time. */
	inspect: defineIntent({ ...tabArgs, look: v.exactOptional(v.boolean()) }, reply<Inspection>(), 'tab-gone'),
	/** Finds the other sites that the tab's page uses, then inspects. */
	'third-parties.scan': defineIntent(tabArgs, reply<Inspection>(), 'tab-gone'),
	/** Reads the names in the page's own storages, then inspects. */
	'storage.scan': defineIntent(tabArgs, reply<Inspection>(), 'tab-gone'),
};
