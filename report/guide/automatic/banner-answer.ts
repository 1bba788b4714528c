import type { AutomationStep } from '../../../src/core/recording/automation.ts';
import type { AuditStep } from '../../../src/core/recording/recording.ts';
import type { Visits } from '../../../src/ports/visits.ts';

/** How long a banner may take to be answered, ms: some ask in several steps. */
const ANSWER_TIMEOUT_MS = 20_000;

export type BannerStep = Extract<AutomationStep, { what: 'banner' }>;

/** The outcome for a page's banner; `isAway`: the page was left while the banner was being answered. */
export interface BannerOutcomeAt {
	readonly step: BannerStep;
	readonly at: number;
	readonly isAway: boolean;
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
): Promise<BannerOutcomeAt> {
	let settle: (result: BannerOutcomeAt) => void = () => undefined;
	const settled = new Promise<BannerOutcomeAt>((resolve) => {
		settle = resolve;
	});
	const end = (made: BannerStep, isAway = false) => settle({ step: made, at: Date.now(), isAway });
	let match: { readonly rule: string; readonly frameId: number } | null = null;
	let onMatch: () => void = () => undefined;
	const matched = new Promise<void>((resolve) => {
		onMatch = resolve;
	});

	const search = await visits.seekBanner(tabId, (report, frameId) => {
		if (report?.kind === 'found' && match === null) {
			match = { rule: report.rule, frameId };
			onMatch();
		}
		if (match === null || match.frameId !== frameId) return;
		if (report === null) end(banner('not-answered', match.rule), true);
		else if (report.kind === 'acted') onAct(report.by, report.at);
		else if (report.kind === 'failed') end(banner('not-answered', match.rule));
		else if (report.kind === 'answered' && step !== 'nothing') end(banner('answered', match.rule, step));
	});
	if (search === null) return { step: banner('not-searched'), at: Date.now(), isAway: false };
	try {
		await Promise.race([matched, visits.wait(searchMs)]);
		const now = match as { readonly rule: string; readonly frameId: number } | null;
		if (now === null) return { step: banner('not-found'), at: Date.now(), isAway: false };
		if (step === 'nothing') return { step: banner('left-alone', now.rule), at: Date.now(), isAway: false };
		search.answer(now.frameId, step);
		const tooLate = visits.wait(ANSWER_TIMEOUT_MS).then(() => end(banner('not-answered', now.rule)));
		void tooLate;
		return await settled;
	} finally {
		search.close();
	}
}
