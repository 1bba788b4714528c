import { type ReadonlySignal, signal } from '@preact/signals';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { diffDeclarations, isUnchanged } from '../../../src/core/policy/policy-diff.ts';
import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Change } from '../../../src/correct/correction.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { OptionsBackend, ReadFailure } from '../../backend.ts';
import type { Notices } from '../../notices.ts';
import { missingChanges } from './missing-changes.ts';

/** The outcome of reading the published page anew. */
export type CheckResult =
	| { readonly state: 'checking' }
	| { readonly state: 'failed'; readonly failure: ReadFailure }
	/** It declares no cookie, although the stored policy does: it is not stored. */
	| { readonly state: 'empty' }
	/** It says what it said before. */
	| { readonly state: 'unchanged'; readonly at: number }
	/** `missing`: what the corrected page has and it has not; none where all is there. `total`: changes that were to be made. */
	| {
			readonly state: 'read';
			readonly at: number;
			readonly total: number;
			readonly missing: readonly Change[];
			/** False where rows of the stored policy were corrected by hand: the person has to look at what was read first. */
			readonly isStored: boolean;
	  };

/** The stored policy that is compared, its pages, and the changes that were to be made to it. */
export interface CheckedPolicy {
	readonly policy: Policy;
	readonly pages: readonly SourcePage[];
	readonly changes: readonly Change[];
	readonly report: SiteReport;
	/** The changes that a policy needs by the same report. */
	propose(policy: Policy): readonly Change[];
}

/** Whether all changes were found on the page, and what it says now is stored. */
export function isPublished(result: CheckResult | null): boolean {
	return result?.state === 'read' && result.missing.length === 0 && result.isStored;
}

export interface PublishedCheck {
	readonly result: ReadonlySignal<CheckResult | null>;
	/** Call it first in the click. */
	run(checked: CheckedPolicy): Promise<void>;
	cancel(): void;
}

export const CHECK_RESULT_ID = 'check-result';

/** Reads a portal's page after it was published, compares it with the corrected one, and stores what it says now. */
export function createPublishedCheck(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
): PublishedCheck {
	const result = signal<CheckResult | null>(null);
	let running: AbortController | null = null;

	async function check(
		{ policy, pages, changes, report, propose }: CheckedPolicy,
		granted: Promise<boolean>,
		abort: AbortSignal,
	): Promise<CheckResult> {
		const { url } = policy.source;
		if (url === null) return { state: 'failed', failure: { code: 'address', place: null } };
		if (!(await granted))
			return { state: 'failed', failure: { code: 'permission', place: new URL(url).host } };
		const { readPublished } = await import('./read-published.ts');
		const published = await readPublished(backend, tr, policy, pages, abort);
		abort.throwIfAborted();
		if ('failure' in published) return { state: 'failed', failure: published.failure };
		const { declarations } = published.policy;
		const at = backend.now();
		if (declarations.length === 0 && policy.declarations.length > 0) return { state: 'empty' };
		const isSame = isUnchanged(diffDeclarations(policy.declarations, declarations));
		const isStored = isSame || !policy.declarations.some(({ edited }) => edited === true);
		const nothing = declarations.length === 0 && { declaresNothing: true };
		if (isStored) await backend.client['policy.save']({ ...published, ...nothing });
		if (isSame && changes.length > 0) return { state: 'unchanged', at };
		const missing = missingChanges(changes, published.policy, propose(published.policy), report);
		return { state: 'read', at, total: changes.length, missing, isStored };
	}

	return {
		result,
		async run(checked) {
			if (running !== null) return;
			const controller = new AbortController();
			running = controller;
			const { url } = checked.policy.source;
			// First of all, in the click itself: later, Firefox refuses to ask.
			const granted =
				url !== null && URL.canParse(url)
					? backend.requestHost(new URL(url)).catch(() => false)
					: Promise.resolve(false);
			result.value = { state: 'checking' };
			try {
				result.value = await check(checked, granted, controller.signal);
			} catch (error) {
				result.value = null;
				if (!controller.signal.aborted) notices.failed(error);
			} finally {
				running = null;
			}
		},
		cancel: () => running?.abort(),
	};
}
