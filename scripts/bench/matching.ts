import { buildNameIndex } from '../../src/core/names/name-index.ts';
import type { Figure } from './figure.ts';
import { indexOf, mapOf, prefixesOf, scanOf } from './matchers.ts';
import { type Pace, race, ratio, spreadOf } from './measure.ts';
import { createRandom } from './random.ts';

export const SIZES = [4, 40, 400, 4000, 40_000] as const;
/** Names looked up in one call. */
const NAMES = 600;
/** More names than an index remembers the answers for, so that none is known when it comes up again. */
const STRANGERS = 3000;

const WORDS = [
	'_ga',
	'session',
	'consent',
	'user',
	'cart',
	'_pk_id',
	'csrf',
	'lang',
	'opt',
	'visit',
	'AMCV',
	'tracking',
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.';

/** Invented names and patterns: a third of the patterns are wildcards, and a third of the names each are exact, matched by a wildcard, unknown. */
function makeCase(size: number) {
	const random = createRandom(size);
	const word = (length: number) => Array.from({ length }, () => LETTERS[random(LETTERS.length)]).join('');
	const stem = () => `${WORDS[random(WORDS.length)]}_${word(4 + random(5))}`;
	const exact: string[] = [];
	const wild: { readonly pattern: string; readonly name: () => string }[] = [];
	for (let i = 0; i < size; i++) {
		const text = stem();
		if (i % 3 !== 1) exact.push(text);
		// As policies have them: most end in `*`, some begin with it, few have it on both sides.
		else if (i % 30 === 1) wild.push({ pattern: `*${text}`, name: () => word(5) + text });
		else if (i % 60 === 4) wild.push({ pattern: `*${text}*`, name: () => word(3) + text + word(4) });
		else wild.push({ pattern: `${text}*`, name: () => text + word(6) });
	}
	const patterns = [...exact, ...wild.map(({ pattern }) => pattern)];
	const names = Array.from({ length: STRANGERS }, (_, i) => {
		if (i % 3 === 0) return exact[random(exact.length)] ?? '';
		if (i % 3 === 1) return wild[random(wild.length)]?.name() ?? '';
		return `${stem()}${word(3)}`;
	});
	// In one piece each, as the browser gives them: V8 keeps what was put together as a tree of its pieces.
	const flat: { patterns: string[]; strangers: string[] } = JSON.parse(
		JSON.stringify({ patterns, strangers: names }),
	);
	return flat;
}

const all = (matches: (name: string) => boolean, names: readonly string[]) => () => {
	let count = 0;
	for (const name of names) if (matches(name)) count++;
	return count;
};

/** The contenders, as the table and the picture name them. */
export const LINES = {
	again: 'our index, a name asked for before',
	first: 'our index, a name never asked for before',
	floor: 'one Map.get, the floor',
	prefixes: 'a list of prefixes',
	scan: 'a regular expression a pattern',
} as const;
type Line = keyof typeof LINES;
const isLine = (name: string): name is Line => Object.hasOwn(LINES, name);

/** Looking names up, by the size of the policy. */
export async function matching(pace: Pace): Promise<Figure[]> {
	const part = 'matching';
	const runs = `${pace.rounds} interleaved rounds of ${NAMES} names`;
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const { patterns, strangers } = makeCase(size);
		const names = strangers.slice(0, NAMES);
		if (all(indexOf(patterns), names)() !== (NAMES / 3) * 2)
			throw new Error('Two names in three are declared');
		// What takes long gets fewer names.
		const few = (most: number) => names.slice(0, size > most * 10 ? 6 : size > most ? 60 : NAMES);
		const tried: Record<Line, readonly string[]> = {
			again: names,
			first: strangers,
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
		/** Ns a name. */
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
	return [...figures, ...(await fresh(pace)), ...(await growing(pace)), ...(await building(pace))];
}

/**
 * Names never asked for before, in strings that are new too, as a browser hands cookies over: their hash, which the
 * engine keeps with a string, is not known yet. Any method must at least find it out.
 */
async function fresh(pace: Pace): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const { patterns, strangers } = makeCase(size);
		const encoder = new TextEncoder();
		const bytes = strangers.map((name) => encoder.encode(name));
		const decoder = new TextDecoder();
		const names = { first: [...strangers], floor: [...strangers] };
		const renew = (list: string[]) => () => {
			for (const [i, encoded] of bytes.entries()) list[i] = decoder.decode(encoded);
		};
		const times = await race(
			{ first: all(indexOf(patterns), names.first), floor: all(mapOf(patterns), names.floor) },
			pace,
			{ first: renew(names.first), floor: renew(names.floor) },
		);
		const what = `${size.toLocaleString('en')} patterns, ${LINES.first}, in a new string`;
		const each = (times['first'] ?? []).map((ms) => (ms * 1e6) / STRANGERS);
		const runs = `${pace.rounds} interleaved rounds of ${STRANGERS} names`;
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

/** A name among 40,000 patterns against one among 40: both measured in turn. */
async function growing(pace: Pace): Promise<Figure[]> {
	const [small, large] = [makeCase(40), makeCase(40_000)];
	const lookUp = ({ patterns, strangers }: typeof small, count: number) =>
		all(indexOf(patterns), strangers.slice(0, count));
	const times = await race(
		{
			again40: lookUp(small, NAMES),
			again40000: lookUp(large, NAMES),
			first40: lookUp(small, STRANGERS),
			first40000: lookUp(large, STRANGERS),
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

/** Building the index: ten times the patterns in ten times the time. */
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
