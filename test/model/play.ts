import { createChecks } from './checks.ts';
import { createPerformer } from './perform.ts';
import { createReference } from './reference.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/** What a sequence came to. */
export interface PlayResult {
	readonly steps: number;
	readonly stops: number;
	readonly looks: number;
}

/**
 * Plays a sequence to its end. After each step all that is stored must become true, unless a stopped worker
 * may not know of something; in the end it must, and every popup with it.
 */
export async function play(
	sequence: readonly Step[],
	world: World,
	{ endsQuietly }: { endsQuietly: boolean },
): Promise<PlayResult> {
	const model = createReference();
	const checks = createChecks(world, model);
	const perform = createPerformer(world, model, checks.checkLook);
	let [steps, stops, looks] = [0, 0, 0];
	for (const step of sequence) {
		if (!(await perform(step))) continue;
		steps++;
		if (step.do === 'stop') stops++;
		if (step.do === 'look') looks++;
		if (!model.isInDoubt) await checks.checkAll();
	}
	if (endsQuietly) {
		// The last stop of all: from here on nothing wakes it but itself.
		await world.stop(0, false);
		await world.pass(35_000);
		await checks.checkAll();
	}
	for (const tab of model.tabs) await checks.checkLook(tab);
	await checks.checkAll();
	return { steps, stops, looks: looks + model.tabs.length };
}
