import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { isOpenPlace } from '../../core/policy/open-places.ts';
import type { Category, Declaration, ImportIssue } from '../../core/policy/policy.ts';
import type { Block } from '../document.ts';
import type { Collector, Reading } from './collector.ts';
import { mentionsCategory, mentionsLength } from './mentions.ts';
import { SUSPICION } from './unread/weights.ts';

/** Counts of the rows of one reading, which each of them is compared with. */
export interface Company {
	rows: number;
	withLifetime: number;
	withPurpose: number;
	/** Rows whose names have the form of names. */
	formed: number;
	/** Rows of which one statement says another category than the rest. */
	disputed: number;
	/** Rows whose cookies are known for other categories. */
	knownForOther: number;
}

export const NO_READING: Reading = { layout: 'settings' };

const emptyCompany = (): Company => ({
	rows: 0,
	withLifetime: 0,
	withPurpose: 0,
	formed: 0,
	disputed: 0,
	knownForOther: 0,
});

/** A row by itself. */
export const ALONE: Company = { ...emptyCompany(), rows: 1 };

const FACTS = createCookieFacts(null);

/** Categories of which one publisher names the one, and another the other, for the same cookie. */
const SERVING: ReadonlySet<Category> = new Set(['necessary', 'functional']);

const isAlike = (usual: Category, category: Category): boolean =>
	usual === category || (SERVING.has(usual) && SERVING.has(category));

/** Whether a row's cookies are known, and all for other categories than the row's. */
export function isKnownForOther({ names, category }: Declaration): boolean {
	if (category === 'unknown') return false;
	let isKnown = false;
	for (const name of names) {
		const usual = FACTS.entry(name)?.category ?? null;
		if (usual === null) continue;
		if (isAlike(usual, category)) return false;
		isKnown = true;
	}
	return isKnown;
}

/** Counts the rows of each reading; `points` has those of the names of each declaration. */
export function companiesOf(
	declarations: readonly Declaration[],
	{ readings, bases }: Pick<Collector, 'readings' | 'bases'>,
	points: readonly number[],
): ReadonlyMap<Reading, Company> {
	const companies = new Map<Reading, Company>();
	for (const [index, declaration] of declarations.entries()) {
		const { lifetime, purpose } = declaration;
		const reading = readings[index] ?? NO_READING;
		let company = companies.get(reading);
		if (company === undefined) {
			company = emptyCompany();
			companies.set(reading, company);
		}
		company.rows += 1;
		if (bases[index] === 'disputed') company.disputed += 1;
		if (isKnownForOther(declaration)) company.knownForOther += 1;
		if (lifetime !== null) company.withLifetime += 1;
		if (purpose !== null) company.withPurpose += 1;
		if ((points[index] ?? 0) >= SUSPICION.wildcardEnd) company.formed += 1;
	}
	return companies;
}

/** Counts of a policy, by which its rows are doubted. */
export interface Whole {
	readonly rows: number;
	/** Places that were not understood. */
	readonly open: number;
	/** Whether it names a category anywhere. */
	readonly namesCategory: boolean;
	/** Whether a row has a lifetime. */
	readonly hasLifetime: boolean;
	/** Whether no row has a lifetime, and a length of time stands in a text. */
	readonly lacksLifetimes: boolean;
}

/** Counts a policy's rows; its texts are searched only for what no row has. */
export function wholeOf(
	declarations: readonly Declaration[],
	issues: readonly ImportIssue[],
	blocks: readonly Block[],
): Whole {
	const isRead = declarations.length > 0;
	const hasLifetime = declarations.some(({ lifetime }) => lifetime !== null);
	const hasCategory = declarations.some(({ category }) => category !== 'unknown');
	return {
		rows: declarations.length,
		open: issues.filter(isOpenPlace).length,
		namesCategory: hasCategory || (isRead && mentionsCategory(blocks)),
		hasLifetime,
		lacksLifetimes: isRead && !hasLifetime && mentionsLength(blocks),
	};
}
