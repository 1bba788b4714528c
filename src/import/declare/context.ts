import type { Category } from '../../core/policy/policy.ts';
import type { Block } from '../document.ts';
import { servicesIn } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { deniesUse } from '../understand/denial.ts';
import { plainCategory, readCategory, saysAlwaysOn } from '../understand/read-category.ts';
import { usedService } from '../used-service.ts';
import { DocumentState, type HeadingLine, MAX_NEAR } from './document-state.ts';
import { groupLabel, groupLabelKeys, isRecordField } from './group-label.ts';
import { lifetimeOfAll } from './lifetime-above.ts';
import { speaksOfAbove } from './row-statements.ts';
import { serviceTitles } from './service-titles.ts';
import { categoryOfLead, speaksOfTheseCookies } from './statements.ts';
import type { Following, Surroundings } from './surroundings.ts';
import { surroundingsOf } from './surroundings-of.ts';
import {
	categoryOfLine,
	firstOf,
	isKindExplained,
	isTitleLine,
	nearest,
	sentencesOf,
} from './title-lines.ts';

/** Lines that only look like headings. */
const PLAIN_LEVEL = 7;
/** Paragraphs that are searched for a category named further above. */
const MAX_PENDING = 300;
/** Paragraphs behind a table that may say whose its cookies are, and their length. */
const MAX_FOLLOWING = 4;
const MAX_FOLLOWING_TEXT = 1000;
/** Lines behind a table that may say of which category its rows are. */
const MAX_FOLLOWING_LINES = 12;
const MAX_SERVICES = 20;

/** The service that a paragraph which introduces cookies says is used: "We use Example. These are its cookies:". */
const ledBy = (text: string) => (/:\s*$/.test(text) ? usedService(text) : null);

/** Follows a document from block to block and gives the facts that apply at each place. */
export class Context {
	readonly #state: DocumentState;
	/** Paragraphs not analysed yet: in most texts, no table or list follows them. */
	#pending: string[] = [];
	#cached: Surroundings | null = null;
	/** Headers of tables that hold names of cookies. */
	readonly #headers = new Set<string>();
	/** The kinds of cookies that the lines just above explain. */
	readonly #kinds = new Set<string>();
	/** Labels of this section that hold for what follows them, and whether rows were read since. */
	readonly #labels = new Set<string>();
	#areLabelsUsed = false;
	/** Of the table or list that was read last in this section. */
	#following: Following | null = null;

	/** `blocks` are those of the document, where they are known before. */
	constructor(blocks: readonly Block[] = []) {
		this.#state = new DocumentState(serviceTitles(blocks));
	}

	/** Records a block that declares nothing itself. */
	pass(block: Block): void {
		if (block.kind === 'heading') this.#heading(block);
		else if (block.kind === 'paragraph') for (const line of block.text.split('\n')) this.#queue(line);
		else if (block.kind === 'list') {
			const texts = block.items.slice(0, MAX_FOLLOWING_LINES).map(({ text }) => text);
			for (const text of texts) this.#follow(text);
			// The labels of one cookie hold for no other.
			if (!texts.some(isRecordField)) for (const text of texts) this.#label(text);
		}
	}

	/** Marks that a table or a list was read: the paragraphs above it do not apply to the next one. */
	used(): void {
		this.#settle();
		// What stands right above this table is about it, and not about the one before.
		this.#following?.texts.pop();
		if (!speaksOfAbove(this.#following?.lines.at(-1) ?? '')) this.#following?.lines.pop();
		this.#following = this.#state.next;
		this.#following.led = ledBy(this.#state.near.at(-1) ?? '');
		this.#following.above = this.#state.near;
		this.#state.next = { texts: [], lines: [] };
		this.#cached = null;
		this.#areLabelsUsed = true;
		this.#state.areKindsAbove = false;
		this.#kinds.clear();
		this.#state.near = [];
		this.#state.lead = null;
		this.#state.plain.used();
	}

	/** Notes that a table with this header holds names of cookies. */
	noteHeader(header: readonly string[]): void {
		if (header.length > 1) this.#headers.add(header.join('\n'));
	}

	/** Whether a table with this header held names of cookies. */
	hasNamesUnder(header: readonly string[]): boolean {
		return header.length > 1 && this.#headers.has(header.join('\n'));
	}

	/** The line nearest above. */
	lastLine(): string | null {
		this.#settle();
		return this.#state.near.at(-1) ?? this.#state.headings.at(-1)?.text ?? null;
	}

	/** Whether a section of this level that begins here is about cookies, by the titles over it or the line that introduces it. */
	isUnderCookies(level: number): boolean {
		this.#settle();
		const line = this.#state.near.at(-1) ?? '';
		return (
			(/:\s*$/.test(line) && speaksOfCookies(line)) ||
			this.#state.headings.some((above) => above.level < level && speaksOfCookies(above.text))
		);
	}

	/** Whether the nearest heading names a category. */
	isHeadingOfKind(): boolean {
		const category = readCategory(this.#state.headings.at(-1)?.text ?? '');
		return category !== null && category !== 'unknown';
	}

	/** Returns the facts for a section that begins with a heading of this level. */
	hereUnder(level: number): Surroundings {
		this.#settle();
		this.#state.headings = this.#state.headings.filter((above) => above.level < level);
		this.#state.near = [];
		this.#cached = null;
		return this.here(null);
	}

	/** Returns the facts for the current place; `caption` is the table's own. */
	here(caption: string | null): Surroundings {
		this.#settle();
		if (this.#kinds.size > 1) {
			this.#leaveKinds();
			this.#state.areKindsAbove = true;
		}
		if (caption !== null) return surroundingsOf(this.#state, caption);
		this.#cached ??= surroundingsOf(this.#state, null);
		return this.#cached;
	}

	/** The labels of the lines above that state a category or a provider of what is below. */
	labelsAbove(): ReadonlySet<string> {
		this.#settle();
		return new Set([...this.#labels, ...groupLabelKeys(this.#state.near)]);
	}

	#heading({ level, text }: HeadingLine): void {
		// Only what stands right over a heading may hold under it.
		if (level < PLAIN_LEVEL) this.#pending = this.#pending.slice(-MAX_NEAR);
		this.#settle();
		const over = this.#state.near.at(-1) ?? '';
		this.#state.lead = /:\s*$/.test(over) ? over : null;
		this.#cached = null;
		const closed = this.#state.headings.filter((above) => above.level >= level);
		this.#state.headings = this.#state.headings.filter((above) => above.level < level);
		this.#keepServices(closed);
		this.#state.headings.push({ level, text, services: new Set(servicesIn(text)) });
		this.#state.beginSection(deniesUse(text));
		this.#labels.clear();
		this.#areLabelsUsed = false;
		this.#following = null;
	}

	/** Services that a closed section names may still be those whose cookies' names the next one lists. */
	#keepServices(closed: DocumentState['headings']): void {
		const services = this.#state.headings.at(-1)?.services;
		for (const section of services === undefined ? [] : closed)
			for (const service of section.services)
				if ((services?.size ?? 0) < MAX_SERVICES) services?.add(service);
	}

	/** Queues a paragraph; only the last ones can matter. */
	#queue(text: string): void {
		this.#cached = null;
		if (this.#following !== null && this.#following.texts.length < MAX_FOLLOWING)
			this.#following.texts.push(text.slice(0, MAX_FOLLOWING_TEXT));
		this.#follow(text);
		// What is said of the cookies above does not hold for those below.
		if (this.#following !== null && speaksOfAbove(text)) return;
		this.#pending.push(text);
		if (this.#pending.length > 2 * MAX_PENDING) this.#pending = this.#pending.slice(-MAX_PENDING);
	}

	/** Notes a line behind a table or a list. */
	#follow(text: string): void {
		if (this.#following !== null && this.#following.lines.length < MAX_FOLLOWING_LINES)
			this.#following.lines.push(text.slice(0, MAX_FOLLOWING_TEXT));
	}

	#settle(): void {
		for (const text of this.#pending) this.#paragraph(text);
		if (this.#pending.length > 0) this.#pending = [];
	}

	/** Reads a label that holds for what follows in this section; false where the line is none. */
	#label(text: string): boolean {
		const label = groupLabel(text);
		// At the beginning of a policy stands who is responsible for the site.
		const isStart =
			this.#state.headings.length < 2 &&
			!this.#state.headings.some(({ text: title }) => readCategory(title) !== null);
		if (label === null || (label.role === 'provider' && isStart)) return false;
		const { labelled } = this.#state;
		// Over further cookies, the next like it holds.
		const isNext = this.#areLabelsUsed && this.#labels.has(label.key);
		if (label.role === 'provider') {
			if (isNext || labelled.provider === null)
				labelled.provider = label.value.replace(/(?<![\s.;,])[\s.;,]+$/, '');
		} else if (isNext || labelled.category === null) labelled.category = readCategory(label.value);
		this.#labels.add(label.key);
		this.#areLabelsUsed = false;
		this.#cached = null;
		return true;
	}

	#paragraph(text: string): void {
		if (this.#label(text)) return;
		this.#endKinds(text);
		// What cannot be refused stood under another title.
		if (this.#state.alwaysOn && isTitleLine(text) && (categoryOfLine(text) !== null || speaksOfCookies(text)))
			this.#state.alwaysOn = false;
		this.#state.near.push(text);
		if (this.#state.near.length > MAX_NEAR) this.#state.near.shift();
		const services = this.#state.headings.at(-1)?.services ?? this.#state.topServices;
		if (services.size < MAX_SERVICES)
			for (const service of servicesIn(text.slice(0, 2000))) services.add(service);
		this.#statements(text);
		this.#state.plain.follow(text, this.#state.denied);
	}

	/**
	 * Counts lines one after the other that each explain a kind of cookies. Of several kinds, none holds for what a
	 * line that is none of them introduces.
	 */
	#endKinds(text: string): void {
		const kind = isKindExplained(text) ? (readCategory(text) ?? text) : categoryOfLead(text);
		if (kind !== null) {
			this.#kinds.add(kind);
			return;
		}
		// "They need your consent" says more of the kind before.
		if (speaksOfTheseCookies(text)) return;
		this.#leaveKinds();
	}

	/** Of several kinds that lines explain one after the other, none holds for what follows them. */
	#leaveKinds(): void {
		if (this.#kinds.size > 1) {
			this.#state.near = [];
			this.#state.plain.end();
			this.#state.alwaysOn = false;
			this.#cached = null;
		}
		this.#kinds.clear();
	}

	/** Follows what the sentences of a paragraph say of their cookies: not set, others set, never to be refused. */
	#statements(text: string): void {
		this.#state.lifetimeOfAll ??= lifetimeOfAll(text);
		for (const sentence of sentencesOf(text)) {
			if (saysAlwaysOn(sentence)) {
				this.#state.alwaysOn = true;
				// "Some are indispensable" speaks of others than those that cannot be refused.
				const isOther = plainCategory(sentence) === 'necessary';
				if (!isOther && this.#statedCategory() === 'functional') this.#state.functionalIsNecessary = true;
			}
			if (deniesUse(sentence)) {
				const denied = readCategory(sentence) ?? this.#statedCategory();
				if (denied !== null) this.#state.denied.add(denied);
				if (denied === this.#state.plain.category) this.#state.plain.end();
				this.#state.isDenied = true;
			} else if (speaksOfCookies(sentence)) {
				this.#state.isDenied = false;
				const category = this.#state.denied.size === 0 ? null : readCategory(sentence);
				if (category !== null && category !== 'unknown') this.#state.contrast = category;
			}
		}
	}

	/** The category that the lines and headings so far name. */
	#statedCategory(): Category | null {
		const near = firstOf(categoryOfLine, nearest(this.#state.near));
		return (
			near ??
			this.#state.plain.category ??
			firstOf(readCategory, this.#state.headings.map(({ text }) => text).toReversed())
		);
	}
}
