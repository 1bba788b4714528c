import { createChecks } from './checks.ts';
import { createPerformer } from './perform.ts';
import { createReference } from './reference.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/** How much of a sequence was applied. */
export interface PlayResult {
	readonly steps: number;
	readonly stops: number;
	readonly popups: number;
}

/**
 * Applies a sequence of steps to a world and the reference. After each step all stored reports and badges must be as
 * the reference says, unless a stopped worker may have missed something; at the end always, and every popup too.
 */
export async function play(
	sequence: readonly Step[],
	world: World,
	{ endsQuietly }: { endsQuietly: boolean },
): Promise<PlayResult> {
	const model = createReference();
	const checks = createChecks(world, model);
	const perform = createPerformer(world, model, checks.checkPopup);
	let [steps, stops, popups] = [0, 0, 0];
	for (const step of sequence) {
		if (!(await perform(step))) continue;
		steps++;
		if (step.do === 'stop') stops++;
		if (step.do === 'look') popups++;
		if (!model.isInDoubt) await checks.checkAll();
	}
	if (endsQuietly) {
		// After this stop only the worker's own alarm wakes it.
		await world.stop(0, false);
		await world.pass(35_000);
		await checks.checkAll();
	}
	for (const tab of model.tabs) await checks.checkPopup(tab);
	await checks.checkAll();
	return { steps, stops, popups: popups + model.tabs.length };
}
