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

/** Follows a document from block to block and gives the facts that apply at each place. */
export class Context {
	#headings: HeadingLine[] = [];
	/** Paragraphs since the last heading or table, newest last. */
	#near: string[] = [];
	/** The category that a line without markup named last, until another line about cookies stands over it. */
	#plain: Category | null = null;
	#services = new Set<string>();
	/** Paragraphs not analysed yet: in most texts, no table or list follows them. */
	#pending: string[] = [];
	#cached: Surroundings | null = null;

	/** Records a block that declares nothing itself. */
	pass(block: Block): void {
		if (block.kind === 'heading') this.#heading(block);
		else if (block.kind === 'paragraph') for (const line of block.text.split('\n')) this.#queue(line);
	}

	/** Marks that a table or a list was read: the paragraphs above it do not apply to the next one. */
	used(): void {
		this.#settle();
		if (this.#near.length > 0) this.#cached = null;
		this.#near = [];
	}

	/** The line nearest above. */
	lastLine(): string | null {
		this.#settle();
		return this.#near.at(-1) ?? this.#headings.at(-1)?.text ?? null;
	}

	/** Returns the facts for a section that begins with a heading of this level. */
	hereUnder(level: number): Surroundings {
		this.#settle();
		this.#headings = this.#headings.filter((above) => above.level < level);
		this.#near = [];
		this.#cached = null;
		return this.here(null);
	}

	/** Returns the facts for the current place; `caption` is the table's own. */
	here(caption: string | null): Surroundings {
		this.#settle();
		if (caption !== null) return this.#surroundings(caption);
		this.#cached ??= this.#surroundings(null);
		return this.#cached;
	}

	#heading({ level, text }: HeadingLine): void {
		if (level < PLAIN_LEVEL) this.#pending = [];
		this.#settle();
		this.#cached = null;
		this.#headings = this.#headings.filter((above) => above.level < level);
		this.#headings.push({ level, text });
		this.#near = [];
		this.#plain = null;
		if (level < PLAIN_LEVEL) this.#services = new Set(servicesIn(text));
	}

	/** Queues a paragraph; only the last ones can matter. */
	#queue(text: string): void {
		this.#cached = null;
		this.#pending.push(text);
		if (this.#pending.length > 2 * MAX_PENDING) this.#pending = this.#pending.slice(-MAX_PENDING);
	}

	#settle(): void {
		for (const text of this.#pending) this.#paragraph(text);
		if (this.#pending.length > 0) this.#pending = [];
	}

	#paragraph(text: string): void {
		this.#near.push(text);
		if (this.#near.length > MAX_NEAR) this.#near.shift();
		if (this.#services.size < 20)
			for (const service of servicesIn(text.slice(0, 2000))) this.#services.add(service);
		const category = categoryOfLine(text);
		if (category !== null) this.#plain = category;
		else if (isTitleLine(text) && speaksOfCookies(text) && !/[:?]\s*$/.test(text)) this.#plain = null;
	}

	#surroundings(caption: string | null): Surroundings {
		const paragraphs = nearest(this.#near);
		const above = [...(caption === null ? [] : [caption]), ...paragraphs];
		const titles = this.#headings.map(({ text }) => text).toReversed();
		const all = [...above, ...titles];
		return {
			category:
				(caption === null ? null : readCategory(caption)) ??
				firstOf(categoryOfLine, paragraphs) ??
				this.#plain ??
				firstOf(readCategory, titles),
			party: firstOf(readParty, [...above.filter((text) => text.length < 400), ...titles]),
			storage: firstOf(storageInText, [...above.filter(isTitleLine), ...titles.slice(0, 1)]),
			provider: firstOf(providerOfHeading, all.filter(isTitleLine)),
			services: [...this.#services],
			aboutCookies: all.some(speaksOfCookies),
		};
	}
}
