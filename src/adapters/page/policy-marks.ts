import type { MarksOutcome, PolicyMarks } from '../../core/marks/policy-marks.ts';
import { browser } from '../both/browser.ts';

type FrameOutcome = Exclude<MarksOutcome, { state: 'no-access' }>;

/** Runs in the page, in the world of `page-marks/page-marks.ts`. */
function toggle(marks: PolicyMarks): FrameOutcome {
	return (globalThis as unknown as { togglePolicyMarks(marks: PolicyMarks): FrameOutcome }).togglePolicyMarks(
		marks,
	);
}

/** Shows marks on a tab's page and its frames, or removes them. Never rejects. */
export async function togglePolicyMarks(tabId: number, marks: PolicyMarks): Promise<MarksOutcome> {
	const { scripting } = browser;
	try {
		const target = { tabId, allFrames: true };
		await scripting.executeScript({ target, files: ['/page-marks/page-marks.js'] });
		const results = await scripting.executeScript({ target, func: toggle, args: [marks] });
		const frames = results.flatMap(({ result }) => (result as FrameOutcome | null | undefined) ?? []);
		if (frames.some(({ state }) => state === 'removed')) return { state: 'removed' };
		const shown = frames.filter((frame) => frame.state === 'shown');
		if (shown.length === 0) return { state: 'not-policy' };
		const sum = (of: 'rows' | 'missing') => shown.reduce((total, frame) => total + frame[of], 0);
		return { state: 'shown', rows: sum('rows'), missing: sum('missing') };
	} catch {
		return { state: 'no-access' };
	}
}
