import type { Category } from '../policy/policy.ts';

/** As whose an undeclared cookie is known, by its name: a guess, never a reason for a verdict. */
export interface KnownElsewhere {
	readonly product: string;
	/** Who makes the product; null where the list does not say. */
	readonly provider: string | null;
	/** The category that its cookies usually have. */
	readonly category: Category;
	/** The name with its varying part as `*`. */
	readonly pattern: string;
	/** Whether our own table of facts says so, or the list that the person has imported. */
	readonly list: 'built-in' | 'imported';
	/** Where the provider documents it; absent where the list does not say. */
	readonly source?: string;
}
