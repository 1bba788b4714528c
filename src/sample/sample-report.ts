import type { CookieFacts } from '../core/known/cookie-facts.ts';
import type { KnownElsewhere } from '../core/known/known-elsewhere.ts';
import { buildNameIndex } from '../core/names/name-index.ts';
import { resolvePolicy } from '../core/policy/resolve-policy.ts';
import { buildReport } from '../core/report/build-report.ts';
import type { SiteReport } from '../core/report/site-report.ts';
import { sampleCookies } from './sample-cookies.ts';
import { SAMPLE_HOST, SAMPLE_SITE, samplePolicy } from './sample-policy.ts';
import { SAMPLE_STAGES, type SampleStage } from './sample-stages.ts';

/** Days since the sample policy was read. */
const READ_DAYS_AGO = 1;

const GOOGLE: KnownElsewhere = {
	product: 'Google Analytics',
	provider: 'Google',
	category: 'statistical',
	pattern: '_ga*',
	list: 'built-in',
	source: 'https://support.google.com/analytics/answer/11397207',
};

/** Our whole table of known cookies would be a large part of the example. */
const FACTS: CookieFacts = {
	entry: () => null,
	elsewhere: (name) => (name.startsWith('_ga') ? GOOGLE : null),
};

/**
 * The sample portal's report at a moment (ms), judged as any other. The policy is in the given language where we have
 * it, else in English. A later stage has a higher revision.
 */
export function sampleReport(stage: SampleStage, language: string, at: number): SiteReport {
	const readAt = stage === 'not-true' ? at - READ_DAYS_AGO * 86_400_000 : at;
	const own = stage === 'not-read' ? undefined : samplePolicy(stage === 'true', language, readAt);
	const policy = resolvePolicy(
		SAMPLE_HOST,
		{ get: (site) => (site === SAMPLE_HOST ? own : undefined) },
		true,
	);
	return buildReport({
		...sampleCookies(at),
		store: '0',
		host: SAMPLE_HOST,
		site: SAMPLE_SITE,
		revision: SAMPLE_STAGES.indexOf(stage) + 1,
		at,
		visibility: { granted: true, hiddenDomains: [] },
		inUse: null,
		isSecure: true,
		policy,
		index: buildNameIndex(policy.declarations),
		seesDomain: () => true,
		facts: FACTS,
		storedNames: null,
	});
}
