import { escapeHtml } from '../../core/text/escape-html.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CheckedSite, CheckRun } from '../check-result.ts';
import { isFailing } from '../fails-on.ts';
import { siteCookies } from '../site-cookies.ts';
import { type CheckFindingView, cookieWhere, findingView } from '../words/finding-view.ts';
import { safeSentence, safeText } from '../words/safe-text.ts';

/** Text for XML 1.0, which allows hardly any control character: what is invisible is written as its code point. */
const xml = (text: string) => escapeHtml(safeSentence(text));

interface Case {
	readonly name: string;
	readonly kind: 'passed' | 'failed' | 'skipped' | 'error';
	/** Of a failure: the findings' tags; of a skipped one: why. */
	readonly message: string;
	readonly type: string;
	/** A line each. */
	readonly lines: readonly string[];
}

function caseOf(name: string, views: readonly CheckFindingView[], { failOn }: CheckRun): Case {
	const failing = views.filter(({ finding }) => isFailing(finding, failOn));
	const accepted = views.find(({ finding }) => finding.accepted !== null)?.finding.accepted;
	const shown = failing.length > 0 ? failing : views;
	return {
		name,
		kind: failing.length > 0 ? 'failed' : accepted == null ? 'passed' : 'skipped',
		message: failing.length > 0 ? shown.map(({ tag }) => tag).join(', ') : (accepted?.reason ?? ''),
		type: failing[0]?.finding.code ?? '',
		lines: views.map(({ text, place }) => (place === null ? text : `${place.file}:${place.line} ${text}`)),
	};
}

/** A case for each cookie and each declaration of a site. */
function casesOf(site: CheckedSite, result: CheckRun, translator: Translator): readonly Case[] {
	const { t } = translator;
	const view = (findings: CheckedSite['findings']) =>
		findings.map((finding) => findingView(finding, site, result.conditions, translator));
	const cookies = siteCookies(site).map(({ cookie, findings }) =>
		caseOf(`${safeText(cookie.name)} · ${cookieWhere({ cookie }, translator)}`, view(findings), result),
	);
	const declarations = site.declarations.map(({ names }, index) => {
		const about = site.findings.filter(({ cookie, declaration }) => cookie === null && declaration === index);
		return caseOf(t('check_declaration_case', safeText(names.join(', '))), view(about), result);
	});
	const error = site.reason === null ? [] : [safeSentence(site.reason)];
	return [
		...error.map(
			(message): Case => ({
				name: t('check_not_checked'),
				kind: 'error',
				message,
				type: site.outcome,
				lines: [message],
			}),
		),
		...cookies,
		...declarations,
	];
}

/** GitLab drops cases of one name: each has a name of its own. */
function uniqueNames(cases: readonly Case[]): readonly Case[] {
	const times = new Map<string, number>();
	return cases.map((entry) => {
		const count = (times.get(entry.name) ?? 0) + 1;
		times.set(entry.name, count);
		return count === 1 ? entry : { ...entry, name: `${entry.name} (${count})` };
	});
}

function caseXml({ name, kind, message, type, lines }: Case, host: string): string {
	const text = lines.map(xml).join('\n');
	const detail = {
		passed: text === '' ? '' : `<system-out>${text}</system-out>`,
		failed: `<failure message="${xml(message)}" type="${xml(type)}">${text}</failure>`,
		error: `<error message="${xml(message)}" type="${xml(type)}">${text}</error>`,
		skipped: `<skipped message="${xml(message)}"/>`,
	}[kind];
	return `    <testcase classname="${xml(host)}" name="${xml(name)}" time="0">${detail}</testcase>`;
}

function suiteXml(site: CheckedSite, result: CheckRun, translator: Translator): string {
	const cases = uniqueNames(casesOf(site, result, translator));
	const count = (kind: Case['kind']) => cases.filter((entry) => entry.kind === kind).length;
	const host = safeText(site.host);
	const seconds = site.passes.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
	const counts = `tests="${cases.length}" failures="${count('failed')}" errors="${count('error')}" skipped="${count('skipped')}"`;
	const about = `timestamp="${result.checkedAt.slice(0, 19)}" time="${seconds.toFixed(3)}"`;
	return [
		`  <testsuite name="${xml(host)}" ${counts} ${about}>`,
		...cases.map((entry) => caseXml(entry, host)),
		'  </testsuite>',
	].join('\n');
}

/**
 * A check as JUnit XML: a suite a site, a case for each cookie and each declaration. What makes the check fail is a failure,
 * what is accepted is skipped, a site that could not be checked is an error.
 */
export function checkJunit(result: CheckRun, translator: Translator): string {
	const suites = result.sites.map((site) => suiteXml(site, result, translator));
	return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
		'\n',
	);
}
