/** A visitor's answer to cookies that need consent. `partial`: some purposes; `unknown`: unsupported form. */
export const CONSENT_ANSWERS = ['accepted', 'refused', 'partial', 'unknown'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/**
 * Phases of a recording: before any choice; after one, by its answer; `changed`: after a different second choice;
 * `unsure`: in the span in which a choice was made, so that it may have been made before or after; `undated`: in a HAR
 * file, which does not show choices.
 */
export const CONSENT_PHASES = [
	'before',
	'accepted',
	'refused',
	'partial',
	'unknown',
	'changed',
	'unsure',
	'undated',
] as const;
export type ConsentPhase = (typeof CONSENT_PHASES)[number];

/** Consent managers and signals. */
export const CONSENT_TOOLS = [
	'opendatasoft',
	'tcf',
	'onetrust',
	'cookiebot',
	'tarteaucitron',
	'axeptio',
	'didomi',
	'orejime',
	'klaro',
	'cookieconsent',
	'google-consent-mode',
	'gpc',
	/** Marked by the person. */
	'by-hand',
	/** Clicked by an automatic visit, and confirmed by no consent manager. */
	'automation',
] as const;
export type ConsentToolId = (typeof CONSENT_TOOLS)[number];

/** Read from a cookie, page storage, the page's API, or a browser signal. */
export const CONSENT_SOURCES = ['cookie', 'storage', 'page', 'browser'] as const;

/** A consent manager or signal detected in a recording. */
export interface ConsentTool {
	readonly id: ConsentToolId;
	/** When it was detected, ms. */
	readonly at: number;
	readonly by: (typeof CONSENT_SOURCES)[number];
}

/** An answer read from a consent manager, without the raw value. */
export interface ConsentReading {
	readonly tool: ConsentToolId;
	readonly answer: ConsentAnswer;
	/** Granted and denied purposes of known names (`known-purposes.ts`), at most `MAX_PURPOSES` each. */
	readonly granted: readonly string[];
	readonly denied: readonly string[];
	/** Numbers of purposes under other names, which may be anything that a page stores; absent if there are none. */
	readonly others?: { readonly granted: number; readonly denied: number };
}
export const MAX_PURPOSES = 40;

/** A choice made during a recording, or stored before it. */
export interface ConsentChoice extends ConsentReading {
	/** When it was surely made, ms since the epoch. Before a recording is built: when it was noticed. */
	readonly at: number;
	/**
	 * The last moment at which it was surely not made, ms; 0 if it may be older than the recording; absent in old ones.
	 * Before a recording is built: when its place was last seen without it, 0 if it never was, absent if nobody looked.
	 */
	readonly since?: number;
	readonly by: ConsentTool['by'] | 'person' | 'automation';
	/** `observed` if the tool's format is supported or the person marked it at once; `inferred` otherwise. */
	readonly certainty: 'observed' | 'inferred';
	/** Whether a person marked it once the recording had ended; absent otherwise. */
	readonly isMarkedAfter?: true;
	/** Who made it, if surely no person; absent otherwise. */
	readonly actor?: 'automation';
}
