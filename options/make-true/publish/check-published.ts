import { type ReadonlySignal, signal } from '@preact/signals';
import type { Declaration, Policy } from '../../../src/core/policy/policy.ts';
import { diffDeclarations, isUnchanged } from '../../../src/core/policy/policy-diff.ts';
import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import type { Change } from '../../../src/correct/correction.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { OptionsBackend, ReadFailure } from '../../backend.ts';
import type { Notices } from '../../notices.ts';
import { missingChanges } from './missing-changes.ts';
import type { PublishedPolicy } from './read-published.ts';

/** The outcome of reading the published page anew. */
export type CheckResult =
	| { readonly state: 'checking' }
	| { readonly state: 'failed'; readonly failure: ReadFailure }
	/** It declares no cookie, although the stored policy does: it is not stored. */
	| { readonly state: 'empty' }
	/** It says what it said before. */
	| { readonly state: 'unchanged'; readonly at: number }
	| {
			readonly state: 'read';
			readonly at: number;
			/** Number of changes that were to be made. */
			readonly total: number;
			readonly languages: readonly LanguageResult[];
			/** Why what was read is not stored: rows had been corrected by hand, or a language could not be read; null if it is stored. */
			readonly notStored: 'by-hand' | 'unread' | null;
	  };

/** The outcome for one language of the policy. */
export interface LanguageResult {
	readonly language: string;
	/** Changes that the corrected page has and the published one has not. */
	readonly missing: readonly Change[];
	/** Why it could not be read. */
	readonly failure: ReadFailure | null;
}

/** The stored policy that is compared, its pages, and the changes that were to be made to it. */
export interface CheckedPolicy {
	readonly policy: Policy;
	readonly pages: readonly SourcePage[];
	readonly changes: readonly Change[];
	readonly report: SiteReport;
	/** Proposes the changes that declarations need by the same report. */
	propose(declarations: readonly Declaration[]): readonly Change[];
}

/** Returns how many changes are missing, in all languages together. */
export function countMissing(languages: readonly LanguageResult[]): number {
	return languages.reduce((sum, { missing }) => sum + missing.length, 0);
}

/** Whether every page has all changes, and what it says now is stored. */
export function isPublished(result: CheckResult | null): boolean {
	return result?.state === 'read' && countMissing(result.languages) === 0 && result.notStored === null;
}

export interface PublishedCheck {
	readonly result: ReadonlySignal<CheckResult | null>;
	/** Call it first in the click. */
	run(checked: CheckedPolicy): Promise<void>;
	cancel(): void;
}

export const CHECK_RESULT_ID = 'check-result';

/** Compares each language that was read with the corrected page; one that lists nothing lacks all changes. */
function languageResults(
	{ texts, unread }: PublishedPolicy,
	{ changes, report, propose }: CheckedPolicy,
): readonly LanguageResult[] {
	return [
		...texts.map(({ language, declarations }) => ({
			language,
			missing: missingChanges(changes, { declarations }, propose(declarations), report),
			failure: null,
		})),
		...unread.map(({ language, why }) => ({
			language,
			missing: why === 'empty' ? changes : [],
			failure: why === 'empty' ? null : why,
		})),
	];
}

/** Reads a portal's page after it was published, compares it with the corrected one, and stores what it says now. */
export function createPublishedCheck(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
): PublishedCheck {
	const result = signal<CheckResult | null>(null);
	let running: AbortController | null = null;

	async function check(
		checked: CheckedPolicy,
		granted: Promise<boolean>,
		abort: AbortSignal,
	): Promise<CheckResult> {
		const { policy, pages, changes } = checked;
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
		const languages = languageResults(published, checked);
		const isSame = isUnchanged(diffDeclarations(policy.declarations, declarations));
		const isByHand = !isSame && policy.declarations.some(({ edited }) => edited === true);
		const isUnread = languages.some(({ failure }) => failure !== null);
		const notStored = isUnread ? 'unread' : isByHand ? 'by-hand' : null;
		if (notStored === null) {
			const nothing = declarations.length === 0 && { declaresNothing: true };
			const stored = { policy: published.policy, pages: published.pages };
			await backend.client['policy.save']({ ...stored, ...nothing });
		}
		if (isSame && languages.length === 1 && changes.length > 0) return { state: 'unchanged', at };
		return { state: 'read', at, total: changes.length, languages, notStored };
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
