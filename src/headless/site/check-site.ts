import type { CheckFailure } from '../../check/check-failure.ts';
import type { CheckedSite, CheckOutcome, CheckPassResult, ComparedPolicy } from '../../check/check-result.ts';
import { siteExitCode } from '../../check/exit-code.ts';
import { uncheckedSite } from '../../check/unchecked-site.ts';
import { failureWords } from '../../check/words/failure-words.ts';
import { managerName } from '../../check/words/visit-words.ts';
import type { Audit } from '../../core/audit/audit.ts';
import { digestedText } from '../../core/audit/audit-digest.ts';
import { auditPass } from '../../core/audit/audit-pass.ts';
import { judgeSite } from '../../core/check/judge-site.ts';
import type { ConsentToolId } from '../../core/consent/consent.ts';
import { reportsChoices } from '../../core/consent/detect-tool.ts';
import { sha256 } from '../../core/lib/sha256.ts';
import { openPlaces } from '../../core/policy/open-places.ts';
import { isPlatformHost } from '../../core/policy/platform.ts';
import { hostOf } from '../../core/web/address.ts';
import { canonicalHost } from '../../core/web/host.ts';
import type { Translator } from '../../i18n/translator.ts';
import { policyInUse } from '../pass/pass-recording.ts';
import type { RecordedPass } from '../pass/record-pass.ts';
import { failureOf, unmetFailure } from './reasons.ts';
import type { CheckContext, SiteRequest } from './site-request.ts';
import { visitSite } from './visit-site.ts';

/** A site without a policy or a visit. `url`: where its visits ended. */
function unchecked(
	request: SiteRequest,
	url: string,
	outcome: Exclude<CheckOutcome, 'checked'>,
	failure: CheckFailure,
	words: Translator,
): CheckedSite {
	const host = canonicalHost(hostOf(url) ?? '') ?? '';
	return uncheckedSite({ url: request.url, host, reason: failureWords(failure, words), failure }, outcome);
}

/** A site whose check broke off. */
export const brokenSite = (request: SiteRequest, failure: CheckFailure, words: Translator): CheckedSite =>
	unchecked(request, request.url, 'unreachable', failure, words);

/** The consent manager of a page whose banner was to be answered and was not recognised: no answer was given to it. */
function silentManager({ banner }: RecordedPass, { recording }: Audit): ConsentToolId | null {
	if (banner.answer !== 'no-banner' || recording === null) return null;
	const manager = recording.tools.find(({ id }) => reportsChoices(id));
	return manager === undefined || recording.choices.some(({ tool }) => reportsChoices(tool))
		? null
		: manager.id;
}

/** Checks one site: visits it, reads its policy and judges all passes together. */
export async function checkSite(request: SiteRequest, context: CheckContext): Promise<CheckedSite> {
	const { words } = context;
	const visits = await visitSite(request, context, request.url);
	const { url } = visits;
	if ('failed' in visits) {
		const { failed } = visits;
		const outcome = failed.kind === 'blocked' ? 'blocked' : 'unreachable';
		return unchecked(request, url, outcome, failureOf(failed), words);
	}
	const read = await visits.policy;
	if ('unmet' in read)
		return unchecked(request, url, read.unmet, unmetFailure(read.unmet, read.place), words);
	const host = canonicalHost(hostOf(url) ?? '') ?? '';
	if (read.policy.declarations.length === 0)
		return unchecked(
			request,
			url,
			'policy-unreadable',
			unmetFailure('policy-unreadable', read.places[0]?.file ?? read.places[0]?.url ?? ''),
			words,
		);
	context.progress.policy?.(host, read.pages);
	const isPlatform = visits.start.isPlatform || isPlatformHost(host);
	const inUse = policyInUse(host, new Map([[host, read.policy]]), isPlatform);
	const passes = await Promise.all(
		visits.passes.map(async ({ browser, pass }): Promise<CheckPassResult> => {
			const audit = await pass.audit(inUse);
			const doubts = auditPass(audit)?.doubts ?? [];
			const manager = silentManager(pass, audit);
			const isConfirmed = pass.banner.answer === 'clicked' && !doubts.some((doubt) => UNCONFIRMED.has(doubt));
			return {
				consent: pass.consent,
				browser,
				banner: manager !== null ? 'unanswered' : isConfirmed ? 'confirmed' : pass.banner.answer,
				consentManager: manager ?? pass.banner.rule,
				pages: pass.pages,
				durationMs: pass.durationMs,
				audit,
				sha256: sha256(digestedText(audit)),
			};
		}),
	);
	const policy: ComparedPolicy = {
		from: request.policy.from,
		sources: read.places,
		policy: read.policy,
		openPlaces: openPlaces(read.policy).length,
	};
	const verdict = judgeSite({
		host,
		audits: passes.map(({ audit }) => audit),
		seenQuiet: visits.passes.map(({ pass }) => pass.seenQuiet),
		declarations: inUse.policy.declarations,
		sources: read.texts,
		isConfirmed: request.isConfirmed,
		accept: (findings) => context.accept(host, findings),
	});
	const unanswered = passes.find(({ banner }) => banner === 'unanswered');
	const outcome: CheckOutcome =
		request.isStrict && policy.openPlaces > 0
			? 'policy-unreadable'
			: unanswered === undefined
				? 'checked'
				: 'banner-unanswered';
	const place =
		outcome === 'banner-unanswered'
			? (managerName(unanswered?.consentManager ?? null) ?? host)
			: String(policy.openPlaces);
	const failure = outcome === 'checked' ? null : unmetFailure(outcome, place, true);
	return {
		...verdict,
		url: request.url,
		host,
		outcome,
		reason: failure && failureWords(failure, words),
		...(failure === null ? {} : { failure }),
		policy,
		pagesAsked: visits.asked,
		passes,
		exitCode: siteExitCode({ outcome, findings: verdict.findings }, request.failOn),
	};
}

/** Doubts about an answer that the consent manager has not confirmed. */
const UNCONFIRMED: ReadonlySet<string> = new Set([
	'no-refusal',
	'no-acceptance',
	'other-answer',
	'answer-changed',
	'answer-not-confirmed',
]);
