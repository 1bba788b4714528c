import type { Lifetime } from './lifetime.ts';

export const POLICY_FORMAT = 'cookie-policy/1';

export const CATEGORIES = [
	'necessary',
	'functional',
	'statistical',
	'advertising',
	'social',
	'unknown',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const STORAGE_KINDS = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'pixel'] as const;
export type StorageKind = (typeof STORAGE_KINDS)[number];

/** The storages of a page, in display order. */
export const PAGE_STORAGES = ['localStorage', 'sessionStorage', 'indexedDB'] as const;

export const PARTIES = ['first', 'third'] as const;
/** Relative to the top-level site of the tab. */
export type Party = (typeof PARTIES)[number];

export const CERTAINTIES = ['certain', 'likely'] as const;
/** How sure the importer is that a declaration is read as it is meant. */
export type ReadingCertainty = (typeof CERTAINTIES)[number];

/** Reasons of a certainty: a closed list, worded in `_locales` as `certainty_<reason>`. */
export const CERTAINTY_REASONS = {
	certain: [
		'edited',
		'settings',
		'titled-column',
		'labelled',
		'known-name',
		'form-of-name',
		'like-neighbours',
		'languages-agree',
	],
	likely: [
		'running-text',
		'untitled-column',
		'cells-split-by-guess',
		'plain-word',
		'nothing-beside-it',
		'unlike-neighbours',
		'name-in-pieces',
		'lifetime-unclear',
		'no-category',
		'no-lifetime',
		'category-inferred',
		'category-unlikely',
		'facts-disagree',
		'policy-not-understood',
		'hidden-text',
	],
} as const satisfies Readonly<Record<ReadingCertainty, readonly string[]>>;
export type CertaintyReason = (typeof CERTAINTY_REASONS)[ReadingCertainty][number];

/** One row of a policy. */
export interface Declaration {
	/** Name patterns: exact names, or with `*` for any run of characters. At least one. */
	readonly names: readonly string[];
	readonly storage: StorageKind;
	readonly category: Category;
	readonly provider: string | null;
	readonly location: string | null;
	readonly purpose: string | null;
	readonly party: Party | null;
	/** Canonical host; the declaration holds only for cookies of this domain. */
	readonly domain: string | null;
	readonly lifetime: Lifetime | null;
	/** 1-based line in a text source, null elsewhere. */
	readonly line: number | null;
	/** 1-based page of a PDF source. */
	readonly page?: number;
	/** Whether the person has changed or added it. */
	readonly edited?: boolean;
	/** Absent where an older version read it. */
	readonly certainty?: ReadingCertainty;
	/** A `CertaintyReason`; a newer version's file may have another. */
	readonly certaintyReason?: string;
}

export const SOURCE_KINDS = ['text', 'html', 'markdown', 'csv', 'json', 'pdf', 'site'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface PolicySource {
	readonly kind: SourceKind;
	readonly url: string | null;
	/** File name. */
	readonly name: string | null;
}

/** The row that a part of the source seems to declare, as far as it was understood. */
export interface SuggestedRow {
	/** Name patterns; empty if only the rest was understood. */
	readonly names: readonly string[];
	readonly category?: Category;
	readonly provider?: string;
	readonly purpose?: string;
	readonly lifetime?: Lifetime;
}

/** A part of the source that was not understood, or is ambiguous. */
export interface ImportIssue {
	readonly line: number | null;
	readonly page?: number;
	/** The text concerned, shortened. */
	readonly text: string;
	/** From a closed list; the message is `issue_<reason with underscores>`. */
	readonly reason: string;
	/** For a row that can be added with one click. */
	readonly suggested?: SuggestedRow;
	/** Whether the person has said that nothing is missing here. */
	readonly dismissed?: boolean;
}

/** A portal's policy: the content of a policy file, version 1. */
export interface Policy {
	readonly format: typeof POLICY_FORMAT;
	/** Canonical hosts, or `*.parent` for a family. Empty if the text names no portal. */
	readonly sites: readonly string[];
	readonly title: string | null;
	/** BCP 47 language of the text; null if not detected. */
	readonly language: string | null;
	/** The date stated in the text, ISO 8601 (`2026-11-21`). */
	readonly date: string | null;
	/** When the extension read it, ISO 8601 with time; null on the command line. */
	readonly readAt: string | null;
	/** `sha256:<hex>` over the source text in UTF-8 (over the bytes, for PDF). */
	readonly fingerprint: string;
	/** Fingerprint of the declarations (see `inForceFingerprint`); set when the policy is stored. */
	readonly inForce?: string;
	readonly source: PolicySource;
	readonly declarations: readonly Declaration[];
	readonly issues: readonly ImportIssue[];
}
