import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { matchesName, parseNamePattern } from '../../core/names/name-pattern.ts';
import {
	MAX_SOURCE_CHARACTERS,
	type NoSourceReason,
	type SourcePage,
} from '../../core/policy/source-page.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { correctPage } from '../../correct/correct-page.ts';
import type { Change } from '../../correct/correction.ts';
import { proposeChanges } from '../../correct/propose/propose-changes.ts';
import { policyWords } from '../../export/policy-words/index.ts';
import { parsePolicy } from '../../import/index.ts';

/** A text of a policy with the changes made that make it true. */
export interface FixedPolicy {
	/** All of the text: what is not changed is octet for octet as it was. */
	readonly text: string;
	/** The changes that were made. */
	readonly made: readonly Change[];
	/** Changes that this text has no place for. */
	readonly unplaced: readonly Change[];
	/** Changes for a person to decide: which of two categories, whether an unseen row goes. */
	readonly open: readonly Change[];
}

/** Why a text cannot be corrected. */
type NotFixedReason = Extract<NoSourceReason, 'too-large' | 'not-a-text'>;

/** Whether all undeclared cookies of a row to add are accepted for now. */
function isAccepted({ kind, names }: Change, { rows }: SiteReport): boolean {
	if (kind !== 'add') return false;
	const patterns = names.map(parseNamePattern);
	const undeclared = rows.filter(
		({ cookie, verdict }) =>
			verdict.verdict === 'undeclared' && patterns.some((pattern) => matchesName(pattern, cookie.name)),
	);
	return undeclared.length > 0 && undeclared.every(({ accepted }) => accepted !== undefined);
}

/** Corrects a page of a policy, as far as it is stored (see `fixPolicy`). */
export function fixPage(page: SourcePage, report: SiteReport): FixedPolicy {
	const { declarations } = parsePolicy({ text: page.content }, { kind: page.kind, url: page.url });
	const words = policyWords(page.language);
	const proposed = proposeChanges({ declarations }, report, createCookieFacts(null), words);
	const needed = proposed.filter((change) => !isAccepted(change, report));
	const ticked = needed.filter(({ isTicked }) => isTicked);
	const { content, unplaced } = correctPage(page, ticked);
	const isPlaced = ({ id }: Change) => !unplaced.includes(id);
	return {
		text: content,
		made: ticked.filter(isPlaced),
		unplaced: ticked.filter((change) => !isPlaced(change)),
		open: needed.filter(({ isTicked }) => !isTicked),
	};
}

/**
 * Corrects a text of a policy, a whole page or file, as the extension does: missing rows are added, lifetimes and parties
 * corrected, in the page's own form and language. `name`: of its file, which tells how it is read. Returns why a text
 * cannot be corrected: it is no text, or too long.
 * @throws {ImportError} if it is no policy
 */
export function fixPolicy(
	text: string,
	from: { readonly name: string | null; readonly url: string | null },
	report: SiteReport,
): FixedPolicy | { readonly because: NotFixedReason } {
	if (text.length > MAX_SOURCE_CHARACTERS) return { because: 'too-large' };
	const { language, source } = parsePolicy({ text }, from);
	const kind = source.kind === 'markdown' ? 'text' : source.kind;
	if (kind !== 'html' && kind !== 'text') return { because: 'not-a-text' };
	return fixPage({ language, url: from.url, kind, content: text }, report);
}
