import { append } from '../../core/lib/unbounded.ts';
import type { Category } from '../../core/policy/policy.ts';
import type { Block, Heading } from '../document.ts';
import { findProvider, servicesIn, settingProvider } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { deniesUse } from '../understand/denial.ts';
import { isVague, readCategory, saysAlwaysOn } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { readParty } from '../understand/read-party.ts';
import { storageInText } from '../understand/read-storage.ts';
import {
	type CategoryEvidence,
	type CategorySource,
	heaviestCategory,
	heaviestProvider,
	LEVEL,
	type ProviderEvidence,
} from './fact-evidence.ts';
import type { Following, Surroundings } from './surroundings.ts';
import {
	categoryOfLine,
	firstOf,
	isTitleLine,
	nearest,
	providerOfTitle,
	sentencesOf,
} from './title-lines.ts';

type HeadingLine = Pick<Heading, 'level' | 'text'>;

/** A heading with what its section has said so far. */
interface Section extends HeadingLine {
	readonly services: Set<string>;
}

/** Lines that only look like headings. */
const PLAIN_LEVEL = 7;
/** Paragraphs above a table that still apply to it. */
const MAX_NEAR = 4;
/** Paragraphs that are searched for a category named further above. */
const MAX_PENDING = 300;
/** Paragraphs behind a table that may say whose its cookies are, and their length. */
const MAX_FOLLOWING = 4;
const MAX_FOLLOWING_TEXT = 1000;
const MAX_SERVICES = 20;

/** A label above a table that holds for all its rows: "Provider: Example". */
const LABEL = /^[^\p{L}\n]{0,4}(\p{L}[^:\n]{1,40}[^:\s])\s?:\s?(\S[^\n]{0,100})$/u;

/** Follows a document from block to block and gives the facts that apply at each place. */
export class Context {
	#headings: Section[] = [];
	/** Paragraphs since the last heading or table, newest last. */
	#near: string[] = [];
	/** The category that a line without markup named last, until another line about cookies stands over it. */
	#plain: Category | null = null;
	/** That line was a sentence, which says nothing of what follows the next table. */
	#plainIsSentence = false;
	/** Categories that a sentence since the last heading denies. */
	#denied = new Set<Category>();
	/** The last sentence about cookies since the heading says that they are not set. */
	#isDenied = false;
	/** Sentences since a denial that state a category: "we use others, for statistics". */
	#contrast: Category | null = null;
	#alwaysOn = false;
	/** Cookies under "functional" cannot be refused, as a sentence under such a heading says. */
	#functionalIsNecessary = false;
	#labelled: { category: Category | null; provider: string | null } = { category: null, provider: null };
	#topServices = new Set<string>();
	/** "Example sets these cookies:", right over the heading of this section. */
	#lead: string | null = null;
	/** Paragraphs not analysed yet: in most texts, no table or list follows them. */
	#pending: string[] = [];
	#cached: Surroundings | null = null;
	/** Of the table or list that was read last in this section. */
	#following: Following | null = null;
	#next: Following = { texts: [] };

	/** Records a block that declares nothing itself. */
	pass(block: Block): void {
		if (block.kind === 'heading') this.#heading(block);
		else if (block.kind === 'paragraph') for (const line of block.text.split('\n')) this.#queue(line);
		else if (block.kind === 'list') for (const { text } of block.items.slice(0, 12)) this.#label(text);
	}

	/** Marks that a table or a list was read: the paragraphs above it do not apply to the next one. */
	used(): void {
		this.#settle();
		// What stands right above this table is about it, and not about the one before.
		this.#following?.texts.pop();
		this.#following = this.#next;
		this.#next = { texts: [] };
		this.#cached = null;
		this.#near = [];
		this.#lead = null;
		if (this.#plainIsSentence) this.#plain = null;
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
		// Only what stands right over a heading may hold under it.
		if (level < PLAIN_LEVEL) this.#pending = this.#pending.slice(-MAX_NEAR);
		this.#settle();
		const over = this.#near.at(-1) ?? '';
		this.#lead = /:\s*$/.test(over) ? over : null;
		this.#cached = null;
		this.#headings = this.#headings.filter((above) => above.level < level);
		this.#headings.push({ level, text, services: new Set(servicesIn(text)) });
		this.#near = [];
		this.#plain = null;
		this.#denied = new Set();
		this.#isDenied = deniesUse(text);
		this.#contrast = null;
		this.#alwaysOn = false;
		this.#labelled = { category: null, provider: null };
		this.#following = null;
		this.#next = { texts: [] };
	}

	/** Queues a paragraph; only the last ones can matter. */
	#queue(text: string): void {
		this.#cached = null;
		if (this.#following !== null && this.#following.texts.length < MAX_FOLLOWING)
			this.#following.texts.push(text.slice(0, MAX_FOLLOWING_TEXT));
		this.#pending.push(text);
		if (this.#pending.length > 2 * MAX_PENDING) this.#pending = this.#pending.slice(-MAX_PENDING);
	}

	#settle(): void {
		for (const text of this.#pending) this.#paragraph(text);
		if (this.#pending.length > 0) this.#pending = [];
	}

	/** Reads a label that holds for what follows in this section; false where the line is none. */
	#label(text: string): boolean {
		const [, label = '', value = ''] = text.length > 160 ? [] : (LABEL.exec(text) ?? []);
		const role = label === '' ? undefined : readColumnRole(label)?.role;
		// At the beginning of a policy stands who is responsible for the site.
		if (this.#headings.length < 2 && !this.#headings.some(({ text: title }) => readCategory(title) !== null))
			return false;
		if (role === 'provider') this.#labelled.provider ??= value.replace(/(?<![\s.;,])[\s.;,]+$/, '');
		else if (role === 'category') this.#labelled.category ??= readCategory(value);
		else return false;
		this.#cached = null;
		return true;
	}

	#paragraph(text: string): void {
		if (this.#label(text)) return;
		this.#near.push(text);
		if (this.#near.length > MAX_NEAR) this.#near.shift();
		const services = this.#headings.at(-1)?.services ?? this.#topServices;
		if (services.size < MAX_SERVICES)
			for (const service of servicesIn(text.slice(0, 2000))) services.add(service);
		this.#statements(text);
		const category = categoryOfLine(text);
		if (category !== null) {
			if (!this.#denied.has(category)) {
				// "Necessary", then "Necessary cookies are needed for …": the title holds.
				const isSame = category === this.#plain && !this.#plainIsSentence;
				this.#plainIsSentence = !isSame && /[.!?]\s*$/.test(text);
				this.#plain = category;
			}
		} else if (isTitleLine(text) && speaksOfCookies(text) && !/[:?]\s*$/.test(text)) this.#plain = null;
	}

	/** Follows what the sentences of a paragraph say of their cookies: not set, others set, never to be refused. */
	#statements(text: string): void {
		for (const sentence of sentencesOf(text)) {
			if (saysAlwaysOn(sentence)) {
				this.#alwaysOn = true;
				if (this.#statedCategory() === 'functional') this.#functionalIsNecessary = true;
			}
			if (deniesUse(sentence)) {
				const denied = readCategory(sentence) ?? this.#statedCategory();
				if (denied !== null) this.#denied.add(denied);
				if (denied === this.#plain) this.#plain = null;
				this.#isDenied = true;
			} else if (speaksOfCookies(sentence)) {
				this.#isDenied = false;
				const category = this.#denied.size === 0 ? null : readCategory(sentence);
				if (category !== null && category !== 'unknown') this.#contrast = category;
			}
		}
	}

	/** The category that the lines and headings so far name. */
	#statedCategory(): Category | null {
		const near = firstOf(categoryOfLine, nearest(this.#near));
		return near ?? this.#plain ?? firstOf(readCategory, this.#headings.map(({ text }) => text).toReversed());
	}

	#categories(caption: string | null, paragraphs: readonly string[], titles: readonly string[]) {
		const evidence: CategoryEvidence[] = [];
		const add = (text: string, value: Category | null, source: CategorySource, distance = 0) => {
			if (value === null || (this.#denied.has(value) && source !== 'caption')) return;
			const isNecessary = value === 'functional' && this.#functionalIsNecessary;
			if (isVague(text)) evidence.push({ value, source: 'vague', distance });
			else evidence.push({ value: isNecessary ? 'necessary' : value, source, distance });
		};
		if (caption !== null) add(caption, readCategory(caption), 'caption');
		if (this.#labelled.category !== null) add('', this.#labelled.category, 'label');
		for (const [index, text] of paragraphs.entries()) add(text, categoryOfLine(text), 'above', index);
		// A caption about other cookies parts its table from what the lines above say.
		const isParted = caption !== null && evidence.length === 0 && speaksOfCookies(caption);
		if (this.#plain !== null && !isParted)
			add('', this.#plain, this.#plain === 'unknown' ? 'vague' : 'plain');
		for (const [index, text] of titles.entries()) add(text, readCategory(text), 'heading', index * LEVEL);
		if (this.#contrast !== null) add('', this.#contrast, 'contrast');
		if (this.#alwaysOn) add('', 'necessary', 'alwaysOn');
		return evidence;
	}

	#providers(caption: string | null, titles: readonly string[]): ProviderEvidence[] {
		const evidence: ProviderEvidence[] = [];
		if (this.#labelled.provider !== null) evidence.push({ value: this.#labelled.provider, source: 'label' });
		if (caption !== null) append(evidence, providerOfTitle(caption, 0));
		for (const [index, text] of this.#near.toReversed().entries()) {
			if (isTitleLine(text) && !text.endsWith(':')) append(evidence, providerOfTitle(text, index));
			const last = sentencesOf(text).at(-1) ?? '';
			if (!/:\s*$/.test(last)) continue;
			const setter = findProvider(last) ?? settingProvider(last);
			if (setter !== null) evidence.push({ value: setter, source: 'sentence', distance: index });
		}
		const leading = this.#lead === null ? null : (findProvider(this.#lead) ?? settingProvider(this.#lead));
		if (leading !== null) evidence.push({ value: leading, source: 'sentence', distance: MAX_NEAR });
		for (const [index, text] of titles.entries())
			if (isTitleLine(text)) append(evidence, providerOfTitle(text, (index + 1) * LEVEL));
		return evidence;
	}

	#surroundings(caption: string | null): Surroundings {
		const paragraphs = nearest(this.#near);
		const above = [...(caption === null ? [] : [caption]), ...paragraphs];
		const titles = this.#headings.map(({ text }) => text).toReversed();
		const all = [...above, ...titles];
		const categories = this.#categories(caption, paragraphs, titles);
		const providers = this.#providers(caption, titles);
		const services = new Set(this.#topServices);
		for (const section of this.#headings.toReversed())
			for (const service of section.services) services.add(service);
		return {
			category: heaviestCategory(categories),
			categories,
			party: firstOf(readParty, [...above.filter((text) => text.length < 400), ...titles]),
			storage: firstOf(storageInText, [...above.filter(isTitleLine), ...titles.slice(0, 1)]),
			provider: heaviestProvider(providers.filter(({ source }) => source !== 'maybe')),
			providers,
			services: [...services],
			aboutCookies: all.some(speaksOfCookies),
			notSet: this.#isNotSet(),
			following: this.#next,
		};
	}

	/** Whether the lead of what follows denies it: "No longer set:", or the heading does and nothing contradicts. */
	#isNotSet(): boolean {
		const nearest = this.#near.at(-1);
		if (nearest === undefined) return deniesUse(this.#headings.at(-1)?.text ?? '');
		if (/:\s*$/.test(nearest)) return deniesUse(sentencesOf(nearest).at(-1) ?? '');
		return this.#isDenied && deniesUse(this.#headings.at(-1)?.text ?? '');
	}
}
