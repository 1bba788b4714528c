/** What a visitor has said to cookies that need consent. `partial`: yes to some; `unknown`: the form is not known. */
export const CONSENT_ANSWERS = ['accepted', 'refused', 'partial', 'unknown'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/**
 * The phases of a visit: before any choice; after one, by what it was; `changed`: after a choice that differs from an
 * earlier one.
 */
export const CONSENT_PHASES = ['before', 'accepted', 'refused', 'partial', 'unknown', 'changed'] as const;
export type ConsentPhase = (typeof CONSENT_PHASES)[number];

/** What consent is kept or told by. */
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
	/** The person's own mark. */
	'by-hand',
] as const;
export type ConsentToolId = (typeof CONSENT_TOOLS)[number];

/** A cookie, an entry of page storage, the page's own interface, or what the browser sends. */
export const CONSENT_SOURCES = ['cookie', 'storage', 'page', 'browser'] as const;

/** A consent manager or signal that was found in a visit. */
export interface ConsentTool {
	readonly id: ConsentToolId;
	/** When it was found, ms. */
	readonly at: number;
	readonly by: (typeof CONSENT_SOURCES)[number];
}

/** What a consent manager has kept, read without keeping it: how it answers, and to what. */
export interface ConsentReading {
	readonly tool: ConsentToolId;
	readonly answer: ConsentAnswer;
	/** What was agreed to and what was refused, in the tool's own words, at most `MOST_PURPOSES` each. */
	readonly granted: readonly string[];
	readonly denied: readonly string[];
}
export const MAX_PURPOSES = 40;

/** A choice that was made, or that was there when the recording began. */
export interface ConsentChoice extends ConsentReading {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly by: ConsentTool['by'] | 'person';
	/** `observed` where the tool's form is known, or the person says so; `inferred` otherwise. */
	readonly certainty: 'observed' | 'inferred';
}
