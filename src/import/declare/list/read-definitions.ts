import type { Definition, Definitions } from '../../document.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { readLabelledWithin } from '../labelled/read-labelled.ts';
import { nameCertainty, readItemFacts } from './list-item.ts';
import type { NamedItem } from './named-item.ts';

/** Terms that stand over the same details: each gets them. */
function sharingDetails(entries: Definitions['entries']): Definitions['entries'] {
	let below: readonly string[] = [];
	return entries
		.toReversed()
		.map((entry) => {
			if (entry.details.length > 0) below = entry.details;
			return { ...entry, details: below };
		})
		.toReversed();
}

const withoutColon = (term: string) => term.replace(/(?<!\s)\s*:$/, '');

/** Joins names that stand over the same details: a lifetime may be said for each. */
function withJoinedNames(entries: Definitions['entries']): Definitions['entries'] {
	const joined: Definition[] = [];
	const isName = ({ term, details }: Definition) =>
		nameCertainty({ name: withoutColon(term), rest: details.join('\n') }) !== null;
	for (const entry of entries) {
		const last = joined.at(-1);
		if (last !== undefined && last.details === entry.details && isName(last) && isName(entry))
			joined[joined.length - 1] = { ...last, term: `${withoutColon(last.term)}, ${entry.term}` };
		else joined.push(entry);
	}
	return joined;
}

/** A term with brackets behind its names, which belong to the details: "_ga, _gid (statistics)". */
function itemOf(term: string, details: string): NamedItem {
	const [, name = '', bracket = ''] = /^([^()]{1,200}[^()\s_.-])\s+(\([^()]{2,120}\))$/.exec(term) ?? [];
	return name === '' ? { name: term, rest: details } : { name, rest: `${bracket}\n${details}` };
}

/** Reads a definition list: names with their descriptions, or fields with their values. */
export function readDefinitions(list: Definitions, context: Context, collector: Collector): boolean {
	const around = context.here(null);
	const entries = sharingDetails(list.entries);
	const labelled = entries.filter(({ term }) => readColumnRole(term) !== null).length;
	// What labels do not describe from end to end may still hold cookies that they do.
	if (labelled * 2 > entries.length) return readLabelledWithin(list, context, collector);
	let read = false;
	for (const { term, details, place } of withJoinedNames(entries)) {
		const item = itemOf(withoutColon(term), details.join('\n'));
		if (nameCertainty(item) !== null)
			read = declareNames(item.name, readItemFacts(item.rest, around), place, collector) || read;
	}
	return read;
}
