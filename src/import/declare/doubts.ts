import type { Category, Declaration } from '../../core/policy/policy.ts';
import { findSpans } from '../understand/lifetime/find-spans.ts';
import { isVagueLength } from '../understand/lifetime/read-lifetime.ts';
import { tokenize } from '../understand/lifetime/tokenize.ts';
import { readCategory } from '../understand/read-category.ts';
import { CLOSING, SESSION } from '../understand/word-books.ts';
import type { Reading } from './collector.ts';
import { type Company, isKnownForOther, type Whole } from './company.ts';
import type { CategoryBasis } from './fact-evidence.ts';
import { CUT, LABELLED } from './name-reason.ts';
import type { Sign } from './signs.ts';
import { SUSPICION } from './unread/weights.ts';

/** Where so many rows of a table or list state a lifetime, one without has perhaps lost its own. */
const MIN_WITH_LIFETIME = 0.25;
/** Where fewer do, one with a lifetime perhaps has another's. */
const FEW_WITH_LIFETIME = 0.34;
const MIN_COMPARED = 3;
/** Share of a table's rows that may be known for another category than that of the words above it. */
const MANY_KNOWN = 0.34;
/** Share of the rows of a table that makes it one of such rows. */
const MOST = 0.5;

/** A row with what is known of how it was read. */
export interface RatedRow {
	readonly declaration: Declaration;
	readonly reading: Reading;
	readonly basis: CategoryBasis | null;
	/** Points of its name by form. */
	readonly points: number;
	readonly company: Company;
	readonly whole: Whole;
	/** The category that the policy states of all its cookies, and whether other rows have another. */
	readonly stated: { readonly isStated: boolean; readonly isContradicted: boolean };
}

/** Whether the purpose has words for another category. */
function isPurposeOfOther(purpose: string | null, category: Category): boolean {
	const own = purpose === null ? null : readCategory(purpose);
	return own !== null && own !== 'unknown' && own !== category;
}

/** Whether the text of a lifetime holds another one: "session, 24 hours at most", "persistent, 3 months…". */
function holdsTwoLifetimes({ lifetime }: Declaration): boolean {
	if (lifetime === null) return false;
	if (lifetime.kind === 'persistent') return /\d/.test(lifetime.text);
	if (lifetime.kind === 'session') return false;
	const tokens = tokenize(lifetime.text);
	return (SESSION.has(tokens.words) || CLOSING.has(tokens.words)) && findSpans(tokens).length > 0;
}

/** A number and a word, alone or at the end of a text. */
const LOST_LIFETIME = /(?:^|\s)\d{1,4}\s?\p{L}{1,12}\.?\s*$/u;
const MAX_SEARCHED = 30;

/** Whether another field of a row is, or begins or ends with, what may be its lifetime. */
function holdsLostLifetime({ purpose, provider, location }: Declaration): boolean {
	return [purpose, provider, location].some(
		(text) => text !== null && LOST_LIFETIME.test(text.slice(-MAX_SEARCHED)),
	);
}

function isLifetimeUnclear(declaration: Declaration): boolean {
	const { lifetime } = declaration;
	if (lifetime === null) return holdsLostLifetime(declaration);
	if (lifetime.kind === 'unknown') return !isVagueLength(lifetime);
	return holdsTwoLifetimes(declaration);
}

/** Signs of a row's category and of how it is stated. */
function* categorySigns({ declaration, basis, company, reading, stated, whole }: RatedRow): Generator<Sign> {
	const { category, purpose } = declaration;
	if (category === 'unknown') {
		if (stated.isStated) {
			if (stated.isContradicted) yield 'statedOtherwise';
		} else if (basis === 'disputed') yield 'disputed';
		else if (whole.namesCategory && (basis === null || basis === 'none')) yield 'noCategory';
		return;
	}
	if (basis === 'cell') return;
	if (isKnownForOther(declaration)) {
		yield 'knownForOther';
		if (company.knownForOther > company.rows * MANY_KNOWN) yield 'amongKnownForOther';
	}
	if (basis === 'disputed') yield 'disputed';
	// The words above are hardly those of rows most of which contradict them.
	else if (
		company.rows > 1 &&
		company.disputed >= company.rows * MOST &&
		(basis === 'agreed' || basis === 'group')
	)
		yield 'amongDisputed';
	if (basis === 'none') yield 'ofService';
	if (basis === 'inferred') yield 'inferred';
	// Of cells that were cut apart, any may be taken for a title.
	if (basis === 'group' && CUT.test(reading.layout)) yield 'cut';
	if (isPurposeOfOther(purpose, category)) yield 'purposeOfOther';
}

/** Whether a row without a lifetime has perhaps lost its own: others have one, or one stands in the text. */
function lacksLifetime({ declaration, company, reading, whole }: RatedRow): boolean {
	const { titled, lifetimes } = reading.evidence ?? {};
	// Where no column is for them, a lifetime stands in a purpose now and then.
	if (declaration.lifetime !== null || lifetimes === 0 || reading.layout === 'settings') return false;
	const { rows, withLifetime } = company;
	if (withLifetime === 0) return whole.hasLifetime || whole.lacksLifetimes;
	// Under titles, a cell may be empty.
	return titled !== 1 && withLifetime >= rows * MIN_WITH_LIFETIME;
}

/** Signs of what a row states or leaves out beside others. */
function* neighbourSigns(row: RatedRow): Generator<Sign> {
	const { declaration, company } = row;
	const { lifetime, purpose } = declaration;
	const { rows, withLifetime, withPurpose } = company;
	if (isLifetimeUnclear(declaration)) yield 'unclearLifetime';
	if (lacksLifetime(row)) yield 'lacksLifetime';
	const isRare = lifetime !== null && rows >= MIN_COMPARED && withLifetime < rows * FEW_WITH_LIFETIME;
	if (isRare || (purpose === null && withPurpose > 0 && withPurpose >= rows * MOST)) yield 'unlikeOthers';
}

/** A name whose end is lost, or was a placeholder: "visit_". */
const isCutOff = (name: string): boolean => name.endsWith('_') || name.endsWith('-');

/** All that speaks against a row, and for it. */
export function* signsOf(row: RatedRow): Generator<Sign> {
	const { declaration, reading, points, whole } = row;
	yield* categorySigns(row);
	yield* neighbourSigns(row);
	const isWellKnown = points >= SUSPICION.wellKnown;
	// The next cell begins with a capital.
	const isCutWithin = reading.layout === 'aligned-glued' && !isWellKnown;
	const isCutName = isCutWithin && declaration.names.some((name) => /\p{Lu}/u.test(name));
	if (isCutName || reading.layout === 'aligned-glued-words') yield 'cut';
	if (whole.open > 0) yield 'open';
	if (whole.open >= whole.rows) yield 'muchOpen';
	if (points < 0) yield 'formless';
	if (declaration.names.some(isCutOff)) yield 'cutOff';
	if (isWellKnown) yield 'wellKnown';
	if (LABELLED.has(reading.layout)) yield 'labelled';
}
