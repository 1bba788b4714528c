import { buildNameIndex } from '../../src/core/names/name-index.ts';
import type { Figure } from './figure.ts';
import { indexOf, mapOf, prefixesOf, scanOf } from './matchers.ts';
import { makeCase, NEW_NAMES } from './matching-cases.ts';
import { type Pace, race, ratio, spreadOf } from './measure.ts';

export const SIZES = [4, 40, 400, 4000, 40_000] as const;
/** Names looked up in one call. */
const NAMES = 600;
const all = (matches: (name: string) => boolean, names: readonly string[]) => () => {
	let count = 0;
	for (const name of names) if (matches(name)) count++;
	return count;
};

/** Names of the contenders in the table and the picture. */
export const LINES = {
	again: 'our index, a name asked for before',
	first: 'our index, a name never asked for before',
	floor: 'one Map.get, the floor',
	prefixes: 'a list of prefixes',
	scan: 'a regular expression for each pattern',
} as const;
type Line = keyof typeof LINES;
const isLine = (name: string): name is Line => Object.hasOwn(LINES, name);

/** Measures lookups by the number of patterns. */
export async function matching(pace: Pace): Promise<Figure[]> {
	const part = 'matching';
	const runs = `${pace.rounds} interleaved rounds of ${NAMES} names`;
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const { patterns, newNames } = makeCase(size);
		const names = newNames.slice(0, NAMES);
		if (all(indexOf(patterns), names)() !== (NAMES / 3) * 2)
			throw new Error('Two names in three are declared');
		// Slow contenders get fewer names.
		const few = (most: number) => names.slice(0, size > most * 10 ? 6 : size > most ? 60 : NAMES);
		const tried: Record<Line, readonly string[]> = {
			again: names,
			first: newNames,
			floor: names,
			prefixes: few(4000),
			scan: few(400),
		};
		const times = await race(
			{
				again: all(indexOf(patterns), tried.again),
				first: all(indexOf(patterns), tried.first),
				floor: all(mapOf(patterns), tried.floor),
				prefixes: all(prefixesOf(patterns), tried.prefixes),
				scan: all(scanOf(patterns), tried.scan),
			} satisfies Record<Line, unknown>,
			pace,
		);
		/** Nanoseconds per name. */
		const each = Object.fromEntries(
			Object.entries(times).map(([line, rounds]) => [
				line,
				rounds.map((ms) => (ms * 1e6) / (isLine(line) ? tried[line].length : Number.NaN)),
			]),
		);
		const against = (line: Line): Figure => ({
			part,
			what: `${size.toLocaleString('en')} patterns, ${LINES[line]}: against ${LINES.floor}`,
			value: ratio(each, line, 'floor'),
			unit: '×',
			most: 3,
			runs,
		});
		figures.push(against('again'), against('first'));
		for (const [line, rounds] of Object.entries(each)) {
			if (!isLine(line)) continue;
			const what = `${size.toLocaleString('en')} patterns, ${LINES[line]}`;
			figures.push({
				part,
				what,
				value: spreadOf(rounds),
				unit: 'ns',
				most: null,
				runs,
				point: { line, size },
			});
		}
	}
	return [
		...figures,
		...(await mixed(pace)),
		...(await newStrings(pace)),
		...(await growing(pace)),
		...(await building(pace)),
	];
}

/** Measures new names in policies that also have patterns of the forms `*x` and `*x*`. */
async function mixed(pace: Pace): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const size of SIZES.slice(1)) {
		const { patterns, newNames } = makeCase(size, true);
		const times = await race({ first: all(indexOf(patterns), newNames) }, pace);
		const inner = patterns.filter((pattern) => pattern.startsWith('*') && pattern.endsWith('*')).length;
		figures.push({
			part: 'matching',
			what: `${size.toLocaleString('en')} patterns, ${inner} of them *x*, ${LINES.first}`,
			value: spreadOf((times['first'] ?? []).map((ms) => (ms * 1e6) / NEW_NAMES)),
			unit: 'ns',
			most: null,
			runs: `${pace.rounds} interleaved rounds of ${NEW_NAMES} names`,
		});
	}
	return figures;
}

/**
 * Measures new names in new strings, as the browser passes cookies. The engine caches a string's hash in the string, so
 * that any method must compute it for these.
 */
async function newStrings(pace: Pace): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const { patterns, newNames } = makeCase(size);
		const encoder = new TextEncoder();
		const bytes = newNames.map((name) => encoder.encode(name));
		const decoder = new TextDecoder();
		const names = { first: [...newNames], floor: [...newNames] };
		const renew = (list: string[]) => () => {
			for (const [i, encoded] of bytes.entries()) list[i] = decoder.decode(encoded);
		};
		const times = await race(
			{ first: all(indexOf(patterns), names.first), floor: all(mapOf(patterns), names.floor) },
			pace,
			{ first: renew(names.first), floor: renew(names.floor) },
		);
		const what = `${size.toLocaleString('en')} patterns, ${LINES.first}, in a new string`;
		const each = (times['first'] ?? []).map((ms) => (ms * 1e6) / NEW_NAMES);
		const runs = `${pace.rounds} interleaved rounds of ${NEW_NAMES} names`;
		figures.push(
			{
				part: 'matching',
				what: `${what}: against one Map.get of such a string`,
				value: ratio(times, 'first', 'floor'),
				unit: '×',
				most: 3,
				runs,
			},
			{ part: 'matching', what, value: spreadOf(each), unit: 'ns', most: null, runs },
		);
	}
	return figures;
}

/** Compares a lookup among 40,000 exact names and prefixes with one among 40. */
async function growing(pace: Pace): Promise<Figure[]> {
	const [small, large] = [makeCase(40), makeCase(40_000)];
	const lookUp = ({ patterns, newNames }: typeof small, count: number) =>
		all(indexOf(patterns), newNames.slice(0, count));
	const times = await race(
		{
			again40: lookUp(small, NAMES),
			again40000: lookUp(large, NAMES),
			first40: lookUp(small, NEW_NAMES),
			first40000: lookUp(large, NEW_NAMES),
		},
		pace,
	);
	return (['again', 'first'] as const).map((line) => ({
		part: 'matching',
		what: `40,000 patterns against 40, ${LINES[line]}`,
		value: ratio(times, `${line}40000`, `${line}40`),
		unit: '×',
		most: 1.5,
		runs: `${pace.rounds} interleaved rounds`,
	}));
}

/** Measures building the index: for ten times the patterns it may take ten times as long. */
async function building(pace: Pace): Promise<Figure[]> {
	const build = (size: number) => {
		const { patterns } = makeCase(size);
		const declarations = patterns.map((name) => ({ names: [name] }));
		return () => buildNameIndex(declarations);
	};
	const times = await race({ small: build(4000), large: build(40_000) }, pace);
	const value = spreadOf(
		(times['large'] ?? []).map((ms, round) => ms / 10 / (times['small']?.[round] ?? Number.NaN)),
	);
	const runs = `${pace.rounds} interleaved rounds`;
	return [
		{
			part: 'matching',
			what: 'building: a pattern among 40,000 against one among 4,000',
			value,
			unit: '×',
			most: 1.5,
			runs,
		},
		{
			part: 'matching',
			what: 'building for 40,000 patterns',
			value: spreadOf(times['large'] ?? []),
			unit: 'ms',
			most: null,
			runs,
		},
	];
}
