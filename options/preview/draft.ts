import type { ImportIssue, Policy } from '../../src/core/policy/policy.ts';
import type { ReadFailure, ReadStage } from '../backend.ts';
import type { LanguageNote, LanguageText } from '../importing/languages.ts';
import type { DraftRow } from './draft-rows.ts';
import { readSite } from './site-field.ts';

/** Where a draft came from: what is forgotten once it is saved. */
export type DraftOrigin = 'text' | 'address' | File;

/** A policy as read, before it is saved. */
export interface Draft {
	readonly id: number;
	readonly label: string;
	readonly origin: DraftOrigin;
	/** Other sources that were joined into it. */
	readonly alsoFrom: readonly DraftOrigin[];
	/** The texts, by language; several where they were joined, the main one first. */
	readonly texts: readonly LanguageText[];
	/** Languages of the same policy that could not be read. */
	readonly notes: readonly LanguageNote[];
	/** Its declarations are those of `rows` that were not dropped, its issues those of `issues` that no row answers. */
	readonly policy: Policy;
	readonly rows: readonly DraftRow[];
	/** As read; a person may have dismissed some. */
	readonly issues: readonly ImportIssue[];
	/** The text that was read; null where there is none to show. */
	readonly text: string | null;
	/** Content of the portal field. */
	readonly siteText: string;
	/** Save was tried and refused: say why from now on. */
	readonly refused: boolean;
}

/** A source that gave nothing, by name. */
export interface Problem {
	readonly label: string;
	readonly failure: ReadFailure;
}

export interface Progress {
	readonly label: string;
	/** 1-based, of `count` sources. */
	readonly index: number;
	readonly count: number;
	readonly stage: ReadStage | 'fetching';
}

/** The host a policy was read from: its portal, where the text names none. Empty for any other source. */
export function addressSite({ origin, policy }: Draft): string {
	return origin === 'address' ? (readSite(policy.source.url ?? '') ?? '') : '';
}
