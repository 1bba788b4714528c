import type { Audit } from '../../core/audit/audit.ts';
import type { FullAudit } from '../../core/audit/full-audit.ts';
import type { FactView } from '../audit-view.ts';
import type { ProblemCode } from '../sections/problems.ts';

/** Report, or full audit, that a finding is taken from. */
export interface FindingSourceReport {
	readonly code: ProblemCode;
	/** One audit of an inspection or a visit, or those of a full audit's visits, in their order. */
	readonly audits: readonly Audit[];
	/** Null for a single report. */
	readonly full: FullAudit | null;
	/** The JSON export that is annexed. */
	readonly annex: {
		readonly file: string;
		/** Hexadecimal. */
		readonly sha256: string;
		/** The fingerprint of the key that signs it; null if it is not signed. */
		readonly signedBy: string | null;
	};
}

/** Texts that a person adds to the document; may be empty. */
export interface FindingFields {
	readonly fileNumber: string;
	readonly addressee: string;
	readonly author: string;
	/** ISO 8601 date. */
	readonly deadline: string;
}

/** A part of the document. Every text is plain text, not HTML; hostile texts have been made visible. */
export type FindingBlock =
	| { readonly kind: 'text'; readonly words: string }
	/** The wording, or the substance, of a rule. */
	| { readonly kind: 'quote'; readonly words: string }
	/** A digest or fingerprint. */
	| { readonly kind: 'code'; readonly words: string }
	/** `label`: stands before the entries; null if the text before leads to them. */
	| { readonly kind: 'list'; readonly label: string | null; readonly entries: readonly string[] }
	| { readonly kind: 'facts'; readonly label: string | null; readonly entries: readonly FactView[] }
	| {
			readonly kind: 'table';
			readonly columns: readonly string[];
			/** Cells in the order of the columns; a cell has lines. */
			readonly rows: readonly (readonly (readonly string[])[])[];
	  };

export interface FindingPart {
	/** The same in every language: for tests. */
	readonly id: 'facts' | 'rule' | 'meaning' | 'certainty' | 'request' | 'annex';
	readonly heading: string;
	readonly blocks: readonly FindingBlock[];
}

/** A finding of a report as a document for a file: facts, rule, what follows, certainty, request, annex. */
export interface FindingFileView {
	/** BCP 47. */
	readonly language: string;
	readonly title: string;
	readonly host: string;
	/** File number, addressee, portal, author, date. */
	readonly head: readonly FactView[];
	readonly parts: readonly FindingPart[];
}
