import type { SuggestedRow } from '../../../core/policy/policy.ts';
import { maskValues } from '../../jar-dump/mask-values.ts';
import { printable } from '../../printable.ts';
import { findProvider } from '../../services.ts';
import { readCategory } from '../../understand/read-category.ts';
import type { Suspect } from './suspects-of-unit.ts';
import { textOf, type Unit } from './units.ts';

const MAX_PURPOSE = 300;
const MIN_PURPOSE_WORDS = 3;
const MAX_SEARCHED = 1000;

/** The words that say what the cookie is for: the longest other cell, or what follows the name. */
function purposeOf({ kind, cells }: Unit, { cell, name, start, lifetime }: Suspect): string | null {
	const others =
		kind === 'row' || kind === 'definition'
			? cells.filter((_, index) => index !== cell)
			: [(cells[0] ?? '').slice(start + name.length)];
	const texts = others
		.map((text) => text.replace(/^[\s:;,.–—)"'”»`=-]+/, '').trim())
		.filter((text) => text !== lifetime?.text && text.split(/\s+/).length >= MIN_PURPOSE_WORDS);
	const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
	return longest === '' || longest.length > MAX_PURPOSE ? null : longest;
}

/** The row that a unit seems to declare, as far as it is understood. */
export function suggestedRow(unit: Unit, suspects: readonly Suspect[], heading: string | null): SuggestedRow {
	const [first] = suspects;
	const category = heading === null ? null : readCategory(heading);
	const provider = findProvider(textOf(unit).slice(0, MAX_SEARCHED));
	const lifetime = suspects.every((suspect) => suspect.lifetime === first?.lifetime) ? first?.lifetime : null;
	const purpose = first === undefined || suspects.length > 1 ? null : purposeOf(unit, first);
	return {
		names: [...new Set(suspects.map(({ name }) => name))],
		...(category === null || category === 'unknown' ? {} : { category }),
		...(provider === null ? {} : { provider }),
		...(purpose === null ? {} : { purpose: printable(maskValues(purpose)) }),
		...(lifetime ? { lifetime: { ...lifetime, text: printable(lifetime.text) } } : {}),
	};
}
