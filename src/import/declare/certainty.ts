import { maxOf, minOf } from '../../core/lib/unbounded.ts';
import {
	CERTAINTY_REASONS,
	type CertaintyReason,
	type Declaration,
	type ReadingCertainty,
} from '../../core/policy/policy.ts';
import type { Reading } from './collector.ts';
import { formPoints } from './left-over/suspects.ts';
import { SUSPICION } from './left-over/weights.ts';

const LIKELY: readonly string[] = CERTAINTY_REASONS.likely;

/** Names in running text must have at least so many points by their form. */
const FORM_IN_TEXT = SUSPICION.underscore;
/** Names in a place where names stand. */
const FORM_IN_PLACE = SUSPICION.wildcardEnd;
/** Share of the neighbours of a row that must be like it. */
const MIN_SHARE = 0.5;
/** Where so many rows of a table or list state a lifetime, one without has perhaps lost its own. */
const MIN_WITH_LIFETIME = 0.25;

/** Rows cut out of lines without separators. */
const CUT: ReadonlySet<string> = new Set(['aligned', 'run-together', 'flattened']);
const LABELLED: ReadonlySet<string> = new Set(['labelled-lines', 'labelled-pairs', 'records']);

/** Signs that names seldom have, and patterns of which hardly anything is fixed. */
const UNUSUAL = /[^\w.*-]|^\*?[^*]{0,2}\*$|\*.*\*.*\*/;

/** What the rows of one reading have in common. */
interface Company {
	rows: number;
	withLifetime: number;
	/** Rows whose names have the form of names. */
	formed: number;
}

/** Points of the name of a declaration that is least like a name; a well-known one speaks for those beside it. */
function pointsOf({ names }: Declaration): number {
	const points = names.map((name) => formPoints(name) ?? -1);
	const [least, most] = [minOf(points), maxOf(points)];
	return most >= SUSPICION.wellKnown ? Math.max(least, FORM_IN_PLACE) : least;
}

/** The reason for the name of a declaration alone. */
function nameReason(
	declaration: Declaration,
	points: number,
	{ layout, evidence = {} }: Reading,
	{ rows, formed }: Company,
): CertaintyReason {
	const { lifetime, purpose, names } = declaration;
	const isAlone = lifetime === null && purpose === null;
	const hasPeers = rows > 1 && formed >= rows * MIN_SHARE;
	if (points >= SUSPICION.wellKnown) return 'known-name';
	if (names.some((name) => UNUSUAL.test(name))) return 'name-in-pieces';
	if (layout === 'settings') return 'settings';
	if (layout === 'running-text')
		return points >= FORM_IN_TEXT && lifetime !== null ? 'form-of-name' : 'running-text';
	const { titled = 0, names: share = 1 } = evidence;
	if (layout === 'table' && titled === 1)
		return points > SUSPICION.capitalWord ? 'titled-column' : 'plain-word';
	if (share < MIN_SHARE) return 'unlike-neighbours';
	if (points >= FORM_IN_PLACE) {
		if (lifetime !== null || (!isAlone && (points > FORM_IN_PLACE || layout === 'table')))
			return 'form-of-name';
		return hasPeers ? 'like-neighbours' : 'nothing-beside-it';
	}
	if (CUT.has(layout)) return 'cells-split-by-guess';
	if (LABELLED.has(layout)) return 'labelled';
	if (isAlone) return 'nothing-beside-it';
	if (hasPeers && points > SUSPICION.word && (titled > 0 || lifetime !== null)) return 'like-neighbours';
	return layout === 'table' && titled === 0 ? 'untitled-column' : 'plain-word';
}

function reasonOf(
	declaration: Declaration,
	points: number,
	reading: Reading,
	company: Company,
): CertaintyReason {
	const reason = nameReason(declaration, points, reading, company);
	if (LIKELY.includes(reason)) return reason;
	const { lifetime } = declaration;
	if (lifetime?.kind === 'unknown') return 'lifetime-unclear';
	const isLacking = lifetime === null && company.withLifetime >= company.rows * MIN_WITH_LIFETIME;
	return isLacking && company.withLifetime > 0 && reading.layout !== 'settings'
		? 'unlike-neighbours'
		: reason;
}

/** Adds to each declaration how certain it is and why. `readings` has the reading of each, in the same order. */
export function withCertainty(
	declarations: readonly Declaration[],
	readings: readonly Reading[],
): readonly Declaration[] {
	const companies = new Map<Reading, Company>();
	const rated = declarations.map((declaration, index) => {
		const reading = readings[index] ?? { layout: 'settings' };
		const points = pointsOf(declaration);
		const company = companies.get(reading) ?? { rows: 0, withLifetime: 0, formed: 0 };
		companies.set(reading, company);
		company.rows += 1;
		if (declaration.lifetime !== null) company.withLifetime += 1;
		if (points >= FORM_IN_PLACE) company.formed += 1;
		return { declaration, points, reading, company };
	});
	return rated.map(({ declaration, points, reading, company }) => {
		const certaintyReason = reasonOf(declaration, points, reading, company);
		const certainty: ReadingCertainty = LIKELY.includes(certaintyReason) ? 'likely' : 'certain';
		return { ...declaration, certainty, certaintyReason };
	});
}
