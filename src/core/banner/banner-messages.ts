/** The answers that can be given to a consent banner. */
export type BannerAction = 'accepted' | 'refused';

/** A report of the script that looks for a consent banner in a page (`banner/find-banner.ts`). */
export type BannerReport =
	/** There is a banner. `rule`: the name of what recognised it. */
	| { readonly kind: 'found'; readonly rule: string }
	/** There is none, as far as can be seen now; the script goes on looking where the page changes. */
	| { readonly kind: 'nothing' }
	/** It clicked in the banner, or called its interface; `at` in ms. */
	| { readonly kind: 'acted'; readonly by: 'clicked' | 'called'; readonly at: number }
	/** It asks to run one of the library's functions in the page's own world. */
	| { readonly kind: 'snippet'; readonly id: string; readonly snippet: string }
	/** All that answers the banner was done; whether the answer was kept is the consent manager's to say. */
	| { readonly kind: 'answered' }
	/** The banner could not be answered. */
	| { readonly kind: 'failed' };

/** Orders to the script. */
export type BannerOrder =
	| { readonly kind: 'answer'; readonly answer: BannerAction }
	| { readonly kind: 'snippet-result'; readonly id: string; readonly result: boolean };

const MAX_RULE_LENGTH = 200;

/** Reads a report, which comes from a page's process; null for any other message. */
export function readBannerReport(message: unknown): BannerReport | null {
	if (typeof message !== 'object' || message === null) return null;
	const { kind, rule, by, at, id, snippet } = message as Readonly<Record<string, unknown>>;
	if (kind === 'nothing' || kind === 'answered' || kind === 'failed') return { kind };
	if (kind === 'found' && typeof rule === 'string') return { kind, rule: rule.slice(0, MAX_RULE_LENGTH) };
	if (kind === 'acted' && (by === 'clicked' || by === 'called') && typeof at === 'number')
		return { kind, by, at };
	if (kind === 'snippet' && typeof id === 'string' && typeof snippet === 'string')
		return { kind, id, snippet };
	return null;
}
