import { printableJson } from '../core/text/printable-json.ts';
import { auditWec } from '../export/audit/audit-wec.ts';
import type { Translator } from '../i18n/translator.ts';
import type { CheckRun } from './check-result.ts';
import { checkCsv } from './formats/csv.ts';
import { checkGithub } from './formats/github.ts';
import { checkGitlab } from './formats/gitlab.ts';
import { checkHtml } from './formats/html.ts';
import { checkJunit } from './formats/junit.ts';
import { checkMarkdown } from './formats/markdown.ts';
import { checkOpenmetrics } from './formats/openmetrics.ts';
import { checkSarif } from './formats/sarif.ts';
import { checkView } from './words/check-view.ts';

export const CHECK_FORMATS = [
	'json',
	'sarif',
	'junit',
	'github',
	'gitlab',
	'markdown',
	'html',
	'csv',
	'wec',
	'openmetrics',
] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** A file of a format. */
export interface FormatFile {
	/** Stands before the extension of the file's name, so that several differ; empty for the only file of a format. */
	readonly suffix: string;
	readonly text: string;
}

/** GitHub shows no summary of 1 MiB or more; some of it is left for other steps of the job. */
const MAX_SUMMARY_BYTES = 900_000;

const WRITERS: Readonly<Record<Exclude<CheckFormat, 'wec'>, (result: CheckRun, tr: Translator) => string>> = {
	json: (result) => `${printableJson(JSON.stringify(result, null, '\t'))}\n`,
	sarif: checkSarif,
	junit: checkJunit,
	github: checkGithub,
	gitlab: checkGitlab,
	markdown: (result, tr) => checkMarkdown(checkView(result, tr), tr),
	html: (result, tr) => checkHtml(checkView(result, tr), tr),
	csv: checkCsv,
	openmetrics: checkOpenmetrics,
};

/** The Website Evidence Collector's form has one visit a file. */
function wecFiles({ sites, conditions }: CheckRun): readonly FormatFile[] {
	const files = sites.flatMap(({ host, passes }) =>
		passes.map(({ audit, sha256, consent, browser }) => ({
			suffix: [host, consent, conditions.browsers[browser]?.family ?? browser]
				.join('-')
				.replace(/[^\w.-]/g, '_'),
			text: printableJson(auditWec(audit, sha256)),
		})),
	);
	const [only] = files;
	return files.length === 1 && only !== undefined ? [{ ...only, suffix: '' }] : files;
}

/** Writes a check in a format: one file, but for `wec` one a visit, none if no site could be visited. */
export function writeFormat(
	format: CheckFormat,
	result: CheckRun,
	translator: Translator,
): readonly FormatFile[] {
	return format === 'wec' ? wecFiles(result) : [{ suffix: '', text: WRITERS[format](result, translator) }];
}

/** A check as the summary of a job of GitHub Actions (`GITHUB_STEP_SUMMARY`): Markdown, cut where GitHub would show none of it. */
export function githubSummary(result: CheckRun, translator: Translator): string {
	return checkMarkdown(checkView(result, translator), translator, MAX_SUMMARY_BYTES);
}
