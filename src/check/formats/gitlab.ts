import type { Severity } from '../../core/check/site-findings.ts';
import { sha256 } from '../../core/lib/sha256.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CheckedSite, CheckRun } from '../check-result.ts';
import { findingView } from '../words/finding-view.ts';
import { type FilePlace, sitePlace } from '../words/place.ts';
import { safeSentence, safeText } from '../words/safe-text.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
	undeclared: 'critical',
	contradiction: 'major',
	guideline: 'minor',
	advice: 'info',
};

const locationOf = ({ file, line }: FilePlace) => ({ path: file, lines: { begin: line } });

function entriesOf(site: CheckedSite, run: CheckRun, translator: Translator) {
	const { conditions } = run;
	const own = sitePlace(run, site);
	const host = safeText(site.host);
	const failure = site.reason === null ? [] : [safeSentence(site.reason)];
	return [
		...failure.map((reason) => ({
			description: translator.t('check_say_not_checked', host, reason),
			check_name: 'not-checked',
			fingerprint: sha256(JSON.stringify(['not-checked', site.url])).slice(0, 32),
			severity: 'blocker',
			location: locationOf(own),
		})),
		...site.findings
			.filter(({ accepted }) => accepted === null)
			.map((finding) => {
				const { text, place } = findingView(finding, site, conditions, translator);
				return {
					description: `${host} – ${text}`,
					check_name: finding.code,
					fingerprint: finding.fingerprint,
					severity: SEVERITIES[finding.severity],
					location: locationOf(place ?? own),
				};
			}),
	];
}

/** A check as GitLab's Code Quality report, which merge requests show; fingerprints in it are unique. What is accepted is left out. */
export function checkGitlab(result: CheckRun, translator: Translator): string {
	const entries = result.sites.flatMap((site) => entriesOf(site, result, translator));
	const unique = new Map(entries.map((entry) => [entry.fingerprint, entry]));
	return `${JSON.stringify([...unique.values()], null, 2)}\n`;
}
