import { maxOf, minOf } from '../../core/lib/unbounded.ts';
import type { CertaintyReason, Declaration } from '../../core/policy/policy.ts';
import type { Reading } from './collector.ts';
import type { Company } from './company.ts';
import { formPoints } from './unread/suspects.ts';
import { SUSPICION } from './unread/weights.ts';

/** Names in running text must have at least so many points by their form. */
const FORM_IN_TEXT = SUSPICION.underscore;
/** Names in a place where names stand. */
const FORM_IN_PLACE = SUSPICION.wildcardEnd;
/** Share of the neighbours of a row that must be like it. */
const MIN_SHARE = 0.5;

/** Rows cut out of lines without separators. */
export const CUT = /^(?:aligned-|flattened$|columns$)/;
/** Rows whose cells stand one a line. */
const ON_LINES: ReadonlySet<string> = new Set(['aligned-lines', 'flattened', 'columns']);
/** Rows whose facts bear labels. */
export const LABELLED: ReadonlySet<string> = new Set(['labelled', 'records']);

/** Signs that names seldom have, and patterns of which hardly anything is fixed. */
const UNUSUAL = /[^\w.*-]|^\*?[^*]{0,2}\*$|\*.*\*.*\*/;
/** The same in a column whose title says that it holds names: keys of scripts bear paths, and names encoded signs. */
const UNUSUAL_IN_COLUMN = /[^\w.*/%-]|^\*?[^*]{0,2}\*$|\*.*\*.*\*/;

/** A name into which the next cell's word ran: "visit_*LanternFirst". */
const RAN_TOGETHER = /\*\p{Lu}\p{Ll}{2}/u;

/** Points of the name of a declaration that is least like a name; a well-known one speaks for those beside it. */
export function pointsOf({ names }: Declaration): number {
	const [only] = names;
	if (names.length === 1 && only !== undefined) return formPoints(only) ?? -1;
	const points = names.map((name) => formPoints(name) ?? -1);
	const [least, most] = [minOf(points), maxOf(points)];
	return most >= SUSPICION.wellKnown ? Math.max(least, FORM_IN_PLACE) : least;
}

/** Why the name of a declaration is one by its form alone, or that it may be a word. */
export function formReason(declaration: Declaration): CertaintyReason {
	const points = pointsOf(declaration);
	if (points >= SUSPICION.wellKnown) return 'known-name';
	return points >= FORM_IN_PLACE ? 'form-of-name' : 'plain-word';
}

/** Why the name of a declaration is one, or why it may be none. */
export function nameReason(
	{ names, lifetime, purpose }: Declaration,
	points: number,
	{ layout, evidence = {} }: Reading,
	{ rows, formed, withLifetime }: Company,
): CertaintyReason {
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
	// "Name" over names, each with its lifetime: what stands among them is one too.
	const isFormed = hasPeers || points >= SUSPICION.hyphened;
	if (layout === 'table' && titled > 0 && isFormed && lifetime !== null) return 'like-neighbours';
	if (points >= FORM_IN_PLACE) return 'form-of-name';
	if (share < MIN_SHARE) return 'unlike-neighbours';
	if (isDated && !CUT.test(layout) && points > SUSPICION.capitalWord) return 'like-neighbours';
	// Where cells stand one a line, nothing was cut: what stands among names, in the same column, is one.
	if (ON_LINES.has(layout) && hasPeers && points > SUSPICION.word) return 'like-neighbours';
	if (CUT.test(layout))
		return points >= SUSPICION.otherForm && lifetime !== null ? 'form-of-name' : 'cells-split-by-guess';
	if (LABELLED.has(layout)) return 'labelled';
	if (lifetime === null && purpose === null) return 'nothing-beside-it';
	if (hasPeers && points > SUSPICION.word && (titled > 0 || lifetime !== null)) return 'like-neighbours';
	return layout === 'table' && titled === 0 ? 'untitled-column' : 'plain-word';
}
