import type { Policy } from '../core/policy/policy.ts';
import type { NoSourceReason, SourcePage } from '../core/policy/source-page.ts';

/** A page of HTML as it was sent. */
export interface SentPage {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly url: string;
}

/** A page that was read as a policy. */
export interface ReadPage {
	/** Its `readAt` is null; `sites` are those that its text names. */
	readonly policy: Policy;
	/** The page as it is stored beside the policy, or why it is not. */
	readonly source:
		| { readonly page: SourcePage; readonly reason: null }
		| { readonly page: null; readonly reason: NoSourceReason };
	/** The page's other languages. */
	readonly languages: readonly { readonly language: string; readonly url: string }[];
}

/** Reads pages with the importer. */
export interface PolicyReader {
	/** Null for what is no policy at all, or is too large to be read here. */
	read(page: SentPage): Promise<ReadPage | null>;
}
