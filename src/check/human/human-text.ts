import type { Translator } from '../../i18n/translator.ts';
import type { CheckRun } from '../check-result.ts';
import { type CheckView, checkView } from '../words/check-view.ts';
import type { CheckFindingView } from '../words/finding-view.ts';
import type { FindingGroup, SiteView } from '../words/site-view.ts';
import type { Paint } from './paint.ts';

/** Columns of a text without a terminal. */
export const DEFAULT_WIDTH = 100;
/** Findings of one severity that are listed; advice is only counted below the others, unless it is all there is. */
const MAX_LISTED = 50;

interface Style {
	readonly paint: Paint;
	/** Columns. */
	readonly width: number;
}

/** Breaks text at blanks into lines of at most `width` columns, each after `indent`. */
export function wrap(text: string, width: number, indent: string): string {
	const room = Math.max(20, width - indent.length);
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line !== '' && line.length + 1 + word.length > room) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	lines.push(line);
	return lines.map((each) => `${indent}${each}`.trimEnd()).join('\n');
}

const SIGNS: Readonly<Record<SiteView['tone'], string>> = { clean: '✓', attention: '✗', unknown: '?' };
const MARKS: Readonly<Record<CheckFindingView['level'], string>> = { error: '✗', warning: '!', note: '·' };

const toneOf = (paint: Paint, tone: SiteView['tone']) =>
	({ clean: paint.good, attention: paint.bad, unknown: paint.unsure })[tone];
const levelOf = (paint: Paint, level: CheckFindingView['level']) =>
	({ error: paint.bad, warning: paint.unsure, note: paint.quiet })[level];

function findingText(view: CheckFindingView, { paint, width }: Style): string {
	const { name, where, tag, words, place, level, advice } = view;
	const colour = levelOf(paint, level);
	const at = place === null ? '' : paint.quiet(`  ${place.file}:${place.line}`);
	const head = `  ${colour(MARKS[level])} ${paint.strong(name)}${where === '' ? '' : paint.quiet(`  ${where}`)}  ${colour(tag)}${at}`;
	return [
		head,
		wrap(words, width, '      '),
		...(advice === null ? [] : [paint.quiet(wrap(`→ ${advice}`, width, '      '))]),
	].join('\n');
}

function groupText({ heading, findings }: FindingGroup, style: Style, { t }: Translator): string {
	const listed = findings.slice(0, MAX_LISTED).map((finding) => findingText(finding, style));
	const more = findings.length - listed.length;
	return [
		style.paint.strong(heading),
		...listed,
		...(more > 0 ? [style.paint.quiet(`  … ${t('check_human_more', String(more))}`)] : []),
	].join('\n');
}

/** Names of advice in one line: it makes no check fail by itself. */
function adviceLine(
	{ heading, findings }: FindingGroup,
	{ paint, width }: Style,
	translator: Translator,
): string {
	const tags = new Map<string, string[]>();
	for (const { tag, name } of findings) tags.set(tag, [...(tags.get(tag) ?? []), name]);
	const lines = [...tags].map(([tag, names]) =>
		wrap(`· ${translator.t('check_human_fact', tag, [...new Set(names)].join(', '))}`, width, '  '),
	);
	return [paint.strong(heading), paint.quiet(lines.join('\n'))].join('\n');
}

function siteText(site: SiteView, style: Style, translator: Translator): string {
	const { paint, width } = style;
	const colour = toneOf(paint, site.tone);
	const groups = site.groups.map((group) =>
		group.severity === 'advice' ? adviceLine(group, style, translator) : groupText(group, style, translator),
	);
	const notes = [
		...(site.accepted.length === 0
			? []
			: [
					translator.t(
						'check_human_fact',
						translator.t('check_accepted'),
						site.accepted.map(({ name }) => name).join(', '),
					),
				]),
		...site.limits,
	];
	const facts = site.facts.map(({ label, value }) =>
		wrap(translator.t('check_human_fact', label, value), width, '  '),
	);
	return [
		`${colour(SIGNS[site.tone])} ${paint.strong(site.host)}`,
		wrap(site.result, width, '  '),
		...(notes.length === 0 ? [] : [paint.unsure(notes.map((note) => wrap(note, width, '  ')).join('\n'))]),
		paint.quiet(facts.join('\n')),
		...groups.map((group) => `\n${group}`),
	].join('\n');
}

/** Writes a check for a person at a terminal: the result of each site first, then what to do, the conditions last. */
export function humanText(run: CheckRun, translator: Translator, style: Style): string {
	const view: CheckView = checkView(run, translator);
	const { paint, width } = style;
	const colour = toneOf(paint, view.tone);
	const parts = [
		...view.sites.map((site) => siteText(site, style, translator)),
		paint.quiet(
			[
				translator.t('report_conditions'),
				...view.facts.map(({ label, value }) =>
					wrap(translator.t('check_human_fact', label, value), width, '  '),
				),
			].join('\n'),
		),
		[
			`${colour(SIGNS[view.tone])} ${paint.strong(view.result)}`,
			...view.notes.map((note) => wrap(note, width, '  ')),
		].join('\n'),
	];
	return `${parts.join('\n\n')}\n`;
}
