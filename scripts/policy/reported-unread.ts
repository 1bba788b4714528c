import type { Policy } from '../../src/core/policy/policy.ts';
import { createCollector } from '../../src/import/declare/collector.ts';
import { reportUnreadNames } from '../../src/import/declare/unread/report-unread-names.ts';
import { readHtml } from '../../src/import/read-html.ts';
import { readMixed } from '../../src/import/read-mixed.ts';
import { tidyDocument } from '../../src/import/tidy-document.ts';

/** Formats whose documents the last step over a policy searches for names. */
const READERS = { html: readHtml, text: readMixed, markdown: readMixed } as const;
type Searched = keyof typeof READERS;

const isSearched = (kind: string): kind is Searched => Object.hasOwn(READERS, kind);
const plainName = (name: string) => name.replace(/\*+/g, '*');

/**
 * Tells which of some names would be reported, each by its own name, if no reader had read anything of a policy: how much the last
 * step sees by itself. Null for formats that it does not search.
 */
export function reportedUnread(
	text: string,
	{ source: { kind } }: Policy,
	names: readonly string[],
): readonly string[] | null {
	if (!isSearched(kind)) return null;
	const { blocks } = tidyDocument(READERS[kind](text));
	const collector = createCollector();
	reportUnreadNames(blocks, collector, new Set());
	const reported = new Set(
		collector.issues.flatMap(({ suggested }) => suggested?.names.map(plainName) ?? []),
	);
	return names.filter((name) => reported.has(plainName(name)));
}
