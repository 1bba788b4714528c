import type { CheckedSite, ExitCode, FailOn } from './check-result.ts';
import { EXIT_CODES } from './check-result.ts';
import { isFailing } from './fails-on.ts';

/** The exit code of one site: a finding that makes the check fail counts more than what could not be checked. */
export function siteExitCode(
	{ outcome, findings }: Pick<CheckedSite, 'outcome' | 'findings'>,
	failOn: readonly FailOn[],
): ExitCode {
	if (findings.some((finding) => isFailing(finding, failOn))) return EXIT_CODES.findings;
	return outcome === 'checked' ? EXIT_CODES.clean : EXIT_CODES.notChecked;
}

/** The exit code of a run; never `clean` for a run that checked nothing. */
export function runExitCode(sites: readonly Pick<CheckedSite, 'exitCode'>[]): ExitCode {
	const has = (code: ExitCode) => sites.some(({ exitCode }) => exitCode === code);
	if (has(EXIT_CODES.findings)) return EXIT_CODES.findings;
	return sites.length === 0 || has(EXIT_CODES.notChecked) ? EXIT_CODES.notChecked : EXIT_CODES.clean;
}
