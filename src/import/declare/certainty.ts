import type { CertaintyReason, Declaration, ReadingCertainty } from '../../core/policy/policy.ts';
import { CERTAINTY_REASONS } from '../../core/policy/policy.ts';
import type { Reading } from './collector.ts';

const LIKELY: readonly string[] = CERTAINTY_REASONS.likely;

function reasonOf({ lifetime }: Declaration, { layout }: Reading): CertaintyReason {
	if (layout === 'running-text') return 'running-text';
	if (lifetime?.kind === 'unknown') return 'lifetime-unclear';
	return layout === 'settings' ? 'settings' : 'form-of-name';
}

/** Adds to each declaration how certain it is and why. `readings` has the reading of each, in the same order. */
export function withCertainty(
	declarations: readonly Declaration[],
	readings: readonly Reading[],
): readonly Declaration[] {
	return declarations.map((declaration, index) => {
		const certaintyReason = reasonOf(declaration, readings[index] ?? { layout: 'settings' });
		const certainty: ReadingCertainty = LIKELY.includes(certaintyReason) ? 'likely' : 'certain';
		return { ...declaration, certainty, certaintyReason };
	});
}
