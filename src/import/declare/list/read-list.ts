import type { List, ListItem } from '../../document.ts';
import { findProvider } from '../../services.ts';
import { readNames } from '../../understand/names/read-names.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readParty } from '../../understand/read-party.ts';
import type { Collector } from '../collector.ts';
import type { Context, Surroundings } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { type Field, nameIn, readFields } from '../read-fields.ts';
import { nameScore } from '../table/column-plan.ts';
import { fieldsOf, LABEL, nameCertainty, readItemFacts, splitItem } from './list-item.ts';

/** An item's words with those of the items within it, a line each. */
function withChildren({ text, children }: ListItem): string {
	return [text, ...children.map(withChildren)].join('\n');
}

/** Reads a list of which items begin with cookies' names, or hold lists that do. Other lists are passed over. */
export function readList(list: Pick<List, 'items'>, context: Context, collector: Collector): boolean {
	return readItems(list.items, context.here(null), collector);
}

/** Reads an item that describes a cookie by labels alone: "Name: _ga (Example); Purpose: …; Lifetime: 2 years". */
function labelledItem(text: string): { name: string; fields: readonly Field[] } | null {
	if (!LABEL.test(text) || text.length > 5000) return null;
	const fields = fieldsOf(text);
	const name = nameIn(fields);
	const labels = fields.filter(({ meaning }) => meaning !== null && meaning.role !== 'purpose').length;
	if (name === undefined || labels < 2 || nameScore(name.replace(/\([^()]*\)/g, '')) === 0) return null;
	const provider = findProvider(name);
	return {
		name,
		fields: provider === null ? fields : [...fields, { meaning: { role: 'provider' }, text: provider }],
	};
}

function readItems(items: readonly ListItem[], around: Surroundings, collector: Collector): boolean {
	const named = items.map((item) => splitItem({ text: withChildren(item), lead: item.lead }));
	const certainties = named.map((item) => (item === null ? null : nameCertainty(item)));
	const someCertain = certainties.includes('certain');
	const names = someCertain || (around.aboutCookies && certainties.some((certainty) => certainty !== null));
	let read = false;
	items.forEach((item, index) => {
		const split = named[index];
		const labelled = labelledItem(withChildren(item));
		if (labelled !== null)
			read = declareNames(labelled.name, readFields(labelled.fields, around), item.place, collector) || read;
		else if (names && split && certainties[index] !== null)
			read = declareNames(split.name, readItemFacts(split.rest, around), item.place, collector) || read;
		else if (item.children.length > 0)
			read = readItems(item.children, within(item, around), collector) || read;
		else if (someCertain && readNames(item.text).names.length === 0 && index > 0)
			collector.issue('row-without-a-cookie-name', item.text, item.place);
	});
	return read;
}

/** The facts that an item's words state for the list within it. */
function within({ text, lead }: ListItem, around: Surroundings): Surroundings {
	const title = lead ?? text.split(/\n|:\s/)[0] ?? '';
	if (title.length > 140) return around;
	return {
		...around,
		category: readCategory(title) ?? around.category,
		party: readParty(title) ?? around.party,
		provider: findProvider(title) ?? around.provider,
	};
}
