import type { Block, List, ListItem } from '../../document.ts';
import { findProvider, providerAtStart, servicesIn } from '../../services.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { looksLikeName, readNames } from '../../understand/names/read-names.ts';
import { isCategoryName, readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { readParty } from '../../understand/read-party.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames, type FactsBesideNames } from '../declare-names.ts';
import { withoutDitto } from '../ditto.ts';
import type { Field } from '../field.ts';
import { isKind } from '../is-kind.ts';
import { type DescribedCookie, readLabelledCookie } from '../labelled/labelled-cookies.ts';
import { piecesFrom } from '../labelled/pieces.ts';
import { mayBeProvider } from '../may-be-provider.ts';
import { readFields } from '../read-fields.ts';
import type { Surroundings } from '../surroundings.ts';
import { providerOfTitle } from '../title-lines.ts';
import { titledNames } from '../titled-names.ts';
import { ledRow, namesOfLedRow, namesWithBrackets } from './item-rows.ts';
import {
	isKnownName,
	isNameAmongNames,
	isWeakName,
	LABEL,
	mayBeName,
	nameCertainty,
	readItemFacts,
	sentenceOfName,
	sentenceOfWord,
	splitItem,
	statedForAll,
} from './list-item.ts';
import type { NamedItem } from './named-item.ts';
import { arePartedWords, isHumped } from './parted-words.ts';
import { type LabelledNames, labelledNames, type ServiceItem, serviceItem } from './service-item.ts';
import { readTitledFacts } from './titled-facts.ts';

/** An item's words with those of the items within it, a line each. */
function withChildren({ text, children }: ListItem): string {
	return [text, ...children.map(withChildren)].join('\n');
}

/** Statements of the line above a list: each of its bare words is a name; its items are cookies. */
export interface ListKind {
	readonly areNames: boolean;
	readonly areCookies: boolean;
}

/** Reads a list of which items begin with cookies' names, or hold lists that do. Other lists are passed over. */
export function readList(
	list: Pick<List, 'items'>,
	{ areNames, areCookies }: ListKind,
	context: Context,
	collector: Collector,
): boolean {
	if (areNames) {
		const facts = readItemFacts('', context.here(null));
		return list.items.filter(({ text, place }) => declareNames(text, facts, place, collector)).length > 0;
	}
	return readItems(list.items, context.here(null), collector, areCookies);
}

const NO_LABELS: ReadonlySet<string> = new Set();

/** Reads an item that describes a cookie by labels alone: "Name: _ga (Example); Purpose: …; Lifetime: 2 years". */
function labelledItem(item: ListItem, around: Surroundings): DescribedCookie | null {
	const block: Block = { kind: 'list', items: [item], place: item.place };
	const pieces = piecesFrom((index) => (index === 0 ? block : undefined));
	if (!LABEL.test(item.text)) return null;
	const cookie = readLabelledCookie(pieces, 0, { aboutCookies: around.aboutCookies, labelsAbove: NO_LABELS });
	return cookie !== null && pieces.at(cookie.end) === undefined ? cookie : null;
}

/** Reads the items within one that describe a cookie by labels alone, under the name of its service. */
function labelledChildren({ text, children }: ListItem, around: Surroundings): DescribedCookie | null {
	const block: Block = { kind: 'list', items: children, place: children[0]?.place ?? { line: null } };
	const pieces = piecesFrom((index) => (index === 0 ? block : undefined));
	if (text.includes('\n') || !children.every((child) => LABEL.test(child.text))) return null;
	const cookie = readLabelledCookie(pieces, 0, { aboutCookies: around.aboutCookies, labelsAbove: NO_LABELS });
	return cookie !== null && pieces.at(cookie.end) === undefined ? cookie : null;
}

/** Whether an item says itself that it is a cookie: by a well-known name, its words, or a lifetime. */
const speaksOfOwn = ({ name, rest }: NamedItem): boolean =>
	isKnownName(name) || speaksOfCookies(`${name} ${rest}`) || findLifetime(rest) !== null;

/** The items of a list as names and what is said of them; an item that names no cookie has none. */
function namedItems(
	items: readonly ListItem[],
	around: Surroundings,
	areCookies: boolean,
): readonly (readonly NamedItem[])[] {
	const split = items.map((item) => splitItem({ text: withChildren(item), lead: item.lead }));
	const certainties = split.map((item) => (item === null ? null : nameCertainty(item)));
	const isCertain = (index: number) => certainties[index] === 'certain';
	const isWeak = split.map((item, index) => item !== null && isCertain(index) && isWeakName(item));
	const isPossible = split.map((item, index) => isWeak[index] && item !== null && mayBeName(item));
	const strong = items.filter((_, index) => isCertain(index) && !isWeak[index]).length;
	const named = strong + isPossible.filter(Boolean).length;
	const areNames = named * 2 >= items.length;
	const certain = items.map((item) => sentenceOfName({ text: withChildren(item) }));
	const areMost =
		around.aboutCookies &&
		certain.filter((item, index) => item !== null || isCertain(index)).length * 2 >= items.length;
	const sentences = areMost
		? items.map((item, index) => certain[index] ?? sentenceOfWord({ text: withChildren(item) }))
		: certain;
	const areSentences = areMost && sentences.every((item, index) => item !== null || isCertain(index));
	const isOfWeak = around.aboutCookies || strong * 2 >= items.length;
	// Each item begins with words that are set off, and one of them is a name: so are the others.
	const led = around.aboutCookies ? items.map(ledRow) : [];
	const areLed =
		led.length > 0 &&
		led.every((row) => row !== null) &&
		led.some((row) =>
			row?.words.some((name) => looksLikeName(name) === 'certain' && !isWeakName({ name, rest: '' })),
		);
	const areParted =
		(areCookies || (around.aboutCookies && (strong > 0 || split.some(isHumped)))) &&
		arePartedWords(items, split, isCertain);
	return items.map((item, index) => {
		const row = areLed ? (led[index] ?? null) : null;
		const ofRow = row === null ? null : namesOfLedRow(row);
		if (ofRow !== null) return [ofRow];
		const bracketed = namesWithBrackets(item);
		if (bracketed.length > 0) return bracketed;
		const named = nameOf(index);
		return named === null ? [] : [named];
	});
	function nameOf(index: number): NamedItem | null {
		const own = split[index] ?? null;
		if (own !== null && areParted) return own;
		if (own !== null && isWeak[index])
			return isPossible[index] && isOfWeak && (areNames || findLifetime(own.rest) !== null) ? own : null;
		// A name by its form alone, in a list of other things: somebody's or something's, unless cookies are spoken of.
		const isStray = !areNames && !around.aboutCookies && own !== null && !speaksOfOwn(own);
		if (own !== null && isCertain(index)) return isStray ? null : own;
		const isPlausible = own !== null && certainties[index] !== null;
		// "session: deleted when the browser is closed", in a list of kinds.
		if (isPlausible && (strong > 0 || (around.aboutCookies && !isKind(own.name)))) return own;
		if (areSentences) return sentences[index] ?? null;
		if (named === 0 || !areNames || !(strong > 0 || around.aboutCookies)) return null;
		// Among names, a sentence that begins with one speaks of that cookie.
		return own !== null && isNameAmongNames(own) ? own : (sentences[index] ?? null);
	}
}

function readItems(
	items: readonly ListItem[],
	around: Surroundings,
	collector: Collector,
	areCookies = false,
): boolean {
	const named = namedItems(items, around, areCookies);
	const labels = items.map((item) => labelledItem(item, around));
	const share =
		items.filter((_, index) => named[index]?.length || labels[index]).length / Math.max(1, items.length);
	const areNames = named.filter((own) => own.length > 0).length * 2 >= items.length;
	const stated = statedForAll(items.map(withChildren), around);
	collector.readAs('list', { names: share });
	const areTitled = items.some(
		({ text }) => titledNames(text)?.isSure && (around.aboutCookies || speaksOfOwn({ name: text, rest: '' })),
	);
	let read = false;
	let before: readonly Field[] = [];
	items.forEach((item, index) => {
		const own = named[index] ?? [];
		const isOther = own.length === 0 && item.children.length === 0;
		const titled = isOther && areTitled ? titledNames(item.text) : null;
		const service = isOther && titled === null ? serviceItem(item) : null;
		const isNamed =
			isOther &&
			titled === null &&
			service === null &&
			(around.aboutCookies || speaksOfOwn({ name: item.text, rest: '' }));
		const names = isNamed ? labelledNames(item) : null;
		const labelled = labels[index] ?? null;
		if (labelled !== null) {
			before = withoutDitto(labelled.fields, before);
			read = declareNames(labelled.name, readFields(before, around), item.place, collector) || read;
		} else if (own.length > 0) {
			for (const { name, rest } of own) {
				const facts = readItemFacts(rest, around);
				const provider = providerAtStart(item.text) ?? facts.provider;
				const statedLifetime = facts.statedLifetime ?? stated;
				read = declareNames(name, { ...facts, provider, statedLifetime }, item.place, collector) || read;
			}
		} else if (titled !== null) {
			const facts = readTitledFacts(titled, around);
			const statedLifetime = facts.statedLifetime ?? stated;
			read = declareNames(titled.names, { ...facts, statedLifetime }, item.place, collector) || read;
		} else if (service !== null) {
			read = declareNames(service.names, factsOfService(service, around), item.place, collector) || read;
		} else if (names !== null && readColumnRole(names.label) === null) {
			read = declareNames(names.names, factsOfLabel(names, around), item.place, collector) || read;
		} else if (item.children.length > 0) {
			const cookie = labelledChildren(item, around);
			if (cookie !== null) {
				const facts = readFields(cookie.fields, within(item, around, true));
				read = declareNames(cookie.name, facts, cookie.place, collector) || read;
				return;
			}
			read = readItems(item.children, within(item, around), collector) || read;
			collector.readAs('list', { names: share });
		} else if (areNames && readNames(item.text).names.length === 0 && index > 0)
			collector.issue('row-without-a-cookie-name', item.text, item.place);
	});
	return read;
}

/** Words before the names in an item: a category, or what they are. */
const MAX_BEFORE = 100;

/** The facts of an item about a service, or a kind of cookies: "Necessary cookies: _a, _b", "Example cookies: …". */
function factsOfService(
	{ provider, before, rest, lifetimes }: ServiceItem,
	around: Surroundings,
): FactsBesideNames {
	const words = before.length <= MAX_BEFORE ? before.replace(/(?<![`"'(:\s])[`"'(:\s]+$/, '') : '';
	const [only, other] = servicesIn(words);
	const named = other === undefined ? (only ?? null) : null;
	const read = readItemFacts(rest, { ...around, provider: provider ?? named ?? around.provider });
	const facts = lifetimes.length > 0 ? { ...read, lifetimes, lifetime: lifetimes[0] ?? null } : read;
	const kind = [words, words.split(/:\s/, 1)[0] ?? ''].find(isCategoryName);
	const category = kind === undefined ? null : readCategory(kind);
	return category === null || category === 'unknown' ? facts : { ...facts, category };
}

/** The facts of names behind a label: a category, a provider, or what they are for. */
function factsOfLabel({ label, title, lifetimes }: LabelledNames, around: Surroundings): FactsBesideNames {
	const owner = title ?? label;
	const provider = findProvider(owner)?.length === owner.length || mayBeProvider(owner) ? owner : null;
	const category = isCategoryName(label) && provider !== label ? readCategory(label) : null;
	const isOwn = provider === label || category !== null;
	const read = readItemFacts(isOwn ? '' : label, { ...around, provider: provider ?? around.provider });
	const facts = lifetimes.length > 0 ? { ...read, lifetimes, lifetime: lifetimes[0] ?? null } : read;
	return { ...facts, category: category ?? facts.category };
}

/**
 * The facts that an item's words state for the list within it; `isOfLabels`: over labels it names whose cookies they are,
 * whoever that is.
 */
function within({ text, lead }: ListItem, around: Surroundings, isOfLabels = false): Surroundings {
	const title = lead ?? text.split(/\n|:\s/)[0] ?? '';
	if (title.length > 140) return around;
	const titleProvider = providerOfTitle(title, 0).find(
		({ source, value }) => source === 'title' || around.serviceTitles.has(value),
	)?.value;
	const owner = isOfLabels && !isKind(title) && mayBeProvider(title) ? title : null;
	return {
		...around,
		category: readCategory(title) ?? around.category,
		party: readParty(title) ?? around.party,
		provider: titleProvider ?? findProvider(title) ?? owner ?? around.provider,
	};
}
