import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import type { Block, Heading } from '../document.ts';
import { providerOfHeading, servicesIn } from '../services.ts';
import { cookieWordIn, speaksOfCookies } from '../understand/cookie-words.ts';
import { readCategory } from '../understand/read-category.ts';
import { readParty } from '../understand/read-party.ts';
import { storageInText } from '../understand/read-storage.ts';

/** Facts about the cookies of a table or a list that the words above it state. */
export interface Surroundings {
	readonly category: Category | null;
	readonly party: Party | null;
	readonly storage: StorageKind | null;
	readonly provider: string | null;
	/** Services that the running text of this section names: providers of cookies that bear their names. */
	readonly services: readonly string[];
	/** Whether the words nearest above speak of cookies. */
	readonly aboutCookies: boolean;
}

type HeadingLine = Pick<Heading, 'level' | 'text'>;

/** Lines that only look like headings. */
const PLAIN_LEVEL = 7;
/** Paragraphs above a table that still apply to it. */
const MAX_NEAR = 4;
/** Paragraphs that are searched for a category named further above. */
const MAX_PENDING = 300;

/** Whether a line stands like a title: short, of one line, and no sentence. */
function isTitleLine(text: string): boolean {
	return text.length <= 160 && !text.includes('\n') && !/[.;,!]\s*$/.test(text);
}

/** The part of a line that may name a category: what stands before a colon, or a short line whole. */
function titlePart(text: string): string | null {
	const first = text.split('\n')[0] ?? '';
	const lead = /^([^:]{3,120}?)\s*(?::|\s[–—-]\s)/.exec(first)?.[1];
	if (lead !== undefined) return lead;
	if (isTitleLine(first) && first.length <= 140) return first;
	// One short sentence about cookies: "The player uses essential cookies."
	if (first.length > 110 || !speaksOfCookies(first) || /[.!?]\s+\S/.test(first)) return null;
	// Behind a comma stands what they are for, in general: "uses cookies, to offer better functions".
	const end = first.slice(cookieWordIn(first)).search(/[,;]/);
	return end < 0 ? first : first.slice(0, cookieWordIn(first) + end);
}

function categoryOfLine(text: string): Category | null {
	const part = titlePart(text);
	return part === null ? null : readCategory(part);
}

/** The lines above a place, as a context keeps them. */
interface LinesAbove {
	/** Paragraphs since the last heading or table, newest last. */
	readonly near: readonly string[];
	readonly headings: readonly HeadingLine[];
	/** The category that a line without markup named last, until another line about cookies stands over it. */
	readonly plain: Category | null;
	readonly services: ReadonlySet<string>;
}

/** The near paragraphs, newest first, up to a question or a line about cookies: those part a text. */
function nearest(near: readonly string[]): string[] {
	const lines: string[] = [];
	for (const text of near.toReversed()) {
		lines.push(text);
		if (isTitleLine(text) && !text.endsWith(':')) break;
	}
	return lines;
}

function firstOf<T>(read: (text: string) => T | null, texts: readonly string[]): T | null {
	for (const text of texts) {
		const value = read(text);
		if (value !== null) return value;
	}
	return null;
}

function surroundingsOf(
	{ near, headings, plain, services }: LinesAbove,
	caption: string | null,
): Surroundings {
	const paragraphs = nearest(near);
	const above = [...(caption === null ? [] : [caption]), ...paragraphs];
	const titles = headings.map(({ text }) => text).toReversed();
	const category =
		(caption === null ? null : readCategory(caption)) ??
		firstOf(categoryOfLine, paragraphs) ??
		plain ??
		firstOf(readCategory, titles);
	const all = [...above, ...titles];
	return {
		category,
		party: firstOf(readParty, [...above.filter((text) => text.length < 400), ...titles]),
		storage: firstOf(storageInText, [...above.filter(isTitleLine), ...titles.slice(0, 1)]),
		provider: firstOf(providerOfHeading, all.filter(isTitleLine)),
		services: [...services],
		aboutCookies: all.some(speaksOfCookies),
	};
}

/** Follows a document from block to block and gives the facts that apply at each place. */
export function createContext() {
	let headings: HeadingLine[] = [];
	let near: string[] = [];
	let plain: Category | null = null;
	let services = new Set<string>();
	/** Paragraphs not analysed yet: in most texts, no table or list follows them. */
	let pending: string[] = [];
	let cached: Surroundings | null = null;

	function heading(level: number, text: string): void {
		if (level < PLAIN_LEVEL) pending = [];
		settle();
		cached = null;
		headings = headings.filter((above) => above.level < level);
		headings.push({ level, text });
		near = [];
		plain = null;
		if (level < PLAIN_LEVEL) services = new Set(servicesIn(text));
	}

	/** Queues a paragraph; only the last ones can matter. */
	function note(text: string): void {
		cached = null;
		pending.push(text);
		if (pending.length > 2 * MAX_PENDING) pending = pending.slice(-MAX_PENDING);
	}

	function settle(): void {
		const texts = pending;
		pending = [];
		for (const text of texts) paragraph(text);
	}

	function paragraph(text: string): void {
		near.push(text);
		if (near.length > MAX_NEAR) near.shift();
		if (services.size < 20) for (const service of servicesIn(text.slice(0, 2000))) services.add(service);
		const category = categoryOfLine(text);
		if (category !== null) plain = category;
		else if (isTitleLine(text) && speaksOfCookies(text) && !/[:?]\s*$/.test(text)) plain = null;
	}

	return {
		/** Records a block that declares nothing itself. */
		pass(block: Block): void {
			if (block.kind === 'heading') heading(block.level, block.text);
			else if (block.kind === 'paragraph') for (const line of block.text.split('\n')) note(line);
		},
		/** Marks that a table or a list was read: the paragraphs above it do not apply to the next one. */
		used(): void {
			settle();
			if (near.length > 0) cached = null;
			near = [];
		},
		/** The line nearest above. */
		lastLine(): string | null {
			settle();
			return near.at(-1) ?? headings.at(-1)?.text ?? null;
		},
		/** Returns the facts for a section that begins with a heading of this level. */
		hereUnder(level: number): Surroundings {
			settle();
			headings = headings.filter((above) => above.level < level);
			near = [];
			cached = null;
			return here(null);
		},
		/** Returns the facts for the current place; `caption` is the table's own. */
		here,
	};

	function here(caption: string | null): Surroundings {
		settle();
		const above = { near, headings, plain, services };
		if (caption !== null) return surroundingsOf(above, caption);
		cached ??= surroundingsOf(above, null);
		return cached;
	}
}

export type Context = ReturnType<typeof createContext>;
