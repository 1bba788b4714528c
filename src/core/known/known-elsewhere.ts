import type { Category } from '../policy/policy.ts';

/** The probable product of an undeclared cookie, guessed by its name. Never affects a verdict. */
export interface KnownElsewhere {
	readonly product: string;
	/** Maker of the product; null if the list names none. */
	readonly provider: string | null;
	/** Usual category of its cookies. */
	readonly category: Category;
	/** The name with its varying part as `*`. */
	readonly pattern: string;
	/** Our own table of facts, or the list that the person imported. */
	readonly list: 'built-in' | 'imported';
	/** The provider's documentation, if the list has it. */
	readonly source?: string;
}
