import type { SourcePage } from '../core/policy/source-page.ts';
import { policyWords } from '../export/policy-words/index.ts';
import type { Change, CorrectedPage } from './correction.ts';
import { type Candidate, candidatesOf } from './page/candidates.ts';
import { isMade, isRestKept } from './page/check-changes.ts';
import { applyEdits, type PageEdit } from './page/edits.ts';
import { type PageReading, readDeclared, readPage } from './page/page-reading.ts';
import { inWordsOf } from './words-of-page.ts';

/** Attempts to make all changes: each reads the page again. */
const MAX_ATTEMPTS = 7;
/** Changes that are tried one by one, to find which of them spoils other rows. */
const MAX_SINGLE_TRIALS = 12;

/** A change with the ways to make it that have not failed yet. */
interface Attempt {
	readonly change: Change;
	readonly after: Change['after'];
	candidates: readonly Candidate[];
}

/** The edits of all changes; rows of one new table stand together. */
function editsOf(attempts: readonly Attempt[]): readonly PageEdit[] {
	const edits: PageEdit[] = [];
	const sections = new Map<
		string,
		{ change: string; candidate: Extract<Candidate, { kind: 'section' }> }[]
	>();
	for (const {
		change,
		candidates: [candidate],
	} of attempts) {
		if (candidate === undefined) continue;
		for (const edit of candidate.edits) edits.push(edit);
		if (candidate.kind !== 'section') continue;
		sections.set(candidate.key, [...(sections.get(candidate.key) ?? []), { change: change.id, candidate }]);
	}
	for (const rows of sections.values())
		for (const [index, { change, candidate }] of rows.entries()) {
			const { at, before, after } = candidate.section;
			const [opening, closing] = [index === 0 ? before : '', index === rows.length - 1 ? after : ''];
			edits.push({ change, from: at, to: at, text: `${opening}${candidate.row}${closing}` });
		}
	return edits;
}

/** The outcome of making the first candidate of each change. */
interface Trial {
	readonly page: Pick<CorrectedPage, 'content' | 'places'>;
	readonly failed: readonly Attempt[];
	readonly isRestKept: boolean;
}

interface Stage {
	readonly page: SourcePage;
	readonly reading: PageReading;
	/** Whether the categories of all other rows must be read as before, too. */
	readonly isStrict: boolean;
}

function tryAll(attempts: readonly Attempt[], { page, reading, isStrict }: Stage): Trial {
	const { content, places, refused } = applyEdits(page.content, editsOf(attempts));
	const read = readDeclared({ ...page, content }).declarations;
	const failed = attempts.filter(
		({ change, after }) => refused.has(change.id) || !isMade(change, after, reading.declarations, read),
	);
	const changes = attempts.map(({ change }) => change);
	return {
		page: { content, places },
		failed,
		isRestKept: isRestKept(changes, reading.declarations, read, isStrict),
	};
}

/** The changes by which other rows are read otherwise; all of them, where it is no single one. */
function culprits(attempts: readonly Attempt[], stage: Stage): readonly Attempt[] {
	if (attempts.length === 1 || attempts.length > MAX_SINGLE_TRIALS) return attempts;
	const alone = attempts.filter((attempt) => !tryAll([attempt], stage).isRestKept);
	return alone.length > 0 ? alone : attempts;
}

function makeChanges(attempts: readonly Attempt[], stage: Stage): CorrectedPage {
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const open = attempts.filter(({ candidates }) => candidates.length > 0);
		const { page, failed, isRestKept } = tryAll(open, stage);
		if (failed.length === 0 && isRestKept) {
			const unplaced = attempts.filter(({ candidates }) => candidates.length === 0);
			return { ...page, unplaced: unplaced.map(({ change }) => change.id) };
		}
		const spoiling = failed.length > 0 ? failed : culprits(open, stage);
		// A row in the wrong place may spoil a change beside it: what can be made otherwise is made otherwise first.
		const others = spoiling.filter(({ candidates }) => candidates.length > 1);
		for (const failing of others.length > 0 ? others : spoiling)
			failing.candidates = failing.candidates.slice(1);
	}
	return { content: stage.page.content, places: [], unplaced: attempts.map(({ change }) => change.id) };
}

/**
 * Makes changes in a page: all else stays byte for byte. Each is made in the page's own form where there is one, and counts as made
 * only if the importer reads it so; `unplaced` has the others. Without changes it is the page itself.
 */
export function correctPage(page: SourcePage, changes: readonly Change[]): CorrectedPage {
	if (changes.length === 0) return { content: page.content, places: [], unplaced: [] };
	const reading = readPage(page);
	const words = policyWords(reading.language);
	const start = changes.map((change): Attempt => {
		const after = change.after && inWordsOf(change.after, words);
		return { change, after, candidates: candidatesOf(change, after, { page, reading, words }) };
	});
	const strict = makeChanges(
		start.map((attempt) => ({ ...attempt })),
		{ page, reading, isStrict: true },
	);
	if (strict.unplaced.length === 0) return strict;
	const lenient = makeChanges(
		start.map((attempt) => ({ ...attempt })),
		{ page, reading, isStrict: false },
	);
	return lenient.unplaced.length < strict.unplaced.length ? lenient : strict;
}
