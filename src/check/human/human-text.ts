import { groupBy } from '../../core/lib/group-by.ts';
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
/** Names in a line of advice. */
const MAX_NAMES = 20;
/** Before the words of a finding. */
const INDENT = '      ';

interface Style {
	readonly paint: Paint;
	/** Columns. */
	readonly width: number;
}

/** Breaks text at blanks into lines of at most `width` columns, each after `indent`; all but the first after `hanging`. */
export function wrap(text: string, width: number, indent: string, hanging = indent): string {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const room = Math.max(20, width - (lines.length === 0 ? indent : hanging).length);
		if (line !== '' && line.length + 1 + word.length > room) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	lines.push(line);
	return lines.map((each, index) => `${index === 0 ? indent : hanging}${each}`.trimEnd()).join('\n');
}

/** A piece of a line, with its colour. */
type Piece = readonly [text: string, colour: (text: string) => string];

/** Joins pieces by two blanks, in as many lines as they need. */
function flow(pieces: readonly Piece[], width: number, indent: string, hanging: string): string {
	let line = indent;
	let columns = indent.length;
	let isFirst = true;
	const lines: string[] = [];
	for (const [text, colour] of pieces) {
		if (!isFirst && columns + 2 + text.length > width) {
			lines.push(line);
			line = hanging;
			columns = hanging.length;
			isFirst = true;
		}
		line += `${isFirst ? '' : '  '}${colour(text)}`;
		columns += text.length + (isFirst ? 0 : 2);
		isFirst = false;
	}
	return [...lines, line].join('\n');
}

const SIGNS: Readonly<Record<SiteView['tone'], string>> = { clean: '✓', attention: '✗', unknown: '?' };
const MARKS: Readonly<Record<CheckFindingView['level'], string>> = { error: '✗', warning: '!', note: '·' };

const toneOf = (paint: Paint, tone: SiteView['tone']) =>
	({ clean: paint.good, attention: paint.bad, unknown: paint.unsure })[tone];
const levelOf = (paint: Paint, level: CheckFindingView['level']) =>
	({ error: paint.bad, warning: paint.unsure, note: paint.quiet })[level];

/** A finding without its words: the cookie, where it is if that is not the site itself, what it is, and its line. */
function findingHead(view: CheckFindingView, host: string, { paint, width }: Style): string {
	const { finding, name, where, tag, place, level } = view;
	const colour = levelOf(paint, level);
	const pieces: Piece[] = [
		[`${MARKS[level]} ${name}`, () => `${colour(MARKS[level])} ${paint.strong(name)}`],
	];
	if (where !== '' && where !== host) pieces.push([where, paint.quiet]);
	// The heading says it already.
	if (finding.code !== 'undeclared') pieces.push([tag, colour]);
	if (place !== null && finding.declaration !== null)
		pieces.push([`${place.file}:${place.line}`, paint.quiet]);
	return flow(pieces, width, '  ', INDENT);
}

/** Findings of the same words, these once below them. */
function findingsText(views: readonly CheckFindingView[], host: string, style: Style): string {
	const { paint, width } = style;
	const [first] = views;
	if (first === undefined) return '';
	const { words, advice } = first;
	return [
		...views.map((view) => findingHead(view, host, style)),
		wrap(words, width, INDENT),
		...(advice === null ? [] : [paint.quiet(wrap(`→ ${advice}`, width, INDENT, `${INDENT}  `))]),
	].join('\n');
}

function groupText(
	{ heading, findings }: FindingGroup,
	host: string,
	style: Style,
	{ t }: Translator,
): string {
	const listed = findings.slice(0, MAX_LISTED);
	const more = findings.length - listed.length;
	const alike = groupBy(listed, ({ tag, words, advice }) => JSON.stringify([tag, words, advice]));
	return [
		style.paint.strong(heading),
		...[...alike.values()].map((views) => findingsText(views, host, style)),
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
	const lines = [...tags].map(([tag, all]) => {
		const names = [...new Set(all)];
		const more = names.length - MAX_NAMES;
		const shown = [
			...names.slice(0, MAX_NAMES),
			...(more > 0 ? [`… ${translator.t('check_human_more', String(more))}`] : []),
		].join(', ');
		return wrap(`· ${translator.t('check_human_fact', tag, shown)}`, width, '  ', '    ');
	});
	return [paint.strong(heading), paint.quiet(lines.join('\n'))].join('\n');
}

function siteText(site: SiteView, style: Style, translator: Translator): string {
	const { paint, width } = style;
	const colour = toneOf(paint, site.tone);
	const groups = site.groups.map((group) =>
		group.severity === 'advice'
			? adviceLine(group, style, translator)
			: groupText(group, site.host, style, translator),
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
		wrap(translator.t('check_human_fact', label, value), width, '  ', '    '),
	);
	return [
		`${colour(SIGNS[site.tone])} ${paint.strong(site.host)}`,
		wrap(site.result, width, '  '),
		...(notes.length === 0 ? [] : [paint.unsure(notes.map((note) => wrap(note, width, '  ')).join('\n'))]),
		paint.quiet(facts.join('\n')),
		...groups.map((group) => `\n${group}`),
	].join('\n');
}

/** A runner of builds reads each line, also one that was broken just before hostile words. */
const withoutCommands = (text: string) => text.replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\u{3a}');

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
					wrap(translator.t('check_human_fact', label, value), width, '  ', '    '),
				),
			].join('\n'),
		),
		[
			`${colour(SIGNS[view.tone])} ${paint.strong(view.result)}`,
			...view.notes.map((note) => wrap(note, width, '  ')),
		].join('\n'),
	];
	return withoutCommands(`${parts.join('\n\n')}\n`);
}
