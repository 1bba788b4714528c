import type { AutomationStep } from '../../../src/core/recording/automation.ts';
import type { AuditStep } from '../../../src/core/recording/recording.ts';
import type { Visits } from '../../../src/ports/visits.ts';

/** How long a banner may take to be answered, ms: some ask in several steps. */
const ANSWER_TIMEOUT_MS = 20_000;

export type BannerStep = Extract<AutomationStep, { what: 'banner' }>;

/** What became of a page's banner; `isLeft`: the page was left while the banner was being answered. */
export interface BannerResult {
	readonly step: BannerStep;
	readonly at: number;
	readonly isLeft: boolean;
}

const banner = (
	outcome: BannerStep['outcome'],
	rule: string | null = null,
	answer: BannerStep['answer'] = null,
): BannerStep => ({ what: 'banner', outcome, rule, answer });

/**
 * Looks for a banner in a page for some time (ms), and answers it as the step asks: without a choice it is left alone.
 * `onAct` gets each click and call, with its time in ms.
 */
export async function answerBanner(
	visits: Visits,
	{ tabId, step, searchMs }: { tabId: number; step: AuditStep; searchMs: number },
	onAct: (what: 'clicked' | 'called', at: number) => void,
): Promise<BannerResult> {
	let settle: (result: BannerResult) => void = () => undefined;
	const settled = new Promise<BannerResult>((resolve) => {
		settle = resolve;
	});
	const end = (made: BannerStep, isLeft = false) => settle({ step: made, at: Date.now(), isLeft });
	let found: { readonly rule: string; readonly frameId: number } | null = null;
	let onFound: () => void = () => undefined;
	const isFound = new Promise<void>((resolve) => {
		onFound = resolve;
	});

	const search = await visits.seekBanner(tabId, (report, frameId) => {
		if (report?.kind === 'found' && found === null) {
			found = { rule: report.rule, frameId };
			onFound();
		}
		if (found === null || found.frameId !== frameId) return;
		if (report === null) end(banner('not-answered', found.rule), true);
		else if (report.kind === 'acted') onAct(report.by, report.at);
		else if (report.kind === 'failed') end(banner('not-answered', found.rule));
		else if (report.kind === 'answered' && step !== 'nothing') end(banner('answered', found.rule, step));
	});
	if (search === null) return { step: banner('not-searched'), at: Date.now(), isLeft: false };
	try {
		await Promise.race([isFound, visits.wait(searchMs)]);
		const now = found as { readonly rule: string; readonly frameId: number } | null;
		if (now === null) return { step: banner('not-found'), at: Date.now(), isLeft: false };
		if (step === 'nothing') return { step: banner('left-alone', now.rule), at: Date.now(), isLeft: false };
		search.answer(now.frameId, step);
		const tooLate = visits.wait(ANSWER_TIMEOUT_MS).then(() => end(banner('not-answered', now.rule)));
		void tooLate;
		return await settled;
	} finally {
		search.close();
	}
}
