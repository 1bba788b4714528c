/** The long source is this many times as long as the short one. */
const FACTOR = 4;
/** Ms. What takes less is not looked at: quadratic work of this size takes longer. */
const QUICK = 30;
/** Runs of which the quickest counts. */
const TIMES = 3;
const ATTEMPTS = 8;

/** Ms that this process computes, whatever else the machine does. */
function timeOf(run: () => void): number {
	const start = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

const quickest = (run: () => void) => Math.min(...Array.from({ length: TIMES }, () => timeOf(run)));

/**
 * By which power of its length the time of a run grows: about 1 where it is linear, 2 where it is quadratic; 0 where it
 * is too short to tell. What seems to grow is measured again: noise only adds time.
 */
export function timeGrowth(run: (length: number) => void, length: number, attempts = ATTEMPTS): number {
	let least = Number.POSITIVE_INFINITY;
	// What grows by no more than the cube and ends so soon ends before `QUICK` when it is `FACTOR` times as long. Most do:
	// the clock is read sooner than the time that the process computes.
	const start = performance.now();
	run(length);
	if (performance.now() - start < QUICK / FACTOR ** 3) return 0;
	for (let attempt = 0; attempt < attempts && least >= MAX_GROWTH; attempt++) {
		if (timeOf(() => run(length * FACTOR)) < QUICK) return 0;
		const short = quickest(() => run(length));
		const long = quickest(() => run(length * FACTOR));
		if (long < QUICK) return 0;
		least = Math.min(least, Math.log(long / Math.max(short, 0.1)) / Math.log(FACTOR));
	}
	return least;
}

/** Linear work with noise stays below, quadratic work comes near 2. */
export const MAX_GROWTH = 1.6;
