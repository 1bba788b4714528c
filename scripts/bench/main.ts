import type { Figure } from './figure.ts';
import { importing } from './importing.ts';
import { judging } from './judging.ts';
import { matching } from './matching.ts';
import type { Pace } from './measure.ts';
import { resolving } from './resolving.ts';

const PARTS: Readonly<Record<string, (pace: Pace, isQuick: boolean) => Promise<Figure[]>>> = {
	matching,
	judging,
	importing,
	resolving,
};

/** The parts that measure functions, without a browser. */
export const PART_NAMES = Object.keys(PARTS);

/** Runs one part. */
export function runPart(name: string, isQuick: boolean): Promise<Figure[]> {
	const part = PARTS[name];
	if (part === undefined) throw new Error(`No part ${name}`);
	return part(isQuick ? { rounds: 5, time: 10 } : { rounds: 15, time: 60 }, isQuick);
}

export { digits, isMet, lineOf } from './figure.ts';
export { LINES } from './matching.ts';
