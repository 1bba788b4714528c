import { Bench } from 'tinybench';
import { spreadOf } from './spread.mjs';

export { spreadOf };

/** A median with the middle half around it. */
export type Spread = import('./spread.mjs').Spread;

/** Contenders by name; each call does the same work. */
export type Contenders = Readonly<Record<string, () => unknown>>;

/** Preparations by contender, run before each call and not measured. */
export type Preparations = Readonly<Record<string, () => void>>;

/** Duration and number of measurements. */
export interface Pace {
	/** Each contender runs once in a round, so that a slow moment of the machine affects all equally. */
	readonly rounds: number;
	/** Milliseconds that each runs in a round. */
	readonly time: number;
}

/** The times of one call, ms, round by round. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/** Measures contenders against each other, interleaved. */
export async function race(
	contenders: Contenders,
	{ rounds, time }: Pace,
	preparations: Preparations = {},
): Promise<Rounds> {
	const times: Record<string, number[]> = Object.fromEntries(
		Object.keys(contenders).map((name) => [name, []]),
	);
	// The first round is not counted: it lets the engine optimize the code.
	for (let round = -1; round < rounds; round++) {
		for (const [name, run] of Object.entries(contenders)) {
			const isFirst = round < 0;
			const bench = new Bench({ time, iterations: 3, warmupTime: isFirst ? time : 0, warmupIterations: 1 });
			const prepare = preparations[name];
			bench.add(name, run, prepare === undefined ? {} : { beforeEach: prepare });
			if (isFirst) await bench.warmup();
			await bench.run();
			const result = bench.getTask(name)?.result;
			if (result === undefined || result.error) throw new Error(`${name} failed`, { cause: result?.error });
			if (!isFirst) times[name]?.push(spreadOf(result.samples).median);
		}
	}
	return times;
}

/** Divides the times of one contender by those of another, round by round. */
export function ratio(times: Rounds, of: string, to: string): Spread {
	const floor = times[to] ?? [];
	return spreadOf((times[of] ?? []).map((value, round) => value / (floor[round] ?? Number.NaN)));
}
