import { groupBy } from '../../core/lib/group-by.ts';
import type { CheckedSite, CheckRun } from '../check-result.ts';

const quoted = (text: string) =>
	`"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

/** A family of gauges: its type, its help, a line a sample. */
function family(name: string, help: string, samples: readonly Sample[]): readonly string[] {
	const lines = samples.map(([labels, value]) => {
		const pairs = Object.entries(labels).map(([label, text]) => `${label}=${quoted(text)}`);
		return `${name}{${pairs.join(',')}} ${value}`;
	});
	return [`# TYPE ${name} gauge`, `# HELP ${name} ${help}`, ...lines];
}

/** A site's numbers, and when its check began, ISO 8601 in UTC. */
export interface MeasuredSite extends Pick<CheckedSite, 'url' | 'host' | 'outcome' | 'counts'> {
	readonly findings: readonly Pick<CheckedSite['findings'][number], 'code' | 'accepted'>[];
	readonly at: string;
}

/** Samples of the sites for which there is a verdict. */
const ofChecked = (
	sites: readonly MeasuredSite[],
	sample: (site: MeasuredSite, labels: Sample[0]) => readonly Sample[],
) =>
	sites
		.filter(({ outcome }) => outcome === 'checked')
		.flatMap((site) => sample(site, { host: site.host, url: site.url }));

/** A check as OpenMetrics. */
export function checkOpenmetrics({ sites, checkedAt }: CheckRun): string {
	return sitesOpenmetrics(sites.map((site) => ({ ...site, at: checkedAt })));
}

/**
 * Checks of sites as OpenMetrics 1.0, for a collector of text files. By site only, never by cookie: names are unlimited. A site
 * that could not be checked has no numbers but `cookie_policy_check_success 0`.
 */
export function sitesOpenmetrics(sites: readonly MeasuredSite[]): string {
	// Two series of the same labels would be refused.
	const distinct = [...groupBy(sites, ({ url }) => url).values()].flatMap((same) => same.at(-1) ?? []);
	const cookies = ofChecked(distinct, ({ counts }, labels) =>
		(['declared', 'undeclared', 'accepted', 'unjudged'] as const).map(
			(verdict): Sample => [{ ...labels, verdict }, counts[verdict]],
		),
	);
	const findings = ofChecked(distinct, (site, labels) => {
		const open = site.findings.filter(({ accepted }) => accepted === null);
		return [...groupBy(open, ({ code }) => code)].map(
			([code, same]): Sample => [{ ...labels, code }, same.length],
		);
	});
	const perSite = (value: (site: MeasuredSite) => number) =>
		distinct.map((site): Sample => [{ host: site.host, url: site.url }, value(site)]);
	return [
		...family('cookie_policy_cookies', 'Distinct cookies of a site by verdict.', cookies),
		...family('cookie_policy_findings', 'Findings of a site that are not accepted, by code.', findings),
		...family(
			'cookie_policy_unseen_declarations',
			'Declarations whose cookie was not seen.',
			ofChecked(distinct, ({ counts }, labels) => [[labels, counts.unseen]]),
		),
		...family(
			'cookie_policy_check_success',
			'1 if the site could be checked, 0 if not.',
			perSite(({ outcome }) => (outcome === 'checked' ? 1 : 0)),
		),
		...family(
			'cookie_policy_check_timestamp_seconds',
			'When the check began, in seconds since the epoch.',
			perSite(({ at }) => Date.parse(at) / 1000),
		),
		'# EOF\n',
	].join('\n');
}
