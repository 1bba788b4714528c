import type { BannerAnswer, ConsentPass } from '../../check/check-result.ts';
import type { BannerWatch } from './banner-watch.ts';
import type { PassRecording } from './pass-recording.ts';
import type { SettleLimits, Settling } from './settle.ts';

/** The answer to the banner of a pass; `clicked` may be confirmed by what the consent manager stored. */
export interface BannerResult {
	readonly answer: Exclude<BannerAnswer, 'confirmed'>;
	/** Name of the rule that recognised it; null if none did. */
	readonly rule: string | null;
}

/** Answers the banner of the open page as a pass asks for. */
export async function answerBanner({
	consent,
}: {
	consent: ConsentPass;
	watch: BannerWatch;
	recording: PassRecording;
	settling: Settling;
	limits: SettleLimits;
}): Promise<BannerResult> {
	if (consent === 'none') return { answer: 'not-asked', rule: null };
	return { answer: 'no-banner', rule: null };
}
