import { randomUUID } from 'node:crypto';
import { siteOf } from '../../browser-data/suffix-list.ts';
import type { ConsentPass } from '../../check/check-result.ts';
import type { AuditStep } from '../../core/recording/recording.ts';
import { hostOf } from '../../core/web/address.ts';
import type { DrivenBrowser, RenderedPage } from '../driven-browser.ts';
import { type FailedPass, type PageChoice, type RecordedPass, recordPass } from '../pass/record-pass.ts';
import { givenAddresses, givenPages, pagesByKind } from './page-choice.ts';
import type { ReadSources } from './read-policy.ts';
import type { CheckContext, CheckProgress, SiteRequest } from './site-request.ts';

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
type SiteVisits =
	| {
			readonly url: string;
			readonly passes: readonly SitePass[];
			readonly policy: Promise<PolicyOutcome>;
			readonly start: RenderedPage;
			readonly asked: readonly string[];
	  }
	| { readonly url: string; readonly failed: FailedPass };

/** The session of a request, for visits of its site. */
const sessionOf = ({ cookies, storage = [], headers, url }: SiteRequest) => ({
	...{ cookies, storage, headers },
	site: url,
});

/** Whether two addresses are of one registrable domain: a verdict on another is not what was asked for. */
function isSameSite(a: string, b: string): boolean {
	const site = (url: string) => siteOf(hostOf(url) ?? '') ?? hostOf(url);
	return site(a) === site(b);
}

type PolicyOutcome =
	| ReadSources
	| { readonly unmet: 'no-policy' | 'policy-unreadable'; readonly place: string };

/** Reads the policy to compare with. Never rejects. */
async function readSitePolicy(
	request: SiteRequest,
	start: RenderedPage,
	{ drivers, words, progress, readPdf }: CheckContext,
): Promise<PolicyOutcome> {
	const { policy } = request;
	const place = policy.from === 'url' ? policy.url : start.url;
	const [driver] = drivers;
	if (driver === undefined) return { unmet: 'policy-unreadable', place };
	try {
		if (policy.from === 'file') return await policy.sources();
		const { sourcesOf, withSitePolicies } = await import('./read-policy.ts');
		const how = { language: words.locale, session: sessionOf(request), readPdf };
		const read = await withSitePolicies(driver, how, (policies) =>
			policy.from === 'url' ? policies.at(policy.url) : policies.of(start),
		);
		// A cookie that only the missing language declares would count as undeclared.
		if (!('why' in read))
			return read.unread?.[0] === undefined
				? sourcesOf(read)
				: { unmet: 'policy-unreadable', place: read.unread[0] };
		const isFailure = policy.from === 'url' || read.why === 'failed';
		return { unmet: isFailure ? 'policy-unreadable' : 'no-policy', place };
	} catch (error) {
		progress.error(error);
		return { unmet: 'policy-unreadable', place };
	}
}

/** Reads and loads what the end of a visit needs, while its page has to be quiet. */
function prepare({ policy }: SiteRequest, progress: CheckProgress): void {
	const preparing = policy.from === 'file' ? policy.sources() : import('./read-policy.ts');
	// Whoever needs it learns of it.
	preparing.catch(() => undefined);
	progress.loaded?.();
}

/** Makes the first visit, which finds out the host, the pages and the policy, then all others side by side. */
export async function visitSite(
	request: SiteRequest,
	context: CheckContext,
	url: string,
	moves = 0,
): Promise<SiteVisits> {
	const { drivers, conditions, limits, toolVersion, progress, queueVisit } = context;
	const chosen: string[] = [];
	const planId = randomUUID();
	let start: RenderedPage | undefined;
	let policy: Promise<PolicyOutcome> | undefined;

	function record(
		driver: DrivenBrowser,
		consent: ConsentPass,
		pages: PageChoice,
		onStart: (page: RenderedPage) => void,
		onLoaded?: () => void,
	) {
		return queueVisit(async () => {
			const done = await recordPass({
				driver,
				consent,
				url,
				plan: { id: planId, step: STEPS[consent] },
				pages,
				session: sessionOf(request),
				limits,
				isAsVisitor: conditions.isAsVisitor,
				toolVersion,
				timeZone: conditions.timeZone,
				onLoaded,
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
			async next(visited, shown) {
				if (given === undefined) {
					for (const address of givenAddresses(pages.paths, shown)) chosen.push(address);
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
	const first = await record(
		firstJob.driver,
		firstJob.consent,
		firstChoice(),
		(page) => {
			start = page;
			policy = readSitePolicy(request, page, context);
		},
		() => prepare(request, progress),
	);
	if (first.kind === 'moved' && moves < MAX_MOVES && isSameSite(first.place, request.url))
		return visitSite(request, context, first.place, moves + 1);
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
