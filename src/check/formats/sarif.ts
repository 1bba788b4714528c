import type { Translator } from '../../i18n/translator.ts';
import type { CheckedSite, CheckRun } from '../check-result.ts';
import { type CheckFindingView, findingView } from '../words/finding-view.ts';
import { type FilePlace, sitePlace } from '../words/place.ts';
import { safeSentence, safeText } from '../words/safe-text.ts';

const uriOf = (file: string) => file.split('/').map(encodeURIComponent).join('/');

/** A message without links: `[text](address)` in a name would become one (SARIF 2.1.0, 3.11.6). */
const withoutLinks = (text: string) => text.replaceAll('](', '] (');

function ruleOf({ finding, tag, level, source, advice }: CheckFindingView) {
	const help = [...(advice === null ? [] : [advice]), `${source.label} – ${source.value}`].join(' ');
	return {
		id: finding.code,
		shortDescription: { text: tag },
		fullDescription: { text: tag },
		help: { text: help },
		...(source.url === null ? {} : { helpUri: source.url }),
		defaultConfiguration: { level },
		properties: { tags: ['cookie-policy', finding.severity] },
	};
}

function resultOf(view: CheckFindingView, place: FilePlace, host: string, ruleIndex: number) {
	const { finding, level, text, name, where } = view;
	const { file, line } = view.place ?? place;
	return {
		ruleId: finding.code,
		ruleIndex,
		level,
		message: { text: withoutLinks(text) },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
					region: { startLine: line },
				},
				logicalLocations: [{ name, fullyQualifiedName: `${host}/${name}`, kind: 'member' }],
			},
		],
		partialFingerprints: { 'cookiePolicy/v1': finding.fingerprint },
		properties: { host, where, certainty: finding.certainty },
	};
}

function runOf(site: CheckedSite, result: CheckRun, translator: Translator) {
	const { tool, conditions, checkedAt } = result;
	const host = safeText(site.host);
	const open = site.findings.filter(({ accepted }) => accepted === null);
	const views = open.map((finding) => findingView(finding, site, conditions, translator));
	const rules = new Map(views.map((view) => [view.finding.code, view]));
	const ids = [...rules.keys()];
	const place = sitePlace(result, site);
	const { reason } = site;
	const notes =
		reason === null
			? []
			: [{ level: 'error' as const, message: { text: withoutLinks(safeSentence(reason)) } }];
	return {
		tool: {
			driver: { name: tool.name, semanticVersion: tool.version, rules: [...rules.values()].map(ruleOf) },
		},
		language: translator.locale,
		// Each host has a category of its own, so that the check of one does not close the alerts of another.
		automationDetails: { id: `cookie-policy/${host}/` },
		columnKind: 'utf16CodeUnits' as const,
		invocations: [
			{
				executionSuccessful: site.outcome === 'checked',
				startTimeUtc: checkedAt,
				...(notes.length === 0 ? {} : { toolExecutionNotifications: notes }),
			},
		],
		results: views.map((view) => resultOf(view, place, host, ids.indexOf(view.finding.code))),
	};
}

/**
 * A check as SARIF 2.1.0, a run a host, each finding at the line of the policy that it is about. What is accepted is left
 * out. So is a site that was not visited: an empty run would close its alerts.
 */
export function checkSarif(result: CheckRun, translator: Translator): string {
	const visited = result.sites.filter(
		({ outcome, findings }) => outcome === 'checked' || findings.length > 0,
	);
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: visited.map((site) => runOf(site, result, translator)),
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
