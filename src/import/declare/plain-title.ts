import type { Category } from '../../core/policy/policy.ts';
import { findProvider, isCompany } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { listsCategories, speaksOfConsent } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { makesException } from './row-statements.ts';
import { isLooseStatement } from './statements.ts';
import {
	categoryOfLine,
	isSectionTitle,
	isTitleLine,
	titleBeforeColon,
	withoutColon,
} from './title-lines.ts';

const MAX_TITLE_WORDS = 3;
const isServiceTitle = (text: string) => findProvider(text)?.length === withoutColon(text).length;
const MAX_TITLE_LEAD = 80;
/** A sentence that introduces what stands right under it: "It sets the following cookies, which the forum needs to run:". */
const isLongLead = (text: string) => text.length > MAX_TITLE_LEAD && /:\s*$/.test(text);
/** A few words with a capital at their beginning, as names of tools have. */
const isShortTitle = (text: string) => /^\p{Lu}/u.test(text) && text.split(' ').length <= MAX_TITLE_WORDS;

/** The category that a line without markup named last: it holds until another title or another line about cookies. */
export class PlainTitle {
	category: Category | null = null;
	/** The line was the name of a service, which says nothing of what stands under another name. */
	#isService = false;
	/** The line was a sentence, which says nothing of what follows the next table. */
	#isSentence = false;
	/** The first thing under the line. Where rows stood there at once, the next title is a sibling of it. */
	#over: 'nothing' | 'rows' | 'titles' = 'nothing';
	/** Right above stands such a title: a sentence about its own cookies shows that it is one. */
	#mayBeSibling = false;

	/** Follows a paragraph; `denied` are the categories that the section says are not used. */
	follow(text: string, denied: ReadonlySet<Category>): void {
		// A sentence about cookies under a sibling of the line: what the line says held for those before.
		if (this.#mayBeSibling && /[.!?:]\s*$/.test(text) && speaksOfCookies(text)) this.end();
		const category = categoryOfLine(text);
		if (isTitleLine(text) && listsCategories(text)) this.end();
		else if (category !== null) {
			if (!denied.has(category) && !isLooseStatement(text) && !makesException(text))
				this.#begin(text, category);
		} else if (isTitleLine(text) && !/[:?]\s*$/.test(text)) this.#title(text);
		else {
			const title = titleBeforeColon(text);
			if (title !== null) this.#title(title);
		}
	}

	/** Whether rows were read right under the line: what else stands there may have a title of its own. */
	get isUsed(): boolean {
		return this.#over === 'rows';
	}

	/** Rows were read. */
	used(): void {
		if (this.#isSentence) this.category = null;
		if (this.#over === 'nothing') this.#over = 'rows';
		this.#mayBeSibling = false;
	}

	end(): void {
		this.category = null;
		this.#mayBeSibling = false;
	}

	#begin(text: string, category: Category): void {
		// "Necessary", then "Necessary cookies are needed for …": the title holds.
		const isLike = category === this.category;
		const isSame = isLike && !this.#isSentence;
		this.#isSentence = !isSame && (/[.!?]\s*$/.test(text) || isLongLead(text));
		this.category = category;
		this.#isService = isServiceTitle(text) || (isLike && this.#isService);
		this.#over = 'nothing';
		this.#mayBeSibling = false;
	}

	#title(text: string): void {
		// "Example Analytics", and further below "Another tool": the first title does not hold there.
		const isOther = this.#isService && isShortTitle(text);
		// "Technical cookie definitions" names what stands in each section, and no section.
		const isOfEach = readColumnRole(text)?.role === 'other';
		// "Example Cookie Banner" is the name of a tool.
		const isTool = text.split(' ').length <= MAX_TITLE_WORDS && speaksOfConsent(text);
		if (isOther || (speaksOfCookies(text) && !isOfEach && !isTool)) this.end();
		else if (isSectionTitle(text)) {
			// A company's name stands over its cookies, within any section.
			this.#mayBeSibling = this.#over === 'rows' && !isCompany(text) && findProvider(text) === null;
			if (this.#over === 'nothing') this.#over = 'titles';
		}
	}
}
