import { WEIGHTS } from '../../evidence/weights.ts';

const { cut: POINTS } = WEIGHTS;
const MIN_SHARED = 3;
const MAX_SHARED = 60;
const MAX_STARTS = 12;

/** A place in a line where a cell may end, since lines that begin alike go on differently there. */
export interface SharedEnd {
	readonly at: number;
	readonly points: number;
}

/** Some line from a place on where a cell may begin. */
interface Tail {
	readonly line: number;
	readonly start: number;
	readonly text: string;
}

/** The lines from their beginnings on, and from each capital behind a small letter or a bracket. */
function tailsOf(lines: readonly string[]): Tail[] {
	return lines.flatMap((text, line) => {
		const starts = [0, ...[...text.matchAll(/(?<=[\p{Ll}\p{N})])\p{Lu}/gu)].map(({ index }) => index)];
		return starts
			.slice(0, MAX_STARTS)
			.map((start) => ({ line, start, text: text.slice(start, start + MAX_SHARED) }));
	});
}

/** Whether a word cannot end at a place: "C|harts", "Chartstour|.theme". */
const isWithinWord = (text: string, at: number): boolean =>
	/[.-]/.test(text[at] ?? '') || /(?<!\p{Lu})\p{Lu}\p{Ll}$/u.test(text.slice(Math.max(0, at - 2), at + 1));

/** The places in each line where cells end that it shares with others: providers and functions repeat from row to row. */
export function sharedEnds(lines: readonly string[]): readonly SharedEnd[][] {
	const ends: SharedEnd[][] = lines.map(() => []);
	const visit = (tails: readonly Tail[], depth: number): void => {
		let at = depth;
		for (; at < MAX_SHARED; at++) {
			const branches = new Map<string, Tail[]>();
			for (const tail of tails) {
				const sign = tail.text[at] ?? '';
				const branch = branches.get(sign);
				if (branch) branch.push(tail);
				else branches.set(sign, [tail]);
			}
			if (branches.size === 1) continue;
			// No name holds a letter with an accent: the word before ends near it.
			const shared = tails[0]?.text.slice(0, at) ?? '';
			const isSure = branches.size > 2 || /[\u00c0-\u024f]\p{Ll}?$/u.test(shared);
			const points = isSure ? POINTS.knownPart : POINTS.sharedByTwo;
			if (at >= MIN_SHARED)
				for (const { line, start, text } of tails)
					if (!isWithinWord(text, at) && (isSure || text[at] !== '_'))
						ends[line]?.push({ at: start + at, points });
			for (const [sign, branch] of branches) if (sign !== '' && branch.length > 1) visit(branch, at + 1);
			return;
		}
	};
	visit(tailsOf(lines), 0);
	return ends;
}
