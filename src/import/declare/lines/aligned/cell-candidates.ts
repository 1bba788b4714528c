import { isWellKnownName } from '../../../understand/names/known-names.ts';
import type { ColumnMeaning } from '../../../understand/read-column-role.ts';
import type { ColumnRole } from '../../../vocabulary/vocabulary.ts';
import { cellText, hostOf } from '../../cell-text.ts';
import { isHost, nameTokenEvidence, roleEvidence } from '../../evidence/role-evidence.ts';
import { WEIGHTS } from '../../evidence/weights.ts';
import { breakPoints, providerPoints, seamPoints, startPoints } from './cell-points.ts';
import type { CutText, Joint } from './cut-text.ts';
import { type LifetimeCore, lifetimeCores } from './lifetime-cores.ts';
import { nameCellPoints } from './name-cell.ts';
import { repeatedTexts } from './repeated-texts.ts';
import { endOfStem } from './token-seams.ts';
import { type WordsOfText, wordsOfText } from './words-of-text.ts';

const { cut: POINTS, text: TEXT } = WEIGHTS;
const NEVER = Number.NEGATIVE_INFINITY;

const MAX_NAME_ATOMS = 40;
const MAX_SHORT_ATOMS = 8;
const MAX_WORDS_BY_LIFETIME = 14;

/** How the cells of the header are joined, and the words of the document. */
export interface CandidateOptions {
	readonly joint: Joint;
	readonly seen: WordsOfText;
	/** The heading of the names says that they are cookies' names. */
	readonly ofCookies?: boolean;
	/** The line breaks were lost: a row may begin at any atom. */
	readonly isFlowing?: boolean;
}

/** A cell that begins at some atom: where it ends, and its points. */
type Candidate = readonly [end: number, points: number];

/** Finds the cells of columns whose content has a form: names, lifetimes, and other short facts. */
export class CellCandidates {
	readonly #cut: CutText;
	readonly #options: CandidateOptions;
	readonly #cores = new Map<number, LifetimeCore[]>();
	readonly #repeated: ReadonlyMap<string, number>;
	/** Tokens of these lines, which say nothing of what stands elsewhere. */
	readonly #own: ReadonlyMap<string, number>;
	readonly #memo = new Map<string, readonly Candidate[]>();

	constructor(cut: CutText, columns: readonly (ColumnMeaning | null)[], options: CandidateOptions) {
		this.#cut = cut;
		this.#options = options;
		if (columns.some((column) => column?.role === 'lifetime'))
			for (const core of lifetimeCores(cut)) {
				const list = this.#cores.get(core.start);
				if (list) list.push(core);
				else this.#cores.set(core.start, [core]);
			}
		this.#repeated = repeatedTexts(cut, options.isFlowing);
		this.#own = options.joint === 'glued' ? wordsOfText([cut.text]).names : new Map();
	}

	/** Whether a number that counts a unit of time begins with an atom: it is the lifetime's, where there is a column for one. */
	beginsCount(atom: number): boolean {
		return this.#cores.has(atom) && /^\d/.test(this.#textOf(atom, atom + 1));
	}

	at(start: number, role: ColumnRole): readonly Candidate[] {
		const key = `${role} ${start}`;
		const cached = this.#memo.get(key);
		if (cached) return cached;
		const candidates =
			role === 'name'
				? this.#names(start)
				: role === 'lifetime'
					? this.#lifetimes(start)
					: this.#short(start, role);
		this.#memo.set(key, candidates);
		return candidates;
	}

	#textOf(start: number, end: number): string {
		return this.#cut.text.slice(this.#cut.starts[start], this.#cut.ends[end - 1]);
	}

	#begins(atom: number): boolean {
		return (this.#cut.lineAt[atom] ?? -1) >= 0;
	}

	#names(start: number): readonly Candidate[] {
		const { cut } = this;
		const candidates: Candidate[] = [];
		const most = Math.min(cut.starts.length, start + MAX_NAME_ATOMS);
		let failures = 0;
		for (let end = start + 1; end <= most && failures < 4; end++) {
			const piece = this.#textOf(start, end);
			if (piece.length > 400) break;
			// "a_id/ b_id/": a further name comes.
			if (piece.endsWith('/') && end < most) continue;
			// A letter with an accent belongs to the word before, where cells ran together.
			let points =
				this.#options.joint === 'glued' && /[\u00c0-\u024f]/.test(piece) ? null : nameCellPoints(piece);
			if (points === null) {
				// Within a token more letters may make it a name; after a blank they do not.
				const isWithin = cut.ends[end - 1] === cut.starts[end];
				if (!isWithin) failures += 1;
				continue;
			}
			failures = 0;
			// Where cells stand one a line, a word within a line is no name.
			const isLine = this.#begins(start) && this.#endsLine(end);
			if (this.#options.joint === 'lines' && !isLine && points < TEXT.nameByForm) continue;
			if (this.#options.joint !== 'lines' && points < TEXT.hyphenedWord) points += POINTS.wordAsName;
			else if (this.#options.ofCookies && this.#options.joint === 'blanks' && points < TEXT.nameByForm)
				points += POINTS.hyphenedUnderTitle;
			if (this.#options.joint === 'glued' && /\p{Ll}\p{Lu}/u.test(piece) && !this.#isKnown(piece))
				points += this.#endsLine(end) || this.#cores.has(end) ? POINTS.seamInWholeName : POINTS.seamInName;
			if (this.#options.joint === 'glued' && this.#isElsewhere(piece)) points += POINTS.nameElsewhere;
			if (this.#options.joint === 'glued' && endOfStem(piece) > 0) points += POINTS.seamInName;
			// "session": a name, where no lifetime is awaited
			if (this.#isLifetime(start, end)) points += POINTS.lifetimeAsName;
			candidates.push([end, points]);
		}
		return this.#options.joint === 'glued' ? this.#withoutBeginnings(start, candidates) : candidates;
	}

	/** Leaves out what only begins a well-known name: "QuaySession" of "QuaySessionToken". */
	#withoutBeginnings(start: number, candidates: readonly Candidate[]): readonly Candidate[] {
		const wellKnown = candidates.filter(([end]) => isWellKnownName(this.#textOf(start, end)));
		const last = wellKnown.at(-1)?.[0] ?? 0;
		return wellKnown.length > 1 ? candidates.filter(([end]) => end >= last) : candidates;
	}

	/** Whether what would be the first of some names is a lifetime. */
	#isLifetime(start: number, end: number): boolean {
		if (nameTokenEvidence(this.#textOf(start, start + 1)) >= TEXT.hyphenedWord) return false;
		return (
			this.#cores
				.get(start)
				?.some((core) => core.end === end || (core.end < end && this.#begins(core.end))) ?? false
		);
	}

	/** Whether a name stands elsewhere in the text, whole, or is a well-known one. */
	#isKnown(name: string): boolean {
		return this.#isElsewhere(name) || nameTokenEvidence(name) >= TEXT.knownName;
	}

	#isElsewhere(name: string): boolean {
		return (this.#options.seen.names.get(name) ?? 0) > (this.#own.get(name) ?? 0);
	}

	get cut(): CutText {
		return this.#cut;
	}

	#lifetimes(start: number): readonly Candidate[] {
		const { text, starts, ends } = this.#cut;
		const best = new Map<number, number>();
		const add = (end: number, points: number) => {
			if (points > (best.get(end) ?? NEVER)) best.set(end, points);
		};
		const first = this.#textOf(start, start + 1);
		if (cellText(first) === null) add(start + 1, 0);
		let before = 0;
		const last = Math.min(starts.length - 1, start + MAX_WORDS_BY_LIFETIME);
		for (let at = start; at <= last; at++) {
			for (const core of this.#cores.get(at) ?? []) {
				const isBare = at === start;
				const breaks = !isBare && this.#begins(at) ? breakPoints(this.#cut, at) : 0;
				let points =
					core.points +
					before +
					(isBare
						? POINTS.capitalStart
						: breaks + startPoints(text, starts[start] ?? 0) - POINTS.capitalStart);
				// "session", alone on its line
				const isLine =
					this.#options.joint === 'lines' && isBare && this.#begins(start) && this.#endsLine(core.end);
				add(
					core.end,
					Math.max(points, isLine ? TEXT.lifetime + POINTS.capitalStart : points) +
						0.02 * (core.end - core.start),
				);
				const most = Math.min(starts.length, core.end + MAX_WORDS_BY_LIFETIME);
				let within = false;
				for (let end = core.end; end < most; end++) {
					const atom = text.slice(starts[end], ends[end]);
					within ||= atom.startsWith('(');
					points += (within ? -0.03 : POINTS.wordByLifetime) + seamPoints(text, starts[end] ?? 0);
					if (this.#begins(end) && !within)
						points += breakPoints(this.#cut, end) + (this.#options.joint === 'lines' ? POINTS.lineBreak : 0);
					if (atom.endsWith(')')) within = false;
					if (nameTokenEvidence(atom) >= TEXT.nameByForm) break;
					add(end + 1, points);
				}
			}
			const atom = text.slice(starts[at], ends[at]);
			before += POINTS.wordByLifetime + (at > start && this.#begins(at) ? breakPoints(this.#cut, at) : 0);
			if (nameTokenEvidence(atom) >= TEXT.nameByForm) break;
		}
		// Words that say no lifetime, where one should stand; a line of its own may be one in other words.
		const next = this.#nextLine(start);
		if (this.#options.joint === 'lines' && this.#begins(start) && next <= start + 6) add(next, TEXT.empty);
		for (let end = start + 1; end <= Math.min(starts.length, start + 4); end++)
			add(end, TEXT.notALifetime + POINTS.emptyLifetime * 0.2 * (end - start));
		this.#addStack(start, add);
		return [...best];
	}

	/** Lifetimes one a line, one for each of several names. */
	#addStack(start: number, add: (end: number, points: number) => void): void {
		if (!this.#begins(start)) return;
		let at = start;
		let points = 0;
		for (let count = 1; count <= 12; count++) {
			const next = this.#nextLine(at);
			const core = this.#cores.get(at)?.find(({ end }) => end === next);
			if (core === undefined) return;
			points += count === 1 ? core.points : POINTS.furtherName;
			if (count > 1) add(next, points);
			at = next;
		}
	}

	/** Points for a text that stands elsewhere too: less where all of its places count, not those of cells alone. */
	get #repeatPoints(): number {
		return this.#options.isFlowing === true ? POINTS.repeatedInFlow : POINTS.repeated;
	}

	#endsLine(end: number): boolean {
		return end === this.#cut.starts.length || this.#begins(end);
	}

	#nextLine(atom: number): number {
		let next = atom + 1;
		while (next < this.#cut.starts.length && !this.#begins(next)) next += 1;
		return next;
	}

	#short(start: number, role: ColumnRole): readonly Candidate[] {
		const { text, starts } = this.#cut;
		const candidates: Candidate[] = [];
		const most = Math.min(starts.length, start + MAX_SHORT_ATOMS);
		let lost = 0;
		for (let end = start + 1; end <= most; end++) {
			const atom = end - 1;
			if (atom > start && this.#begins(atom)) lost += role === 'provider' ? -1.5 : -0.6;
			if (this.#cut.headings.has(atom)) lost += POINTS.headingInCell;
			const piece = this.#textOf(start, end);
			if (cellText(piece) === null) {
				candidates.push([end, 0]);
				continue;
			}
			if (nameTokenEvidence(this.#textOf(atom, end)) >= TEXT.nameByForm && hostOf(piece) === null) break;
			const words = end - start - 1;
			const isTorn = hostOf(piece) !== null && !isHost(piece);
			const repeats = !isTorn && this.#repeated.has(piece);
			const points =
				(role === 'provider' ? providerPoints(piece, this.#repeated.has(piece)) : roleEvidence(role, piece)) +
				(repeats ? this.#repeatPoints + 0.15 * words : POINTS.word * words) +
				startPoints(text, starts[start] ?? 0);
			candidates.push([end, points + lost]);
		}
		return candidates;
	}
}
