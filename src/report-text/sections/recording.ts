import type { ConsentChoice } from '../../core/consent/consent.ts';
import { answersIn, type NotKept, type Recording } from '../../core/recording/recording.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { EventView, ItemView, Section } from '../audit-view.ts';
import { choiceSourceWords, choiceWords, purposeWords, toolWords } from '../words/consent-words.ts';
import { certaintyWords } from '../words/finding-words.ts';
import { askedWords } from './moments.ts';
import { bounded, originWords, witnessWords } from './origins.ts';
import { recordingTime, spanFromStart } from './recording-time.ts';
import type { ZonedTranslator } from './zoned.ts';

/** More events, or offers, are not listed; the JSON export has them all. */
const MAX_EVENTS = 250;
const MAX_NAME_LENGTH = 200;

type Untimed = Omit<EventView, 'after' | 'at'> & { readonly ms: number };

/** Says between which times a choice was made, where they differ by a second or more. */
function spanWords({ since, at }: ConsentChoice, { t, dateTime }: ZonedTranslator): readonly string[] {
	if (since === 0) return [t('report_visit_choice_found', dateTime(at))];
	if (since === undefined || dateTime(since) === dateTime(at)) return [];
	return at - since < 1000 ? [] : [t('report_visit_choice_span', dateTime(since), dateTime(at))];
}

function choiceEvent(choice: ConsentChoice, { startedAt }: Recording, words: ZonedTranslator): Untimed {
	const isOlder = choice.at <= startedAt;
	const source = [
		choiceSourceWords(choice, words),
		...(choice.actor === 'automation' && choice.by !== 'automation'
			? [words.t('visit_choice_automatic')]
			: []),
		certaintyWords(choice.certainty, words),
	].join(' · ');
	return {
		ms: choice.at,
		kind: 'choice',
		words: words.t(isOlder ? 'report_visit_choice_there' : 'report_visit_choice', choiceWords(choice, words)),
		details: [...spanWords(choice, words), ...purposeWords(choice, words), source],
	};
}

/** The events between start and end, in their order. */
function eventsOf(recording: Recording, words: ZonedTranslator): readonly Untimed[] {
	const { t } = words;
	const { pages, tools, choices } = recording;
	const events: Untimed[] = [
		...pages.map(({ at, url, how }) => ({
			ms: at,
			kind: 'page' as const,
			words: t(`report_visit_page_${snakeCase(how)}`, bounded(url)),
			details: [],
		})),
		...tools.map(({ id, at, by }) => ({
			ms: at,
			kind: 'tool' as const,
			words: t('report_visit_tool', toolWords(id, words)),
			details: [t(`visit_choice_by_${by}`)],
		})),
		...choices.map((choice) => choiceEvent(choice, recording, words)),
	];
	return events.sort((a, b) => a.ms - b.ms);
}

/** The course of the visit: its pages, consent tools and choices. */
export function recordingSection(recording: Recording, words: ZonedTranslator): Section<EventView> {
	const { t, plural } = words;
	const { startedAt, endedAt, choices } = recording;
	const all = eventsOf(recording, words);
	const more = all.length - MAX_EVENTS;
	const shown: readonly Untimed[] = [
		{
			ms: startedAt,
			kind: 'start',
			words: t(`report_visit_begins_${snakeCase(recording.way)}`),
			details: [],
		},
		...all.slice(0, MAX_EVENTS),
		{
			ms: endedAt,
			kind: 'end',
			words: t(
				recording.way === 'har' ? 'report_visit_ends_har' : `report_visit_ends_${snakeCase(recording.end)}`,
			),
			details: more > 0 ? [plural('report_visit_more', more)] : [],
		},
	];
	const intro = [
		t('report_visit_intro'),
		...(choices.length > 0
			? []
			: [t(recording.way === 'har' ? 'report_visit_no_choice_har' : 'report_visit_no_choice')]),
	].join(' ');
	return {
		id: 'visit',
		heading: t('report_visit'),
		intro,
		entries: shown.map(({ ms, ...event }) => ({
			...event,
			after: spanFromStart(ms - startedAt, words),
			at: words.dateTime(ms),
		})),
	};
}

function notKeptItem(entry: NotKept, recording: Recording, words: ZonedTranslator): ItemView {
	const { t, plural } = words;
	const { offer, host, origin, reason, times } = entry;
	const details = [
		originWords(origin, words),
		recordingTime(entry, recording, words),
		t('report_not_kept_for', bounded(offer.domain ?? host)),
		plural('report_not_kept_times', times),
		t('report_not_kept_asked', askedWords(offer.asked, words)),
		witnessWords(origin, words),
	];
	return {
		name: bounded(offer.name, MAX_NAME_LENGTH) || t('popup_nameless'),
		words: `${t(`report_reason_${snakeCase(reason)}`)} ${details.join(' · ')}`,
		findings: [],
	};
}

const NOT_KEPT_INTROS = {
	observed: 'report_not_kept_intro',
	partly: 'report_not_kept_intro_partly',
	'not-observed': 'report_not_kept_intro_scripts',
} as const;

/** Cookies that answers and scripts tried to set, and the browser did not keep. */
export function notKeptList(recording: Recording, words: ZonedTranslator): Section<ItemView> {
	const { notKept } = recording;
	const more = notKept.length - MAX_EVENTS;
	const intro = words.t(
		recording.way === 'har' ? 'report_not_kept_intro_har' : NOT_KEPT_INTROS[answersIn(recording)],
	);
	return {
		id: 'not-kept',
		heading: words.t('report_not_kept'),
		intro: more > 0 ? `${intro} ${words.plural('report_visit_more', more)}` : intro,
		entries: notKept.slice(0, MAX_EVENTS).map((entry) => notKeptItem(entry, recording, words)),
	};
}
