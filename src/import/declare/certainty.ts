import { maxOf, minOf } from '../../core/lib/unbounded.ts';
import {
	CERTAINTY_REASONS,
	type CertaintyReason,
	type Declaration,
	type ReadingCertainty,
} from '../../core/policy/policy.ts';
import { isVagueLength } from '../understand/lifetime/read-lifetime.ts';
import type { Collector, Reading } from './collector.ts';
import {
	doubtOf,
	isAgainstItsNames,
	isCategoryLacking,
	isLifetimeLacking,
	type Whole,
	wholeOf,
} from './doubts.ts';
import type { CategoryBasis } from './fact-evidence.ts';
import { formPoints } from './unread/suspects.ts';
import { SUSPICION } from './unread/weights.ts';

const LIKELY: readonly string[] = CERTAINTY_REASONS.likely;

/** Names in running text must have at least so many points by their form. */
const FORM_IN_TEXT = SUSPICION.underscore;
/** Names in a place where names stand. */
const FORM_IN_PLACE = SUSPICION.wildcardEnd;
/** Share of the neighbours of a row that must be like it. */
const MIN_SHARE = 0.5;
/** Share of a table's rows that may be known for another category than that of the words above it. */
const MAX_UNLIKELY = 0.34;
/** Where so many rows of a table or list state a lifetime, one without has perhaps lost its own. */
const MIN_WITH_LIFETIME = 0.25;

/** Rows cut out of lines without separators. */
const CUT = /^(?:aligned-|flattened$|columns$)/;
/** Rows whose cells stand one a line. */
const ON_LINES: ReadonlySet<string> = new Set(['aligned-lines', 'flattened', 'columns']);
/** Rows cut within words: any cut may be a letter off. */
const GLUED = 'aligned-glued';
/** Layouts with columns, keys or labels: they show that a row states no lifetime, as several rows without one do. */
const WITH_COLUMNS = /^(?:table$|columns$|settings$|aligned-|labelled$|records$)/;
/** Layouts whose facts stand in sentences: what none of them states may not have been understood. */
const OF_SENTENCES = /^named-lines$/;
const LABELLED: ReadonlySet<string> = new Set(['labelled', 'records']);

/** Signs that names seldom have, and patterns of which hardly anything is fixed. */
const UNUSUAL = /[^\w.*-]|^\*?[^*]{0,2}\*$|\*.*\*.*\*/;
/** The same in a column whose title says that it holds names: keys of scripts bear paths, and names encoded signs. */
const UNUSUAL_IN_COLUMN = /[^\w.*/%-]|^\*?[^*]{0,2}\*$|\*.*\*.*\*/;

/** A name into which the next cell's word ran: "visit_*LanternFirst". */
const RAN_TOGETHER = /\*\p{Lu}\p{Ll}{2}/u;

/** Counts of the rows of one reading, which each of them is compared with. */
interface Company {
	rows: number;
	withLifetime: number;
	withCategory: number;
	/** Rows whose names have the form of names. */
	formed: number;
	/** Rows whose own words state another category than the words above them. */
	disputed: number;
	/** Rows whose names are known for another category. */
	unlikely: number;
}

const SETTINGS: Reading = { layout: 'settings' };
const ALONE: Company = { rows: 1, withLifetime: 0, withCategory: 0, formed: 0, disputed: 0, unlikely: 0 };

/** A number and a word, alone or at the end of a text. */
const LOST_LIFETIME = /(?:^|\s)\d{1,4}\s?\p{L}{1,12}\.?\s*$/u;
const MAX_SEARCHED = 30;

/** Points of the name of a declaration that is least like a name; a well-known one speaks for those beside it. */
function pointsOf({ names }: Declaration): number {
	const [only] = names;
	if (names.length === 1 && only !== undefined) return formPoints(only) ?? -1;
	const points = names.map((name) => formPoints(name) ?? -1);
	const [least, most] = [minOf(points), maxOf(points)];
	return most >= SUSPICION.wellKnown ? Math.max(least, FORM_IN_PLACE) : least;
}

/** The reason for the name of a declaration alone. */
function nameReason(
	declaration: Declaration,
	points: number,
	{ layout, evidence = {} }: Reading,
	{ rows, formed, withLifetime }: Company,
): CertaintyReason {
	const { lifetime, purpose, names } = declaration;
	const isAlone = lifetime === null && purpose === null;
	// What bears a lifetime among others that do is no word of a text.
	const isDated = lifetime !== null && rows > 1 && withLifetime >= rows * MIN_SHARE;
	const hasPeers = rows > 1 && formed >= rows * MIN_SHARE;
	if (names.some((name) => RAN_TOGETHER.test(name))) return 'name-in-pieces';
	if (points >= SUSPICION.wellKnown) return 'known-name';
	const { titled = 0, names: share = 1 } = evidence;
	const unusual = layout === 'table' && titled === 1 ? UNUSUAL_IN_COLUMN : UNUSUAL;
	if (names.some((name) => unusual.test(name))) return 'name-in-pieces';
	if (layout === 'settings') return 'settings';
	if (layout === 'running-text')
		return points >= FORM_IN_TEXT && lifetime !== null ? 'form-of-name' : 'running-text';
	if (layout === 'table' && titled === 1)
		return points > SUSPICION.capitalWord || isDated ? 'titled-column' : 'plain-word';
	if (share < MIN_SHARE) return 'unlike-neighbours';
	// "Name" over names, each with its lifetime: what stands among them is one too.
	const isFormed = hasPeers || points >= SUSPICION.hyphened;
	if (layout === 'table' && titled > 0 && isFormed && lifetime !== null) return 'like-neighbours';
	if (points >= FORM_IN_PLACE) {
		if (lifetime !== null || (!isAlone && (points > FORM_IN_PLACE || layout === 'table')))
			return 'form-of-name';
		if (hasPeers) return 'like-neighbours';
		return isAlone ? 'nothing-beside-it' : 'plain-word';
	}
	if (isDated && !CUT.test(layout) && points > SUSPICION.capitalWord) return 'like-neighbours';
	// Where cells stand one a line, nothing was cut: what stands among names, in the same column, is one.
	if (ON_LINES.has(layout) && hasPeers && points > SUSPICION.word) return 'like-neighbours';
	if (CUT.test(layout))
		return points >= SUSPICION.otherForm && lifetime !== null ? 'form-of-name' : 'cells-split-by-guess';
	if (LABELLED.has(layout)) return 'labelled';
	if (isAlone) return 'nothing-beside-it';
	if (hasPeers && points > SUSPICION.word && (titled > 0 || lifetime !== null)) return 'like-neighbours';
	return layout === 'table' && titled === 0 ? 'untitled-column' : 'plain-word';
}

/** Whether another field of a row is, or begins or ends with, what may be its lifetime. */
function holdsLostLifetime({ purpose, provider, location }: Declaration): boolean {
	return [purpose, provider, location].some(
		(text) => text !== null && LOST_LIFETIME.test(text.slice(-MAX_SEARCHED)),
	);
}

/** Whether a row that was cut within words shows no sign of a wrong cut: its name ends for certain, its facts are its own. */
function isCutRight(
	{ names, lifetime, category }: Declaration,
	points: number,
	{ rows, withLifetime }: Company,
	basis: CategoryBasis | null,
): boolean {
	if (basis !== 'cell' && category !== 'unknown') return false;
	if (points >= SUSPICION.wellKnown) return lifetime !== null || (rows > 1 && withLifetime === 0);
	// The next cell begins with a capital.
	return points >= FORM_IN_PLACE && lifetime !== null && names.every((name) => !/\p{Lu}/u.test(name));
}

/** Whether a category that only words of the purpose hint at is less than stated: what keeps a site working often is. */
const isOnlyConcluded = ({ category, lifetime }: Declaration): boolean =>
	category === 'necessary' || category === 'functional' || (category !== 'unknown' && lifetime === null);

function reasonOf(
	declaration: Declaration,
	points: number,
	reading: Reading,
	company: Company,
	basis: CategoryBasis | null,
	whole: Whole,
): CertaintyReason {
	const reason = nameReason(declaration, points, reading, company);
	if (LIKELY.includes(reason)) return reason;
	const { lifetime } = declaration;
	if (reading.layout === GLUED && !isCutRight(declaration, points, company, basis))
		return 'cells-split-by-guess';
	// Several names and several lifetimes: the text does not say which belongs to which.
	const isShared = lifetime?.kind === 'range' && declaration.names.length > 1;
	const isUnclear = lifetime?.kind === 'unknown' && !isVagueLength(lifetime);
	if (isUnclear || isShared) return 'lifetime-unclear';
	if (basis === 'disputed') return 'facts-disagree';
	// The words above are hardly those of rows most of which contradict them.
	const isOfDisputed = company.rows > 1 && company.disputed >= company.rows * MIN_SHARE;
	if (isOfDisputed && (basis === 'agreed' || basis === 'group')) return 'facts-disagree';
	// Of cells that were cut apart, any may be taken for a title.
	if (basis === 'group' && CUT.test(reading.layout)) return 'cells-split-by-guess';
	if (lifetime === null && holdsLostLifetime(declaration)) return 'lifetime-unclear';
	if (basis === 'inferred' && isOnlyConcluded(declaration)) return 'category-inferred';
	const isInTable = reading.layout === 'table' && reading.evidence?.titled === 1;
	const areOthersLikely = isInTable && company.unlikely <= company.rows * MAX_UNLIKELY;
	const doubt = doubtOf(declaration, basis, whole, areOthersLikely);
	if (doubt !== null) return doubt;
	if (isCategoryLacking(declaration, basis, whole)) return 'no-category';
	if (reading.layout === 'settings') return reason;
	const { rows, withLifetime, withCategory } = company;
	const statesNone =
		WITH_COLUMNS.test(reading.layout) ||
		(rows > 1 && withLifetime === 0 && !OF_SENTENCES.test(reading.layout));
	if (lifetime === null && !statesNone) return 'no-lifetime';
	// Where no column is for them, a lifetime stands in a purpose now and then.
	const hasColumn = reading.evidence?.lifetimes !== 0;
	// Other parts of the policy state lifetimes, and this one none; a table whose titles promise none has lost none.
	const promisesNone = !hasColumn && reading.evidence?.titled === 1;
	if (withLifetime === 0 && !promisesNone && isLifetimeLacking(declaration, whole)) return 'no-lifetime';
	const lacksLifetime =
		lifetime === null && hasColumn && withLifetime > 0 && withLifetime >= rows * MIN_WITH_LIFETIME;
	const lacksCategory = declaration.category === 'unknown' && withCategory >= rows * MIN_SHARE;
	return lacksLifetime || lacksCategory ? 'unlike-neighbours' : reason;
}

/** A declaration with its certainty. Field by field: a spread was the costliest step here. */
function withReason(row: Declaration, certaintyReason: CertaintyReason): Declaration {
	const certainty: ReadingCertainty = LIKELY.includes(certaintyReason) ? 'likely' : 'certain';
	if (row.page !== undefined) return { ...row, certainty, certaintyReason };
	return {
		names: row.names,
		storage: row.storage,
		category: row.category,
		provider: row.provider,
		location: row.location,
		purpose: row.purpose,
		party: row.party,
		domain: row.domain,
		line: row.line,
		lifetime: row.lifetime,
		certainty,
		certaintyReason,
	};
}

/** Counts the rows of each reading. */
function companiesOf(
	declarations: readonly Declaration[],
	readings: readonly Reading[],
	points: readonly number[],
	bases: readonly (CategoryBasis | null)[],
): ReadonlyMap<Reading, Company> {
	const companies = new Map<Reading, Company>();
	for (const [index, declaration] of declarations.entries()) {
		const { category, lifetime } = declaration;
		const reading = readings[index] ?? SETTINGS;
		let company = companies.get(reading);
		if (company === undefined) {
			company = { rows: 0, withLifetime: 0, withCategory: 0, formed: 0, disputed: 0, unlikely: 0 };
			companies.set(reading, company);
		}
		company.rows += 1;
		if (category !== 'unknown') company.withCategory += 1;
		if (bases[index] === 'disputed') company.disputed += 1;
		if (isAgainstItsNames(declaration)) company.unlikely += 1;
		if (lifetime !== null) company.withLifetime += 1;
		if ((points[index] ?? 0) >= FORM_IN_PLACE) company.formed += 1;
	}
	return companies;
}

/** Adds to each declaration how certain it is and why. The collector has the reading of each, in the same order. */
export function withCertainty(
	declarations: readonly Declaration[],
	{ readings, bases, issues }: Pick<Collector, 'readings' | 'bases' | 'issues'>,
): readonly Declaration[] {
	const points = declarations.map(pointsOf);
	const companies = companiesOf(declarations, readings, points, bases);
	const whole = wholeOf(declarations, issues);
	return declarations.map((declaration, index) => {
		const reading = readings[index] ?? SETTINGS;
		const company = companies.get(reading) ?? ALONE;
		return withReason(
			declaration,
			reasonOf(declaration, points[index] ?? 0, reading, company, bases[index] ?? null, whole),
		);
	});
}
