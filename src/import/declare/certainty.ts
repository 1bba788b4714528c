import {
	type Category,
	CERTAINTY_REASONS,
	type CertaintyReason,
	type Declaration,
	type ReadingCertainty,
} from '../../core/policy/policy.ts';
import type { Block } from '../document.ts';
import type { Collector } from './collector.ts';
import { ALONE, companiesOf, NO_READING, wholeOf } from './company.ts';
import { type RatedRow, signsOf } from './doubts.ts';
import { nameReason, pointsOf } from './name-reason.ts';
import { doubtBy } from './signs.ts';

const LIKELY: readonly string[] = CERTAINTY_REASONS.likely;

/** How certain a declaration is that has this reason. */
export const certaintyOf = (reason: CertaintyReason): ReadingCertainty =>
	LIKELY.includes(reason) ? 'likely' : 'certain';

function reasonOf(row: RatedRow): CertaintyReason {
	const { declaration, points, reading, company } = row;
	const reason = nameReason(declaration, points, reading, company);
	return certaintyOf(reason) === 'likely' ? reason : (doubtBy(signsOf(row)) ?? reason);
}

/** A declaration with its certainty. Field by field: a spread was the costliest step here. */
function withReason(row: Declaration, certaintyReason: CertaintyReason): Declaration {
	const certainty = certaintyOf(certaintyReason);
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

/**
 * Adds to each declaration how certain it is and why. The collector has the reading of each, in the same order; `stated`
 * is the category that the policy states of all its cookies, `blocks` its text.
 */
export function withCertainty(
	declarations: readonly Declaration[],
	collector: Pick<Collector, 'readings' | 'bases' | 'issues'>,
	stated: Category | null,
	blocks: readonly Block[],
): readonly Declaration[] {
	const points = declarations.map(pointsOf);
	const companies = companiesOf(declarations, collector, points);
	const whole = wholeOf(declarations, collector.issues, blocks);
	const ofAll = {
		isStated: stated !== null,
		isContradicted: declarations.some(({ category }) => category !== 'unknown' && category !== stated),
	};
	return declarations.map((declaration, index) => {
		const reading = collector.readings[index] ?? NO_READING;
		const row: RatedRow = {
			declaration,
			reading,
			basis: collector.bases[index] ?? null,
			points: points[index] ?? 0,
			company: companies.get(reading) ?? ALONE,
			whole,
			stated: ofAll,
		};
		return withReason(declaration, reasonOf(row));
	});
}
