import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category } from '../../core/policy/policy.ts';
import type { Heading } from '../document.ts';
import { PlainTitle } from './plain-title.ts';
import type { Following } from './surroundings.ts';

export type HeadingLine = Pick<Heading, 'level' | 'text'>;

/** A heading with what its section has said so far. */
export interface OpenSection extends HeadingLine {
	readonly services: Set<string>;
}

/** Paragraphs above a table that still apply to it. */
export const MAX_NEAR = 4;

/** The statements of a document so far that hold for what follows. */
export class DocumentState {
	headings: OpenSection[] = [];
	/** Paragraphs since the last heading or table, newest last. */
	near: string[] = [];
	readonly plain = new PlainTitle();
	/** Categories that a sentence since the last heading denies. */
	denied = new Set<Category>();
	/** The last sentence about cookies since the heading says that they are not set. */
	isDenied = false;
	/** Sentences since a denial that state a category: "we use others, for statistics". */
	contrast: Category | null = null;
	/** A sentence since the last heading says that its cookies cannot be refused. */
	alwaysOn = false;
	/** Lines explain several kinds of cookies right above: of which kind those below are, is not said. */
	areKindsAbove = false;
	/** Cookies under "functional" cannot be refused, as a sentence under such a heading says. */
	functionalIsNecessary = false;
	/** "Unless otherwise stated, all cookies expire …", anywhere above. */
	lifetimeOfAll: Lifetime | null = null;
	labelled: { category: Category | null; provider: string | null } = { category: null, provider: null };
	/** Services named before the first heading. */
	topServices = new Set<string>();
	/** "Example sets these cookies:", right over the heading of this section. */
	lead: string | null = null;
	/** The lines behind the table or list that comes next. */
	next: Following = { texts: [], lines: [] };
	/** Titles of the document that are names of services. */
	readonly serviceTitles: ReadonlySet<string>;

	constructor(serviceTitles: ReadonlySet<string> = new Set()) {
		this.serviceTitles = serviceTitles;
	}

	/** Forgets what the section before said; `isDenied`: the heading says that its cookies are not set. */
	beginSection(isDenied: boolean): void {
		this.near = [];
		this.plain.end();
		this.denied = new Set();
		this.isDenied = isDenied;
		this.contrast = null;
		this.alwaysOn = false;
		this.areKindsAbove = false;
		this.labelled = { category: null, provider: null };
		this.next = { texts: [], lines: [] };
	}
}
