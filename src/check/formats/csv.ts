import type { CheckFinding } from '../../core/check/site-findings.ts';
import { type CsvCell, csvLine } from '../../export/csv.ts';
import type { CheckedSite, CheckPassResult, CheckRun } from '../check-result.ts';
import { siteCookies } from '../site-cookies.ts';
import { safeSentence } from '../words/safe-text.ts';

/** A CSV may be printed where terminals and runners of builds read it. */
const printable = (cell: CsvCell): CsvCell => (typeof cell === 'number' ? cell : safeSentence(cell));

const COLUMNS = [
	'host',
	'checked_at',
	'outcome',
	'kind',
	'name',
	'domain',
	'host_only',
	'path',
	'partition',
	'party',
	'verdict',
	'category',
	'declared_as',
	'policy_file',
	'policy_line',
	'visits',
	'findings',
	'accepted_until',
	'accepted_reason',
	'exception_ended',
	'reason',
] as const;

type Line = Partial<Record<(typeof COLUMNS)[number], CsvCell>>;

/** Codes of findings, their baseline and the place of a declaration. */
function shared(findings: readonly CheckFinding[], declaration: number | null, site: CheckedSite): Line {
	const accepted = findings.find((finding) => finding.accepted !== null)?.accepted;
	const { names, place } = site.declarations[declaration ?? -1] ?? {};
	return {
		declared_as: names?.join(' ') ?? '',
		policy_file: site.policy?.sources[place?.source ?? -1]?.file ?? '',
		policy_line: place?.line ?? '',
		findings: findings.map(({ code }) => code).join(' '),
		accepted_until: accepted?.until ?? '',
		accepted_reason: accepted?.reason ?? '',
		exception_ended: findings.find(({ exceptionEnded }) => exceptionEnded !== null)?.exceptionEnded ?? '',
	};
}

function visitsOf(passes: readonly CheckPassResult[], browsers: CheckRun['conditions']['browsers']): string {
	return passes.map(({ consent, browser }) => `${consent}/${browsers[browser]?.family ?? ''}`).join(' ');
}

function linesOf(site: CheckedSite, { conditions }: CheckRun): readonly Line[] {
	const cookies = siteCookies(site).map(
		({ cookie, verdict, category, declaration, passes, findings }): Line => {
			const { name, domain, hostOnly, path, partition, party } = cookie;
			const visits = passes.flatMap((index) => site.passes[index] ?? []);
			return {
				...shared(findings, declaration, site),
				...{ kind: 'cookie', name, domain, host_only: String(hostOnly), path, partition, party },
				verdict: verdict.verdict,
				category: category ?? '',
				visits: visitsOf(visits, conditions.browsers),
			};
		},
	);
	const declarations = site.declarations.map(({ names, isSeen, isLookedAt }, index): Line => {
		const about = site.findings.filter(({ cookie, declaration }) => cookie === null && declaration === index);
		return {
			...shared(about, index, site),
			kind: 'declaration',
			name: names.join(' '),
			verdict: isSeen ? 'seen' : isLookedAt ? 'not-seen' : 'not-looked-at',
			category: site.policy?.policy.declarations[index]?.category ?? '',
		};
	});
	const failure = site.reason === null ? [] : [{ kind: 'not-checked', reason: site.reason }];
	return [...failure, ...cookies, ...declarations];
}

/**
 * A check as CSV, in English and for machines: a line for each cookie of a site over all visits, each declaration, and each
 * site that could not be checked. Lists are separated by spaces; a visit is the answer to the banner and the browser.
 */
export function checkCsv(result: CheckRun): string {
	const lines = result.sites.flatMap((site) =>
		linesOf(site, result).map((line): Line => {
			const { host, outcome } = site;
			return { host, checked_at: result.checkedAt, outcome, ...line };
		}),
	);
	return [COLUMNS, ...lines.map((line) => COLUMNS.map((column) => printable(line[column] ?? '')))]
		.map(csvLine)
		.join('');
}
