import type { Recording } from '../../../src/core/recording/recording.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { AuditView, CookieView } from '../../../src/report-text/audit-view.ts';
import { answerWords } from '../../../src/report-text/words/consent-words.ts';
import type { VisitSpan } from './visit-chart.ts';
import { secondsFrom } from './visit-rows.ts';

/** The most lanes that fit on one sheet of paper beside the headings of groups. */
export const MAX_VISIT_LANES = 28;

/** The most choices that a picture has room for. */
const MAX_CHOICES = 12;

export function visitSpan(recording: Recording, translator: Translator): VisitSpan {
	const { endedAt, choices, pages } = recording;
	return {
		length: secondsFrom(recording, endedAt),
		choices: choices.slice(0, MAX_CHOICES).map(({ at, since = at, answer }) => ({
			seconds: secondsFrom(recording, at),
			since: secondsFrom(recording, since),
			words: answerWords(answer, translator),
		})),
		pages: pages.map(({ at }) => secondsFrom(recording, at)),
	};
}

const MAX_EVENT_LINES = 12;

/** Lines of the tip above the lanes: the first pages and choices. */
export function eventLines(visit: AuditView['visit']): readonly string[] {
	const events = (visit?.entries ?? []).filter(({ kind }) => kind === 'page' || kind === 'choice');
	return events.slice(0, MAX_EVENT_LINES).map(({ after, words }) => `${after} · ${words}`);
}

/** The most renewals that a tip lists. */
const MAX_RENEWALS = 8;

/** Lines of a cookie's tip. */
export function cookieLines({ where, setBy, setWhen, gone, moments }: CookieView): readonly string[] {
	const renewals = moments
		.slice(1)
		.filter(({ what }) => what === 'renewed')
		.map(({ whatWords, when, by }) => [whatWords, when, by].join(' · '));
	const more = renewals.length > MAX_RENEWALS ? ['…'] : [];
	const lines = [where, setBy, setWhen, ...renewals.slice(0, MAX_RENEWALS), ...more, gone];
	return lines.filter((line) => line !== null);
}
