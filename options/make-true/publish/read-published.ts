import { withDismissed } from '../../../src/core/policy/open-places.ts';
import type { Declaration, Policy } from '../../../src/core/policy/policy.ts';
import type { PolicyPages, SourcePage } from '../../../src/core/policy/source-page.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { OptionsBackend, ReadFailure } from '../../backend.ts';
import { handedOverSource, readPending } from '../../importing/import-queue.ts';
import { joinTexts, type LanguageNote, UNKNOWN_LANGUAGE } from '../../importing/languages.ts';
import { sourceOfTexts } from '../../preview/draft-source.ts';

/** A policy as it is published now, with its source. */
export interface PublishedPolicy {
	readonly policy: Policy;
	readonly pages: PolicyPages;
	/** Its declarations in each language. */
	readonly texts: readonly PublishedText[];
	/** Languages of the stored policy that could not be read. */
	readonly unread: readonly LanguageNote[];
}

/** A published policy in one language. */
export interface PublishedText {
	readonly language: string;
	readonly declarations: readonly Declaration[];
}

/** Reads a stored policy's page anew, in all its languages, without cookies. Rejects when `signal` aborts. */
export async function readPublished(
	backend: OptionsBackend,
	tr: Translator,
	stored: Policy,
	pages: readonly SourcePage[],
	signal: AbortSignal,
): Promise<PublishedPolicy | { readonly failure: ReadFailure }> {
	const url = stored.source.url ?? '';
	const languages = pages.flatMap((page) =>
		page.url === null || page.url === url
			? []
			: [{ language: page.language ?? UNKNOWN_LANGUAGE, url: page.url }],
	);
	const urls = pages.map((page) => page.url);
	const site = stored.sites[0] ?? '';
	const source = handedOverSource(backend, { kind: 'addresses', site, urls: [url], languages });
	const reading = await readPending(backend, source, () => {}, signal);
	if ('failure' in reading) {
		// Of a page whose address was good before, the status says more than that there is no policy.
		const isGone = reading.failure.code === 'no-policy-page';
		return { failure: isGone ? { code: 'http-status', place: '404' } : reading.failure };
	}
	if (!('texts' in reading)) return { failure: { code: 'not-text', place: null } };
	const { policy, texts } = await joinTexts(tr, reading.texts);
	return {
		policy: { ...policy, sites: stored.sites, issues: withDismissed(policy.issues, stored.issues) },
		pages: sourceOfTexts(texts),
		texts: texts.map((text) => ({ language: text.language, declarations: text.policy.declarations })),
		unread: reading.notes.filter(({ url }) => urls.includes(url)),
	};
}
