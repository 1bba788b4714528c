import { append } from '../../core/lib/unbounded.ts';
import type { Lifetime } from '../../core/policy/lifetime.ts';
import type {
	Category,
	Declaration,
	ImportIssue,
	Party,
	StorageKind,
	SuggestedRow,
} from '../../core/policy/policy.ts';
import { NO_PLACE, type Place } from '../document.ts';
import type { IssueReason } from '../issue-reasons.ts';
import { maskValues } from '../jar-dump/mask-values.ts';
import { printable } from '../printable.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { CategoryBasis } from './fact-evidence.ts';
import type { Following } from './surroundings.ts';

/** One row as parsed; missing fields are unknown. */
export interface ParsedRow {
	readonly names: readonly string[];
	readonly storage?: StorageKind | null;
	readonly category?: Category | null;
	readonly categoryBasis?: CategoryBasis | null;
	readonly provider?: string | null;
	readonly location?: string | null;
	readonly purpose?: string | null;
	readonly party?: Party | null;
	readonly domain?: string | null;
	readonly lifetime?: Lifetime | null;
	/** The host that its column of domains names, where nothing is to say who sets the cookie. */
	readonly host?: string | null;
	/** The words that follow in its section; they are complete only when the document is read. */
	readonly following?: Following | null;
}

/** How a row was read: the basis of its certainty, printed by `policy parse --explain`. */
export interface Reading {
	/** The layout's name: `table`, `list`, `running-text`, … */
	readonly layout: string;
	/** The score of the layout's proposal by part, where it was chosen by score. */
	readonly evidence?: Readonly<Record<string, number>>;
}

/** Receives each row with its reading, before rows are joined. */
export type OnReading = (row: Declaration, reading: Reading) => void;

const MAX_ISSUE_TEXT = 200;

/** The source's own words, short enough to stand in a list. */
export function shorten(text: string): string {
	const line = singleBlanks(printable(text)).trim();
	if (line.length <= MAX_ISSUE_TEXT) return line;
	// Not in the midst of a surrogate pair.
	return `${line.slice(0, MAX_ISSUE_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function pageOf({ page }: Place) {
	return page === undefined ? {} : { page };
}

function withPrintableText(lifetime: Lifetime): Lifetime {
	const text = printable(lifetime.text);
	return text === lifetime.text ? lifetime : { ...lifetime, text };
}

/** The words of a field, as they are stored. */
function words(text: string | null | undefined): string | null {
	return text ? printable(maskValues(text)) : null;
}

/** Declarations with what is noted of each, in the same order, and what was not understood. */
interface Collected {
	readonly declarations: readonly Declaration[];
	readonly issues: readonly ImportIssue[];
	readonly places: readonly Place[];
	readonly readings: readonly Reading[];
	readonly bases: readonly (CategoryBasis | null)[];
	readonly following: readonly (Following | null)[];
	readonly hosts: readonly (string | null)[];
	readonly notSet: ReadonlySet<string>;
}

/** Collects declarations and issues in document order. */
export function createCollector() {
	const declarations: Declaration[] = [];
	const issues: ImportIssue[] = [];
	/** The pieces of the document that `declarations` were read from, in the same order. */
	const places: Place[] = [];
	/** The readings of `declarations`, in the same order. */
	const readings: Reading[] = [];
	/** How the categories of `declarations` are stated, in the same order. */
	const bases: (CategoryBasis | null)[] = [];
	/** The words behind each of `declarations`, in the same order. */
	const following: (Following | null)[] = [];
	/** The hosts of `declarations`, where only they tell who sets the cookies, in the same order. */
	const hosts: (string | null)[] = [];
	/** Names of which the policy says that they are not set. */
	const notSet = new Set<string>();
	let reading: Reading = { layout: 'settings' };
	return {
		declarations,
		issues,
		places,
		readings,
		bases,
		following,
		hosts,
		notSet,
		/** Says how the rows that follow are read. */
		readAs(layout: string, evidence?: Reading['evidence']): void {
			reading = evidence === undefined ? { layout } : { layout, evidence };
		},
		declare(row: ParsedRow, place: Place): void {
			const { names, storage, category, party, domain, lifetime } = row;
			places.push(place);
			readings.push(reading);
			bases.push(row.categoryBasis ?? null);
			following.push(row.following ?? null);
			hosts.push(row.host ?? null);
			const declaration: Declaration = {
				names,
				storage: storage ?? 'cookie',
				category: category ?? 'unknown',
				provider: words(row.provider),
				location: words(row.location),
				purpose: words(row.purpose),
				party: party ?? null,
				domain: domain ?? null,
				line: place.line,
				lifetime: lifetime ? withPrintableText(lifetime) : null,
			};
			declarations.push(place.page === undefined ? declaration : { ...declaration, page: place.page });
		},
		/** Adds what another collector holds of the same document, with what is noted of each. */
		take(other: Collected): void {
			append(declarations, other.declarations);
			append(issues, other.issues);
			append(places, other.places);
			append(readings, other.readings);
			append(bases, other.bases);
			append(following, other.following);
			append(hosts, other.hosts);
			for (const name of other.notSet) notSet.add(name);
		},
		/** Drops declarations, with what is noted of each. */
		drop(isDropped: (declaration: Declaration) => boolean): void {
			let kept = 0;
			for (const [index, declaration] of declarations.entries()) {
				if (isDropped(declaration)) continue;
				declarations[kept] = declaration;
				places[kept] = places[index] ?? NO_PLACE;
				readings[kept] = readings[index] ?? reading;
				bases[kept] = bases[index] ?? null;
				following[kept] = following[index] ?? null;
				hosts[kept] = hosts[index] ?? null;
				kept += 1;
			}
			declarations.length = kept;
			places.length = kept;
			readings.length = kept;
			bases.length = kept;
			following.length = kept;
			hosts.length = kept;
		},
		/** Appends to the last declaration's purpose: its row goes on over the next line. */
		extendPurpose(text: string): void {
			const last = declarations.at(-1);
			if (!last) return;
			const added = printable(maskValues(text));
			declarations[declarations.length - 1] = {
				...last,
				purpose: last.purpose === null ? added : `${last.purpose} ${added}`,
			};
		},
		/** Adds an issue. `suggested` is the row that the place seems to declare, as far as it was understood. */
		issue(reason: IssueReason, text: string, place: Place, suggested?: SuggestedRow): void {
			// A name may look like a value.
			const isName = ['several-categories', 'pattern-not-expressible', 'said-not-set'].includes(reason);
			issues.push({
				line: place.line,
				...pageOf(place),
				text: isName ? shorten(text) : shorten(maskValues(text)),
				reason,
				...(suggested === undefined ? {} : { suggested }),
			});
		},
	};
}

export type Collector = ReturnType<typeof createCollector>;
