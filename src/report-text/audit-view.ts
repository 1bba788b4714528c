import type { Assessment } from '../core/audit/audit.ts';
import type { Certainty, FindingCode, Weight } from '../core/findings/finding.ts';
import type { Verdict } from '../core/findings/verdict.ts';
import type { Category, Party } from '../core/policy/policy.ts';
import type { CookieMoment, Origin } from '../core/recording/recording.ts';

/**
 * An audit in words, section by section, for the report page and the exports for reading, so that they say the same.
 * Every text is plain text, not HTML; names and other hostile texts have been made visible (see `visibleText`).
 */
export interface AuditView {
	/** BCP 47 tag of the words. */
	readonly language: string;
	/** A title for the whole: "Cookies of data.example.org". */
	readonly title: string;
	readonly host: string;
	/** The result in one or several sentences. */
	readonly result: string;
	/** The weight of the result. */
	readonly tone: 'clean' | 'attention' | 'unknown';
	/** Numbers other than zero. */
	readonly counts: readonly CountView[];
	/** Contradictions to the policy and excesses over guidelines, by kind. */
	readonly findings: Section<ProblemGroupView>;
	/** Portal, moment, browser, policy, auditor… */
	readonly head: Section<FactView>;
	readonly conditions: Section<FactView>;
	/** Events of the recorded visit in their order; null for an inspection. */
	readonly visit: Section<EventView> | null;
	readonly cookies: CookieTableView;
	/** Not kept, unseen, not looked at, gone, in the page's storage, other sites in use; empty ones are left out. */
	readonly lists: readonly Section<ItemView>[];
	/** The auditor's remarks on the portal; null if there are none. */
	readonly remarks: Section<string> | null;
	/** The limits of the inspection, a sentence each. */
	readonly limits: Section<string>;
	/** How the inspection was made, a sentence each. */
	readonly method: Section<string>;
	/** The report's terms and their meaning. */
	readonly wording: Section<FactView>;
	/** The heading of the sha-256, its purpose, and the key that the JSON export is signed with; null if it is not. */
	readonly seal: { readonly heading: string; readonly words: string; readonly key: FactView | null };
}

export interface Section<T> {
	/** The same in every language: for links and tests. */
	readonly id: string;
	readonly heading: string;
	/** Stands before the entries. */
	readonly intro: string | null;
	readonly entries: readonly T[];
}

export interface FactView {
	readonly label: string;
	readonly value: string;
	/** The address that the value links to, http(s) alone. */
	readonly url: string | null;
}

export interface CountView {
	readonly id:
		| 'undeclared'
		| 'accepted'
		| 'unjudged'
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
	/** Headings of further columns in a spreadsheet. */
	readonly sheet: { readonly where: string; readonly party: string };
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
	/** Domain and path, which distinguish cookies of one name. */
	readonly where: string;
	readonly verdict: Verdict['verdict'];
	readonly verdictWords: string;
	/** The reason of the verdict: the declaration that matched, or the nearest that did not. */
	readonly reason: string;
	readonly category: Category | null;
	readonly categoryWords: string;
	readonly party: Party;
	readonly partyWords: string;
	readonly declaredLifetime: string;
	readonly realLifetime: string;
	/** Its origin as far as is known; for an inspection, the time instead. */
	readonly setBy: string;
	/** When it was set in the recorded visit; null if none was recorded, or it was not seen being set. */
	readonly setWhen: string | null;
	/** When it was gone in the recorded visit; null if it was present at the end, or none was recorded. */
	readonly gone: string | null;
	readonly findings: readonly FindingView[];
	/** Each time that it was seen being set, renewed or removed in the recorded visit, first to last. */
	readonly moments: readonly MomentView[];
	/** The number of further times; null if all are listed. */
	readonly moreMoments: string | null;
	/** Everything else that was observed of it. */
	readonly facts: readonly FactView[];
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
	/** Its origin as far as is known. */
	readonly by: string;
	readonly witness: Origin['by'];
	readonly certaintyWords: string;
	readonly facts: readonly FactView[];
	/** The call stack, innermost place first. */
	readonly stack: readonly string[];
}

export interface EventView {
	/** "0.4 s". */
	readonly after: string;
	/** Day and time, in the audit's zone. */
	readonly at: string;
	readonly kind: 'start' | 'page' | 'tool' | 'choice' | 'end';
	readonly words: string;
	/** Further sentences. */
	readonly details: readonly string[];
}

export interface FindingView {
	readonly code: FindingCode;
	readonly weight: Weight;
	readonly weightWords: string;
	readonly certainty: Certainty;
	readonly certaintyWords: string;
	/** In a few words. */
	readonly tag: string;
	/** In one or two sentences. */
	readonly words: string;
	/** Source of the rule. */
	readonly source: FactView;
}

/** Cookies with one kind of problem. Sentences that hold for all of them stand here, and only here. */
export interface ProblemGroupView {
	readonly code: FindingCode | 'undeclared';
	readonly weight: Weight;
	readonly weightWords: string;
	readonly heading: string;
	/** May be empty. */
	readonly words: string;
	/** Null if it differs from cookie to cookie. */
	readonly certaintyWords: string | null;
	/** Source of the rule. */
	readonly source: FactView;
	/** Advice in one or two sentences. */
	readonly advice: string;
	readonly cookies: readonly ProblemCookieView[];
}

export interface ProblemCookieView {
	/** Of the audit's row (`CookieRow.key`). */
	readonly key: string;
	/** Index of its row in the table of cookies. */
	readonly row: number;
	readonly name: string;
	/** Domain and path. */
	readonly where: string;
	/** When it was first observed in the recorded visit; null without one. */
	readonly when: string | null;
	readonly words: string;
	readonly certaintyWords: string;
}

export interface NoteView {
	readonly assessment: Assessment | null;
	/** Empty if there is only a comment. */
	readonly assessmentWords: string;
	readonly comment: string;
}

export interface ItemView {
	/** A name pattern, a storage entry, a host. */
	readonly name: string;
	readonly words: string;
	readonly findings: readonly FindingView[];
}
