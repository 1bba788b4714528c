import type { Assessment } from '../core/audit/audit.ts';
import type { Certainty, FindingCode, Weight } from '../core/findings/finding.ts';
import type { Category, Party } from '../core/policy/policy.ts';
import type { CookieMoment, Origin } from '../core/recording/recording.ts';

/**
 * An audit in a person's words, section by section: what the report page and the exports for reading all show, so
 * that they say the same. Every text is ready to be shown as text; none is HTML. Names and other hostile texts have
 * been made visible (see `visibleText`).
 */
export interface AuditView {
	/** BCP 47 tag of the words. */
	readonly language: string;
	/** A title for the whole: "Cookies of data.example.org". */
	readonly title: string;
	readonly host: string;
	/** What came out, in one sentence. */
	readonly result: string;
	/** What the result is of: how weighty it looks. */
	readonly tone: 'clean' | 'attention' | 'unknown';
	readonly counts: readonly CountView[];
	/** Portal, moment, browser, policy, auditor… */
	readonly head: Section<FactView>;
	readonly conditions: Section<FactView>;
	/** What happened in the recorded visit, first to last; null for one moment's inspection. */
	readonly visit: Section<EventView> | null;
	readonly cookies: CookieTableView;
	/** Offered and not kept; declared and not seen; declared and not looked at; gone meanwhile; in the page's storage; other sites in use. */
	readonly lists: readonly Section<ItemView>[];
	/** The auditor's remarks on the portal; null where there are none. */
	readonly remarks: Section<string> | null;
	/** What was not looked at, a sentence each. */
	readonly limits: Section<string>;
	/** How the inspection was made, a sentence each. */
	readonly method: Section<string>;
	/** What the words mean. */
	readonly wording: Section<FactView>;
	/** Words around the sha-256: heading, and what it is good for. */
	readonly seal: { readonly heading: string; readonly words: string };
}

export interface Section<T> {
	/** A name that stays the same in every language: for links and tests. */
	readonly id: string;
	readonly heading: string;
	/** A sentence before the entries; null where none is needed. */
	readonly intro: string | null;
	readonly entries: readonly T[];
}

export interface FactView {
	readonly label: string;
	readonly value: string;
	/** Where the value leads; http(s) alone. */
	readonly url: string | null;
}

export interface CountView {
	readonly id:
		| 'undeclared'
		| 'declared'
		| 'unseen'
		| 'notLookedAt'
		| 'contradicting'
		| 'beforeChoice'
		| 'afterRefusal'
		| 'notKept';
	readonly count: number;
	/** "3 undeclared". */
	readonly words: string;
}

export interface CookieTableView extends Omit<Section<CookieView>, 'entries'> {
	/** Column headings, in the order of the cells below. */
	readonly columns: {
		readonly name: string;
		readonly verdict: string;
		readonly category: string;
		readonly declaredLifetime: string;
		readonly realLifetime: string;
		readonly setBy: string;
		readonly findings: string;
		readonly assessment: string;
	};
	/** Headings within a cookie's evidence. */
	readonly evidence: {
		readonly heading: string;
		readonly findings: string;
		readonly moments: string;
		readonly stack: string;
		readonly note: string;
	};
	readonly entries: readonly CookieView[];
}

export interface CookieView {
	/** Of the audit's row (`CookieRow.key`), and of its note. */
	readonly key: string;
	readonly name: string;
	/** Domain and path as they tell two cookies of one name apart. */
	readonly where: string;
	readonly verdict: 'declared' | 'undeclared';
	readonly verdictWords: string;
	/** Why: the rule that matched, or the nearest that did not. */
	readonly reason: string;
	readonly category: Category | null;
	readonly categoryWords: string;
	readonly party: Party;
	readonly partyWords: string;
	readonly declaredLifetime: string;
	readonly realLifetime: string;
	/** What set it, as far as is known; for one moment's inspection also when. */
	readonly setBy: string;
	/** When it was set in the recorded visit; null where none was recorded, or it was not seen being set. */
	readonly setWhen: string | null;
	/** When it was gone in the recorded visit; null where it was there at the end, or none was recorded. */
	readonly gone: string | null;
	readonly findings: readonly FindingView[];
	/** Each time that it was seen being set, renewed or removed in the recorded visit, first to last. */
	readonly moments: readonly MomentView[];
	/** How many more times there were; null where all are listed. */
	readonly moreMoments: string | null;
	/** Everything else that was observed of it. */
	readonly facts: readonly FactView[];
	/** Null where the auditor has said nothing of it. */
	readonly note: NoteView | null;
}

/** One moment of a cookie in a recorded visit. */
export interface MomentView {
	/** "0.4 s after the start, before any choice". */
	readonly when: string;
	/** Day and time, in the audit's zone. */
	readonly at: string;
	readonly what: CookieMoment['what'];
	readonly whatWords: string;
	/** What did it, as far as is known. */
	readonly by: string;
	readonly witness: Origin['by'];
	/** How sure that is. */
	readonly certaintyWords: string;
	readonly facts: readonly FactView[];
	/** A place in a script each, innermost first. */
	readonly stack: readonly string[];
}

/** Something that happened in a recorded visit. */
export interface EventView {
	/** "0.4 s". */
	readonly after: string;
	/** Day and time, in the audit's zone. */
	readonly at: string;
	readonly kind: 'start' | 'page' | 'tool' | 'choice' | 'end';
	readonly words: string;
	/** What else is known of it, a sentence each. */
	readonly details: readonly string[];
}

export interface FindingView {
	readonly code: FindingCode;
	readonly weight: Weight;
	readonly weightWords: string;
	readonly certainty: Certainty;
	readonly certaintyWords: string;
	/** A few words, for a tag. */
	readonly tag: string;
	/** A sentence or two. */
	readonly words: string;
	/** Where the rule comes from. */
	readonly source: FactView;
}

export interface NoteView {
	readonly assessment: Assessment | null;
	/** Empty where there is only a comment. */
	readonly assessmentWords: string;
	readonly comment: string;
}

export interface ItemView {
	/** A name pattern, a storage entry, a host. */
	readonly name: string;
	/** What is said of it. */
	readonly words: string;
	readonly findings: readonly FindingView[];
}
