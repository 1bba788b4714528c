import type { Translator } from '../../i18n/translator.ts';
import type { CheckRun } from '../check-result.ts';
import { findingView, LEVELS, type Level } from '../words/finding-view.ts';
import type { FilePlace } from '../words/place.ts';
import { safeSentence, safeText } from '../words/safe-text.ts';

/** Of each kind, GitHub shows so many a step, and drops the others without a word. */
const MAX_ANNOTATIONS = 10;

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

const escapeData = (text: string) =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

interface Annotation {
	readonly level: Level;
	readonly title: string;
	readonly text: string;
	readonly place: FilePlace | null;
}

function command({ level, title, text, place }: Annotation): string {
	const at = place === null ? '' : `file=${escapeProperty(place.file)},line=${place.line},`;
	return `::${COMMANDS[level]} ${at}title=${escapeProperty(title)}::${escapeData(text)}`;
}

/**
 * A check as commands of GitHub Actions, a line each: an annotation a finding, at the line of the policy's file. Beyond
 * what GitHub shows, the last of a kind says how many there are more.
 */
export function checkGithub(result: CheckRun, translator: Translator): string {
	const { t, plural } = translator;
	const all: readonly Annotation[] = result.sites.flatMap((site) => [
		...(site.reason === null
			? []
			: [
					{
						level: 'error' as const,
						title: t('check_not_checked'),
						text: t('check_say_not_checked', safeText(site.host), safeSentence(site.reason)),
						place: null,
					},
				]),
		...site.findings
			.filter(({ accepted }) => accepted === null)
			.map((finding) => findingView(finding, site, result.conditions, translator))
			.map(({ level, tag, text, place }) => ({ level, title: `${site.host}: ${tag}`, text, place })),
	]);
	const lines = [...new Set(Object.values(LEVELS))].flatMap((level) => {
		const ofLevel = all.filter((annotation) => annotation.level === level);
		if (ofLevel.length <= MAX_ANNOTATIONS) return ofLevel.map(command);
		const shown = ofLevel.slice(0, MAX_ANNOTATIONS - 1);
		const text = plural('check_more_annotations', ofLevel.length - shown.length);
		return [...shown, { level, title: t('check_more'), text, place: null }].map(command);
	});
	return lines.map((line) => `${line}\n`).join('');
}
