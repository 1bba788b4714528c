import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parsePolicy } from '../../src/import/index.ts';
import type { Figure } from './figure.ts';
import { type Pace, ratio, spreadOf } from './measure.ts';
import { FORMATS, newSource } from './policy-sources.ts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000] as const;

/** Characters that are read for one time of small sources: one alone takes too short a time to be told. */
const AT_ONCE = 1_000_000;

/** Ms of CPU time that one source of this size takes, none of them read before; the collection of garbage included. */
function timeOf(format: keyof typeof FORMATS, size: number, collect: () => void): number {
	const form = FORMATS[format];
	if (form === undefined) throw new Error(`No format ${format}`);
	const count = Math.max(1, Math.round(AT_ONCE / size));
	const texts = Array.from({ length: count }, () => newSource(form, size));
	// Each import has a thread of its own: none tidies up what another left.
	collect();
	const start = process.cpuUsage();
	let read = 0;
	for (const text of texts)
		read += parsePolicy({ text }, { name: `policy.${form.ending}` }).declarations.length;
	const { user, system } = process.cpuUsage(start);
	if (read * 300 < count * size) throw new Error(`${format}: ${read} rows were understood`);
	return (user + system) / 1000 / count;
}

/** The collection of garbage, which Node only shows to those who ask for it. */
function collector(): () => void {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	return () => void (typeof collect === 'function' && collect());
}

/** Reading policies, by format and size: ten times the source in ten times the time. */
export async function importing(pace: Pace, isQuick: boolean): Promise<Figure[]> {
	const figures: Figure[] = [];
	const sizes = isQuick ? SIZES.slice(0, 3) : SIZES;
	const rounds = Math.max(3, Math.floor(pace.rounds / 3));
	const runs = `${rounds} interleaved rounds, CPU time, no source read twice`;
	const collect = collector();
	for (const format of Object.keys(FORMATS)) {
		const times: Record<string, number[]> = Object.fromEntries(sizes.map((size) => [size, []]));
		// One round more than counts: the first is for the engine to get to know the code.
		for (let round = -1; round < rounds; round++)
			for (const size of round < 0 ? sizes.slice(0, 3) : sizes) {
				const time = timeOf(format, size, collect);
				if (round >= 0) times[size]?.push(time);
			}
		sizes.forEach((size, i) => {
			const value = spreadOf((times[size] ?? []).map((ms) => size / 1000 / ms));
			figures.push({
				part: 'importing',
				what: `${format}, ${words(size)}`,
				value,
				unit: 'MB/s',
				most: null,
				runs,
			});
			const before = sizes[i - 1];
			if (before === undefined) return;
			const growth = ratio(times, String(size), String(before));
			const what = `${format}: ${words(size)} against ${words(before)}`;
			figures.push({ part: 'importing', what, value: growth, unit: '×', most: 12, runs });
		});
	}
	return figures;
}

function words(size: number): string {
	return size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`;
}
