import { randomUUID } from 'node:crypto';
import type {
	CheckConditions,
	CheckedSite,
	CheckOutcome,
	CheckPassResult,
	ComparedPolicy,
	ConsentPass,
	FailOn,
} from '../../check/check-result.ts';
import { siteExitCode } from '../../check/exit-code.ts';
import { digestedText } from '../../core/audit/audit-digest.ts';
import { auditPass } from '../../core/audit/audit-pass.ts';
import { judgeSite } from '../../core/check/judge-site.ts';
import type { CheckFinding } from '../../core/check/site-findings.ts';
import { sha256 } from '../../core/lib/sha256.ts';
import { openPlaces } from '../../core/policy/open-places.ts';
import { isPlatformHost } from '../../core/policy/platform.ts';
import type { AuditStep } from '../../core/recording/recording.ts';
import { hostOf } from '../../core/web/address.ts';
import { canonicalHost } from '../../core/web/host.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { DrivenBrowser, ShownPage, StoredCookie } from '../driven-browser.ts';
import { policyInUse } from '../pass/pass-recording.ts';
import { type FailedPass, type PageChoice, type RecordedPass, recordPass } from '../pass/record-pass.ts';
import type { SettleLimits } from '../pass/settle.ts';
import { givenAddresses, givenPages, type PagesRequest, pagesByKind } from './page-choice.ts';
import { type ReadSources, sourcesOf, withSitePolicies } from './read-policy.ts';
import { unmetReason } from './reasons.ts';

/** The policy to compare with: texts that were read already, an address, or the site's own. */
export type PolicyRequest =
	| ({ readonly from: 'file' } & ReadSources)
	| { readonly from: 'url'; readonly url: string }
	| { readonly from: 'auto' };

/** A site to check, and how. */
export interface SiteRequest {
	readonly url: string;
	readonly policy: PolicyRequest;
	readonly pages: PagesRequest;
	readonly consent: readonly ConsentPass[];
	readonly isConfirmed: boolean;
	/** Whether places of the policy that were not understood make the site unchecked. */
	readonly isStrict: boolean;
	readonly failOn: readonly FailOn[];
	readonly cookies: readonly StoredCookie[];
	readonly headers: Readonly<Record<string, string>>;
}

/** What happens during a check, for whoever waits. */
export interface CheckProgress {
	page(site: string, consent: ConsentPass, url: string): void;
	pass(site: string, consent: ConsentPass): void;
	picture?: ((host: string, consent: ConsentPass, url: string, png: Uint8Array) => Promise<void>) | undefined;
	error(error: unknown): void;
}

/** What all sites of a run share. */
export interface CheckContext {
	/** In the order of the conditions' browsers. */
	readonly drivers: readonly DrivenBrowser[];
	readonly conditions: CheckConditions;
	readonly limits: SettleLimits;
	readonly toolVersion: string;
	readonly words: Translator;
	readonly progress: CheckProgress;
	/** Waits for a free place before a visit. */
	readonly inTurn: <T>(visit: () => Promise<T>) => Promise<T>;
	/** Marks the findings that a baseline accepts. */
	readonly accept: (host: string, findings: readonly CheckFinding[]) => readonly CheckFinding[];
}

const STEPS: Readonly<Record<ConsentPass, AuditStep>> = {
	none: 'nothing',
	refuse: 'refused',
	accept: 'accepted',
};

/** Redirections to another host that are followed. */
const MAX_MOVES = 3;

/** A pass of a site, and the browser that it was made with. */
interface SitePass {
	readonly browser: number;
	readonly pass: RecordedPass;
}

/** The visits of a site, or why there are none. */
type Visits =
	| {
			readonly url: string;
			readonly passes: readonly SitePass[];
			readonly policy: Promise<PolicyOutcome>;
			readonly start: ShownPage;
			readonly asked: readonly string[];
	  }
	| { readonly url: string; readonly failed: FailedPass };

type PolicyOutcome =
	| ReadSources
	| { readonly unmet: 'no-policy' | 'policy-unreadable'; readonly place: string };

/** Reads the policy to compare with. Never rejects. */
async function readSitePolicy(
	{ policy }: SiteRequest,
	start: ShownPage,
	{ drivers, words, progress }: CheckContext,
): Promise<PolicyOutcome> {
	if (policy.from === 'file') return policy;
	const place = policy.from === 'url' ? policy.url : start.url;
	const [driver] = drivers;
	if (driver === undefined) return { unmet: 'policy-unreadable', place };
	try {
		const read = await withSitePolicies(driver, words.locale, (policies) =>
			policy.from === 'url' ? policies.at(policy.url) : policies.of(start),
		);
		if (!('why' in read)) return sourcesOf(read);
		const isFailure = policy.from === 'url' || read.why === 'failed';
		return { unmet: isFailure ? 'policy-unreadable' : 'no-policy', place };
	} catch (error) {
		progress.error(error);
		return { unmet: 'policy-unreadable', place };
	}
}

/** Makes the first visit, which finds out the host, the pages and the policy, then all others side by side. */
async function visitSite(
	request: SiteRequest,
	context: CheckContext,
	url: string,
	moves = 0,
): Promise<Visits> {
	const { drivers, conditions, limits, toolVersion, progress, inTurn } = context;
	const chosen: string[] = [];
	const planId = randomUUID();
	let start: ShownPage | undefined;
	let policy: Promise<PolicyOutcome> | undefined;

	function record(
		driver: DrivenBrowser,
		consent: ConsentPass,
		pages: PageChoice,
		onStart: (page: ShownPage) => void,
	) {
		return inTurn(async () => {
			const done = await recordPass({
				driver,
				consent,
				url,
				plan: { id: planId, step: STEPS[consent] },
				pages,
				options: request,
				limits,
				isAsVisitor: conditions.isAsVisitor,
				toolVersion,
				timeZone: conditions.timeZone,
				onStart,
				onPage: (page) => progress.page(url, consent, page),
				onPicture:
					progress.picture &&
					((page, png) => progress.picture?.(hostOf(url) ?? '', consent, page, png) ?? Promise.resolve()),
				onError: progress.error,
			});
			progress.pass(url, consent);
			return done;
		});
	}

	function firstChoice(): PageChoice {
		const { pages } = request;
		if (pages.kind === 'auto') return pagesByKind(pages.max, chosen);
		let given: PageChoice | undefined;
		return {
			next(visited, shown) {
				if (given === undefined) {
					chosen.push(...givenAddresses(pages.paths, shown));
					given = givenPages(chosen);
				}
				return given.next(visited, shown);
			},
		};
	}

	const jobs = drivers.flatMap((driver, browser) =>
		request.consent.flatMap((consent) =>
			Array.from({ length: request.isConfirmed ? 2 : 1 }, () => ({ driver, browser, consent })),
		),
	);
	const [firstJob, ...others] = jobs;
	if (firstJob === undefined) throw new Error('There is no visit to make.');
	const first = await record(firstJob.driver, firstJob.consent, firstChoice(), (page) => {
		start = page;
		policy = readSitePolicy(request, page, context);
	});
	if (first.kind === 'moved' && moves < MAX_MOVES) return visitSite(request, context, first.place, moves + 1);
	if (first.kind !== 'recorded' || start === undefined || policy === undefined)
		return { url, failed: first.kind === 'recorded' ? { kind: 'unreachable', place: '' } : first };
	const rest = await Promise.all(
		others.map(async ({ driver, browser, consent }) => ({
			browser,
			pass: await record(driver, consent, givenPages(chosen), () => undefined),
		})),
	);
	const failed = rest.find(({ pass }) => pass.kind !== 'recorded');
	if (failed !== undefined && failed.pass.kind !== 'recorded') return { url, failed: failed.pass };
	const recorded = [{ browser: firstJob.browser, pass: first }, ...rest].flatMap(({ browser, pass }) =>
		pass.kind === 'recorded' ? { browser, pass } : [],
	);
	const order = ({ browser, pass }: SitePass) =>
		request.consent.indexOf(pass.consent) * drivers.length + browser;
	return {
		url,
		passes: recorded.sort((a, b) => order(a) - order(b)),
		policy,
		start,
		asked: [url, ...chosen],
	};
}

/** Without a policy or a visit. */
function unchecked(
	request: SiteRequest,
	{ words }: CheckContext,
	url: string,
	unmet: { readonly outcome: Exclude<CheckOutcome, 'checked'>; readonly place: string },
): CheckedSite {
	const zero = { undeclared: 0, contradiction: 0, guideline: 0, advice: 0 };
	return {
		url: request.url,
		host: canonicalHost(hostOf(url) ?? '') ?? '',
		outcome: unmet.outcome,
		reason: unmetReason(unmet.outcome, unmet.place, words),
		policy: null,
		pagesAsked: [],
		passes: [],
		exitCode: siteExitCode({ outcome: unmet.outcome, findings: [] }, request.failOn),
		findings: [],
		declarations: [],
		counts: {
			cookies: 0,
			declared: 0,
			undeclared: 0,
			accepted: 0,
			unjudged: 0,
			declarations: 0,
			unseen: 0,
			findings: zero,
		},
	};
}

/** Checks one site: visits it, reads its policy and judges all passes together. */
export async function checkSite(request: SiteRequest, context: CheckContext): Promise<CheckedSite> {
	const visits = await visitSite(request, context, request.url);
	const { url } = visits;
	if ('failed' in visits) {
		const { kind, place } = visits.failed;
		return unchecked(request, context, url, {
			outcome: kind === 'blocked' ? 'blocked' : 'unreachable',
			place,
		});
	}
	const read = await visits.policy;
	if ('unmet' in read) return unchecked(request, context, url, { outcome: read.unmet, place: read.place });
	const host = canonicalHost(hostOf(url) ?? '') ?? '';
	if (read.policy.declarations.length === 0)
		return unchecked(request, context, url, {
			outcome: 'policy-unreadable',
			place: read.places[0]?.file ?? read.places[0]?.url ?? '',
		});
	const isPlatform = visits.start.isPlatform || isPlatformHost(host);
	const inUse = policyInUse(host, new Map([[host, read.policy]]), isPlatform);
	const passes = await Promise.all(
		visits.passes.map(async ({ browser, pass }): Promise<CheckPassResult> => {
			const audit = await pass.audit(inUse);
			const doubts = auditPass(audit)?.doubts ?? [];
			const isConfirmed = pass.banner.answer === 'clicked' && !doubts.some((doubt) => UNCONFIRMED.has(doubt));
			return {
				consent: pass.consent,
				browser,
				banner: isConfirmed ? 'confirmed' : pass.banner.answer,
				consentManager: pass.banner.rule,
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
		outcome === 'banner-unanswered' ? (unanswered?.consentManager ?? host) : String(policy.openPlaces);
	return {
		...verdict,
		url: request.url,
		host,
		outcome,
		reason: outcome === 'checked' ? null : unmetReason(outcome, place, context.words, true),
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
