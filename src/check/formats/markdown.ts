import { markdownCode, escapeMarkdown as safe } from '../../export/markdown.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FactView } from '../../report-text/audit-view.ts';
import type { CheckView } from '../words/check-view.ts';
import type { CheckFindingView } from '../words/finding-view.ts';
import type { SiteView } from '../words/site-view.ts';

/** The sign of a result, beside its words. */
const SIGNS: Readonly<Record<SiteView['tone'], string>> = { clean: '✅', attention: '❌', unknown: '⚠️' };

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
const factLine = ({ label, value }: FactView) => `**${safe(label)}** – ${safe(value)}`;

function findingLine({ name, where, tag, words, place, advice }: CheckFindingView): string {
	const at = place === null ? '' : ` · ${markdownCode(`${place.file}:${place.line}`)}`;
	const head = `${markdownCode(name)} ${where === '' ? '' : `${safe(where)} `}– **${safe(tag)}**${at}`;
	return [head, `  ${safe(words)}`, ...(advice === null ? [] : [`  *${safe(advice)}*`])].join('\n');
}

function siteParts({ host, result, tone, groups, accepted, facts, limits }: SiteView, { t }: Translator) {
	return [
		`## ${safe(host)}`,
		`${SIGNS[tone]} ${safe(result)}`,
		...groups.flatMap(({ heading, findings }) => [
			`### ${safe(heading)}`,
			bullets(findings.map(findingLine)),
		]),
		...(accepted.length === 0
			? []
			: [`### ${safe(t('check_accepted'))}`, bullets(accepted.map(findingLine))]),
		...(limits.length === 0 ? [] : [`### ${safe(t('check_limits'))}`, bullets(limits.map(safe))]),
		bullets(facts.map(factLine)),
	];
}

/** A check as Markdown. `max`: UTF-8 bytes; beyond it sites, then parts of a site, are remaining out, and a line says so. */
export function checkMarkdown(
	view: CheckView,
	translator: Translator,
	max = Number.POSITIVE_INFINITY,
): string {
	const parts = [
		`# ${safe(view.title)}`,
		`${SIGNS[view.tone]} **${safe(view.result)}**`,
		...(view.notes.length === 0 ? [] : [bullets(view.notes.map(safe))]),
		...view.sites.flatMap((site) => siteParts(site, translator)),
		`## ${safe(translator.t('report_conditions'))}`,
		bullets(view.facts.map(factLine)),
	];
	return cutParts(parts, max, safe(translator.t('check_cut')));
}

const MAX_UTF8_BYTES = 3;

/** Joins parts by empty lines. Where they are too long, the text ends at a line of its own, with a note. */
function cutParts(parts: readonly string[], max: number, note: string): string {
	const text = `${parts.join('\n\n')}\n`;
	if (text.length * MAX_UTF8_BYTES <= max) return text;
	const kept: string[] = [];
	let remaining = max - note.length * MAX_UTF8_BYTES - 2;
	for (const line of text.split('\n')) {
		remaining -= new TextEncoder().encode(line).length + 1;
		if (remaining < 0) return `${kept.join('\n')}\n\n${note}\n`;
		kept.push(line);
	}
	return text;
}
