import type { Category } from '../../core/policy/policy.ts';

/**
 * Weights of the sources that state a row's category. Of several statements the heaviest holds; each step of distance
 * (a paragraph, a level of headings) takes one point or `LEVEL` points off.
 */
export const CATEGORY_WEIGHTS = {
	/** The column of categories, or a label of the row. */
	cell: 100,
	/** A row of the table, or an item of the list, over this one. */
	group: 90,
	/** A sentence, a bracket or a piece of the purpose that is a category and nothing else: "Essential. Keeps …". */
	verdict: 88,
	caption: 85,
	/** "Category: statistics", above the table. */
	label: 82,
	/** A line that stands like a title, words before a colon, a short sentence about cookies: above the table. */
	above: 80,
	/** A line without markup, further above, that named a category last. */
	plain: 75,
	heading: 70,
	/** A sentence about other cookies than those that the text denies. */
	contrast: 60,
	/** A sentence above about these cookies: "These cookies are essential for …". */
	statement: 58,
	/** Such a sentence that goes on with another purpose: "… are essential for …, and to improve them". */
	looseStatement: 19,
	/** The subject of a paragraph above: "Technical cookies are used to …". */
	subject: 55,
	/** A column of types that names a category. */
	typeColumn: 95,
	/** "They cannot be refused": necessary, where no heading says another category. */
	alwaysOn: 45,
	/** Words at the head of the purpose: "Analytics (…)". */
	purposeLead: 40,
	/** Words within the purpose that state a category plainly: "strictly necessary to …". */
	purposeWords: 35,
	/** A column of another kind. */
	otherColumn: 30,
	/** A column says that no consent is needed. */
	exempt: 28,
	/** "Other", "optional": only where nothing says more. */
	vague: 25,
	/** The provider is a service all of whose cookies have one category. */
	service: 20,
} as const;

/** Weights of the sources that name a row's provider. */
export const PROVIDER_WEIGHTS = {
	cell: 100,
	/** A column of parties: "third party (Example)". */
	partyColumn: 95,
	/** "Provider: Example", above the table. */
	label: 90,
	group: 85,
	/** The purpose says who sets or uses it: "set by Example". */
	purposeSetter: 80,
	/** A title, or a heading, that names one service or company. */
	title: 70,
	/** "Example sets the following cookies:". */
	sentence: 66,
	/** The domain of another site, where nobody is named. */
	host: 62,
	/** A service that the purpose mentions. */
	purposeMention: 60,
	/** A heading that names several services. */
	several: 50,
	/** A heading in another's name: "Cookies from Example". */
	of: 40,
	/** A title that may be a company's name, where the purpose uses it too. */
	maybe: 65,
} as const;

/** Points that each level of headings takes off. */
export const LEVEL = 6;

export type CategorySource = keyof typeof CATEGORY_WEIGHTS;
export type ProviderSource = keyof typeof PROVIDER_WEIGHTS;

/** A statement about a row, where it stands and how far from the row. */
export interface Evidence<Value, Source> {
	readonly value: Value;
	readonly source: Source;
	/** Points off its weight. */
	readonly distance?: number;
}
export type CategoryEvidence = Evidence<Category, CategorySource>;
export type ProviderEvidence = Evidence<string, ProviderSource>;

/** The value of the heaviest evidence, the first of equal ones; null where there is none. */
function heaviest<Value, Source extends string>(
	evidence: readonly Evidence<Value, Source>[],
	weights: Readonly<Record<Source, number>>,
): Value | null {
	let best: Evidence<Value, Source> | null = null;
	let bestWeight = Number.NEGATIVE_INFINITY;
	for (const statement of evidence) {
		const weight = weights[statement.source] - (statement.distance ?? 0);
		if (weight > bestWeight) {
			best = statement;
			bestWeight = weight;
		}
	}
	return best === null ? null : best.value;
}

export const heaviestCategory = (evidence: readonly CategoryEvidence[]): Category | null =>
	heaviest(evidence, CATEGORY_WEIGHTS);
export const heaviestProvider = (evidence: readonly ProviderEvidence[]): string | null =>
	heaviest(evidence, PROVIDER_WEIGHTS);

/** Sources in a row's own words, which may state another category than the words around it. */
const OWN_SOURCES: ReadonlySet<CategorySource> = new Set([
	'typeColumn',
	'verdict',
	'purposeLead',
	'purposeWords',
	'otherColumn',
]);

/**
 * How a row's category is stated: in a column of categories or types; by a row over it alone; by words of its purpose, its
 * provider or a sentence further above alone; without contradiction; or disputed: its own words state another one, lines that stand one above the
 * other do, or the headings; or nowhere: what is known of the service may still tell it.
 */
export type CategoryBasis = 'cell' | 'group' | 'inferred' | 'agreed' | 'disputed' | 'none';

/** Sources that hint at a category and state none, or state one of cookies that may be others. */
const HINTS: ReadonlySet<CategorySource> = new Set([
	'purposeLead',
	'purposeWords',
	'otherColumn',
	'exempt',
	'service',
	'alwaysOn',
	'contrast',
	'subject',
]);

/** Tells how the category that was chosen is stated. */
export function basisOf(evidence: readonly CategoryEvidence[], category: Category | null): CategoryBasis {
	if (category === null) return 'none';
	let isDisputed = false;
	let isGroup = false;
	let isHint = false;
	let isElsewhere = false;
	let isUnderOther = false;
	let isOfTitle = false;
	let above: Category | null = null;
	for (const { source, value } of evidence) {
		if (source === 'heading' && value !== 'unknown') {
			if (value === category) isOfTitle = true;
			else isUnderOther = true;
		}
		if (value === category) {
			if (source === 'cell' || source === 'typeColumn') return 'cell';
			if (source === 'group') isGroup = true;
			else if (HINTS.has(source)) isHint = true;
			else isElsewhere = true;
		} else if (OWN_SOURCES.has(source) && value !== 'unknown') isDisputed = true;
		if (source !== 'above') continue;
		if (above !== null && above !== value) isDisputed = true;
		above = value;
	}
	if (isDisputed || (isUnderOther && !isOfTitle)) return 'disputed';
	if (isGroup && !isHint && !isElsewhere) return 'group';
	return isHint && !isGroup && !isElsewhere ? 'inferred' : 'agreed';
}
