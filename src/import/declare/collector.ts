import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category, Declaration, ImportIssue, Party, StorageKind } from '../../core/policy/policy.ts';
import type { Place } from '../document.ts';
import type { IssueReason } from '../issue-reasons.ts';
import { maskValues } from '../jar-dump/mask-values.ts';
import { singleBlanks } from '../single-blanks.ts';

/** One row as parsed; missing fields are unknown. */
export interface ParsedRow {
	readonly names: readonly string[];
	readonly storage?: StorageKind | null;
	readonly category?: Category | null;
	readonly provider?: string | null;
	readonly location?: string | null;
	readonly purpose?: string | null;
	readonly party?: Party | null;
	readonly domain?: string | null;
	readonly lifetime?: Lifetime | null;
}

const MAX_ISSUE_TEXT = 200;

/** The source's own words, short enough to stand in a list. */
export function shorten(text: string): string {
	const line = singleBlanks(text).trim();
	if (line.length <= MAX_ISSUE_TEXT) return line;
	// Not in the midst of a surrogate pair.
	return `${line.slice(0, MAX_ISSUE_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function pageOf({ page }: Place) {
	return page === undefined ? {} : { page };
}

/** Collects declarations and issues in document order. */
export function createCollector() {
	const declarations: Declaration[] = [];
	const issues: ImportIssue[] = [];
	/** Declarations from running text: they count only if no table or list declares the same names. */
	const mentioned = new WeakSet<Declaration>();
	return {
		mentioned,
		declarations,
		issues,
		declare(row: ParsedRow, place: Place): void {
			const { names, storage, category, party, domain, lifetime } = row;
			const words = (text: string | null | undefined) => (text ? maskValues(text) : null);
			declarations.push({
				names: [...names],
				storage: storage ?? 'cookie',
				category: category ?? 'unknown',
				provider: words(row.provider),
				location: words(row.location),
				purpose: words(row.purpose),
				party: party ?? null,
				domain: domain ?? null,
				line: place.line,
				...pageOf(place),
				lifetime: lifetime ?? null,
			});
		},
		/** Appends to the last declaration's purpose: its row goes on over the next line. */
		extendPurpose(text: string): void {
			const last = declarations.at(-1);
			if (!last) return;
			declarations[declarations.length - 1] = {
				...last,
				purpose: last.purpose === null ? maskValues(text) : `${last.purpose} ${maskValues(text)}`,
			};
		},
		issue(reason: IssueReason, text: string, place: Place): void {
			// A name may look like a value.
			const isName = reason === 'several-categories' || reason === 'pattern-not-expressible';
			issues.push({
				line: place.line,
				...pageOf(place),
				text: isName ? shorten(text) : shorten(maskValues(text)),
				reason,
			});
		},
	};
}

export type Collector = ReturnType<typeof createCollector>;
