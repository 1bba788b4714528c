import { isCategoryName, readCategory } from '../../understand/read-category.ts';
import type { FactsBesideNames } from '../declare-names.ts';
import { sessionOfTitle } from '../lifetime-above.ts';
import type { Surroundings } from '../surroundings.ts';
import { providerOfNames, type TitledNames } from '../titled-names.ts';
import { readItemFacts } from './list-item.ts';

/** The facts of names that words title: what follows them, and what the title says where that says nothing. */
export function readTitledFacts(
	{ title, rest }: Pick<TitledNames, 'title' | 'rest'>,
	around: Surroundings,
): FactsBesideNames {
	const provider = providerOfNames(title);
	const category = provider === null && isCategoryName(title) ? readCategory(title) : null;
	const facts = readItemFacts(rest, { ...around, provider: provider ?? around.provider });
	return {
		...facts,
		category: category ?? facts.category,
		lifetime: facts.lifetime ?? sessionOfTitle(title),
		purpose: facts.purpose ?? (provider === null && category === null ? title : null),
	};
}
