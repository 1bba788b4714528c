import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import { suspectsIn } from './suspects.ts';
import type { Suspect } from './suspects-of-unit.ts';
import { textOf, type Unit } from './units.ts';
import { SUSPICION } from './weights.ts';

/** Units above and below in which a word for cookies still counts. */
const MAX_ABOVE = 20;
const MAX_BELOW = 8;
/** Headings above that are looked for through so many units. */
const MAX_HEADING_DISTANCE = 300;
const MAX_SEARCHED = 4000;
/** Characters before a name in which its clause may deny it. */
const CLAUSE = 160;

const DENIED = new RegExp(`${phraseSource(VOCABULARIES.flatMap(({ prose }) => [prose.denial]))}(?!-)`);

/** Whether the clause that leads to a name denies it, or the one before the colon that leads to it. */
function isDenied(text: string, at: number): boolean {
	const before = foldInPlace(text.slice(Math.max(0, at - CLAUSE), at));
	const clauses =
		before
			.split(/[.!?;]\s|\n/)
			.at(-1)
			?.split(/[,:]\s/) ?? [];
	const last = clauses.at(-1) ?? '';
	const lead = last.trim() === '' || /:\s*\S*$/.test(before) ? (clauses.at(-2) ?? '') : '';
	return DENIED.test(last) || DENIED.test(lead);
}

/** Whether a text speaks of cookies, or holds the name of one that everybody knows. */
const isOfCookies = (text: string): boolean =>
	speaksOfCookies(text) || suspectsIn(text).some(({ points }) => points >= SUSPICION.wellKnown);

/** Answers what stands around the units of a document, each looked at once. */
export function createNearby(units: readonly Unit[]) {
	const about = new Map<number, boolean>();
	function isAbout(index: number): boolean {
		const cached = about.get(index);
		if (cached !== undefined) return cached;
		const unit = units[index];
		const answer = unit !== undefined && isOfCookies(textOf(unit).slice(0, MAX_SEARCHED));
		about.set(index, answer);
		return answer;
	}
	const headings: number[] = [];
	/** The heading above each heading. */
	const parents = new Map<number, number>();
	const open: number[] = [];
	for (const [index, { kind, level = 0 }] of units.entries()) {
		if (kind === 'heading') {
			while (open.length > 0 && (units[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
			parents.set(index, open.at(-1) ?? -1);
			open.push(index);
		}
		headings.push(open.at(-1) ?? -1);
	}
	function isUnderCookies(index: number): boolean {
		for (let at = headings[index] ?? -1; at >= 0; at = parents.get(at) ?? -1) if (isAbout(at)) return true;
		for (let at = index - 1; at >= Math.max(0, index - MAX_ABOVE); at--) if (isAbout(at)) return true;
		for (let at = index + 1; at <= index + MAX_BELOW; at++) if (isAbout(at)) return true;
		return false;
	}
	function contextPoints(index: number): number {
		const own = isAbout(index) ? SUSPICION.cookiesInUnit : 0;
		const heading = headings[index] ?? -1;
		if (heading >= 0 && index - heading < MAX_HEADING_DISTANCE && isAbout(heading))
			return own + SUSPICION.cookiesInHeading;
		if (own > 0) return own;
		return isUnderCookies(index) ? SUSPICION.cookiesNear : SUSPICION.noCookies;
	}
	return {
		/** Whether a heading above or a line near a unit speaks of cookies. */
		isUnderCookies,
		/** The nearest heading above; null where there is none. */
		heading(index: number): string | null {
			const unit = units[headings[index] ?? -1];
			return unit === undefined ? null : textOf(unit);
		},
		/** Points for what is around a suspect: words for cookies, denials. */
		points(index: number, { cell, start }: Suspect): number {
			const text = units[index]?.cells[cell] ?? '';
			return contextPoints(index) + (isDenied(text, start) ? SUSPICION.denied : 0);
		},
	};
}
