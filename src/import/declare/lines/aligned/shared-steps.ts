import type { CutText } from './cut-text.ts';
import { finderOf, type SharedCells } from './shared-cells.ts';

/** For each column the cells of the text that hold what others of it hold for certain: from an atom up to others. */
export function sharedSteps(
	{ text, starts, ends }: CutText,
	shared: SharedCells,
): readonly ReadonlyMap<number, readonly number[]>[] {
	const startAtoms = new Map(starts.map((start, atom) => [start, atom]));
	const endAtoms = new Map(ends.map((end, atom) => [end, atom + 1]));
	return shared.map((texts) => {
		const steps = new Map<number, number[]>();
		if (texts.size === 0) return steps;
		for (const { start, end } of finderOf(texts)(text)) {
			const [from, to] = [startAtoms.get(start), endAtoms.get(end)];
			if (from === undefined || to === undefined) continue;
			const list = steps.get(from);
			if (list) list.push(to);
			else steps.set(from, [to]);
		}
		return steps;
	});
}
