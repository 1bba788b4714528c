import { evalSnippets } from '@duckduckgo/autoconsent';
import type { BannerAnswer, ConsentPass } from '../../check/check-result.ts';
import { AUTOCONSENT_VERSION } from '../../core/banner/autoconsent-version.ts';
import { type BannerAction, type BannerOrder, readBannerReport } from '../../core/banner/banner-messages.ts';
import type { AutomationStep } from '../../core/recording/automation.ts';
import type { BannerFrame } from '../driven-browser.ts';
import type { BannerWatch, FramedReport } from './banner-watch.ts';

/** How long a banner is looked for, ms, and how long its answer may take: some ask in several steps. */
const SEARCH_MS = 5000;
const ANSWER_TIMEOUT_MS = 20_000;

/** The answer to the banner of a pass; `clicked` may be confirmed by what the consent manager stored. */
export interface BannerResult {
	readonly answer: Exclude<BannerAnswer, 'confirmed'>;
	/** Name of the rule that recognised it; null if none did. */
	readonly rule: string | null;
}

const ACTIONS: Readonly<Record<Exclude<ConsentPass, 'none'>, BannerAction>> = {
	refuse: 'refused',
	accept: 'accepted',
};

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** Runs one of the library's functions in the page's own world, and tells the script what it returned. */
async function runSnippet(frame: BannerFrame, id: string, snippet: string): Promise<void> {
	const run: unknown = Object.hasOwn(evalSnippets, snippet)
		? evalSnippets[snippet as keyof typeof evalSnippets]
		: undefined;
	const code = `(async () => Boolean(await (${String(run)})()))()`;
	const result = typeof run === 'function' && (await frame.evaluate(code).catch(() => false));
	await frame.order({ kind: 'snippet-result', id, result } satisfies BannerOrder);
}

/**
 * Answers the banner of the open page as a pass asks for, and records each step. A banner that loads another page at the
 * answer counts as clicked.
 */
export async function answerBanner({
	consent,
	watch,
	automated,
	searchMs = SEARCH_MS,
}: {
	consent: ConsentPass;
	watch: BannerWatch;
	automated: (step: AutomationStep, at: number) => void;
	searchMs?: number;
}): Promise<BannerResult> {
	if (consent === 'none') return { answer: 'not-asked', rule: null };
	const action = ACTIONS[consent];
	automated({ what: 'started', autoconsent: AUTOCONSENT_VERSION }, Date.now());
	let banner: { readonly rule: string; readonly frame: BannerFrame } | null = null;
	let hasActed = false;
	let notePresence: () => void = () => undefined;
	const presence = new Promise<void>((resolve) => {
		notePresence = resolve;
	});
	let end: (isAnswered: boolean) => void = () => undefined;
	const ended = new Promise<boolean>((resolve) => {
		end = resolve;
	});

	function receive({ message, frame }: FramedReport): void {
		const report = readBannerReport(message);
		if (report?.kind === 'snippet') void runSnippet(frame, report.id, report.snippet).catch(() => undefined);
		else if (report?.kind === 'found' && banner === null) {
			banner = { rule: report.rule, frame };
			notePresence();
		} else if (report?.kind === 'acted') {
			hasActed = true;
			automated({ what: report.by }, report.at);
		} else if (report?.kind === 'answered' || report?.kind === 'failed') end(report.kind === 'answered');
	}

	const stop = watch.listen(receive);
	try {
		await Promise.race([presence, after(searchMs)]);
		const present = banner as { readonly rule: string; readonly frame: BannerFrame } | null;
		const tell = (outcome: 'answered' | 'not-answered' | 'not-found') =>
			automated(
				{
					what: 'banner',
					outcome,
					rule: present?.rule ?? null,
					answer: outcome === 'answered' ? action : null,
				},
				Date.now(),
			);
		if (present === null) {
			tell('not-found');
			return { answer: 'no-banner', rule: null };
		}
		const order: BannerOrder = { kind: 'answer', answer: action };
		await present.frame.order(order).catch(() => end(false));
		const late = after(ANSWER_TIMEOUT_MS).then(() => hasActed);
		const isAnswered = await Promise.race([ended, late]);
		tell(isAnswered ? 'answered' : 'not-answered');
		return { answer: isAnswered ? 'clicked' : 'unanswered', rule: present.rule };
	} finally {
		stop();
	}
}
