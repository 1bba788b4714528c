import { safeText } from '../../check/words/safe-text.ts';
import { escapeMarkdown, markdownCode } from '../../export/markdown.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { ZonedTranslator } from '../../report-text/sections/zoned.ts';
import { differingRows, findingKind, verdictWords } from './change-words.ts';
import type { FindingChange } from './compare-findings.ts';
import { findingGroup } from './cookie-group.ts';
import type { FleetChanges } from './fleet-changes.ts';
import { mergedFindings } from './merged-findings.ts';
import type { PortalChanges } from './portal-changes.ts';

/** How lines are written: to a terminal, or as Markdown. */
interface Style {
	readonly heading: (text: string) => string;
	readonly portal: (name: string) => string;
	readonly line: (sign: '+' | '-' | '~' | '?', name: string | null, words: string) => string;
}

export const HUMAN: Style = {
	heading: (text) => text,
	portal: (name) => safeText(name),
	line: (sign, name, words) => `  ${sign} ${name === null ? '' : `${safeText(name)} `}${words}`.trimEnd(),
};

export const MARKDOWN: Style = {
	heading: (text) => `## ${escapeMarkdown(text)}\n`,
	portal: (name) => `\n**${escapeMarkdown(safeText(name))}**\n`,
	line: (sign, name, words) =>
		`- ${escapeMarkdown(sign)} ${name === null ? '' : `${markdownCode(safeText(name))} `}${escapeMarkdown(words)}`,
};

function linesOf(changes: PortalChanges, { line }: Style, words: ZonedTranslator): readonly string[] {
	const { t } = words;
	const { access, outcome, findings, cookies, policy } = changes;
	const ofFindings = (sign: '+' | '-', changed: readonly FindingChange[]) =>
		mergedFindings(changed).map(({ group, codes, cause }) => {
			const kinds = codes.map((code) => findingKind(code, words)).join(', ');
			return line(sign, group, `${kinds} · ${t(`fleet_cause_${cause}`)}`);
		});
	const rows = policy === null ? null : differingRows(policy);
	const failure = outcome === null || outcome === 'checked' ? '' : t(`fleet_outcome_${snakeCase(outcome)}`);
	const declared = (list: 'came' | 'went') => cookies[list].filter(({ verdict }) => verdict !== 'undeclared');
	return [
		...(access === 'first-failed' ? [line('?', null, `${t('fleet_news_failed')} – ${failure}`)] : []),
		...(access === 'lost' ? [line('?', null, `${t('fleet_news_lost')} – ${failure}`)] : []),
		...(access === 'still-not' ? [line('?', null, `${t('fleet_news_still')} – ${failure}`)] : []),
		...(access === 'back' ? [line('~', null, t('fleet_news_back'))] : []),
		...ofFindings('+', findings.appeared),
		...ofFindings('-', findings.gone),
		...findings.accepted.map((finding) => line('~', findingGroup(finding), t('fleet_news_accepted'))),
		...cookies.judgedAnew.map(({ cookie, before, byOldPolicy }) => {
			const verdictText = (verdict: typeof before) => verdictWords({ verdict, isAccepted: false }, words);
			const sentence = t(
				'fleet_judged_anew',
				verdictText(before),
				verdictText(cookie.verdict),
				verdictText(byOldPolicy),
			);
			return line('~', cookie.group, sentence);
		}),
		...declared('came').map((cookie) => line('+', cookie.group, verdictWords(cookie, words))),
		...declared('went').map((cookie) => line('-', cookie.group, t('fleet_news_went'))),
		...(['added', 'removed', 'changed'] as const).flatMap((kind) =>
			(rows?.[kind] ?? []).map((names) =>
				line('~', names.join(', '), `${t('fleet_policy')} – ${t(`fleet_policy_${kind}`)}`),
			),
		),
		...(cookies.unclear.length === 0
			? []
			: [line('?', null, words.plural('fleet_unclear', cookies.unclear.length))]),
	];
}

/** Writes what changed, a paragraph a portal: `+` new, `-` gone, `~` different, `?` not known. */
export function changesText({ since, changes }: FleetChanges, style: Style, words: ZonedTranslator): string {
	const head = style.heading(words.t('fleet_news', words.dateTime(Date.parse(since))));
	if (changes.length === 0) return `${head}\n${words.t('fleet_news_none')}\n`;
	// Of a first run, a line each: nothing more is known to be new.
	const first = changes.filter((each) => each.access === 'first');
	const parts = [
		...changes
			.filter(({ access }) => access !== 'first')
			.flatMap((each) => [style.portal(each.url), ...linesOf(each, style, words)]),
		...(first.length === 0 ? [] : [style.portal(words.t('fleet_news_first'))]),
		...first.map(({ url }) => style.line('~', url, '')),
	];
	return `${[head, ...parts].join('\n')}\n`;
}
