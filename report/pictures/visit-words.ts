import type { Recording } from '../../src/core/recording/recording.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { CookieView } from '../../src/report-text/audit-view.ts';
import { answerWords } from '../../src/report-text/words/consent-words.ts';
import { secondsFrom } from './visit-rows.ts';

/** Most choices that a picture has room for. */
const MOST_CHOICES = 12;

/** What a visit's picture is drawn over: its length, choices in a word each, and pages. */
export function visitSpan(recording: Recording, translator: Translator) {
	const { endedAt, choices, pages } = recording;
	return {
		length: secondsFrom(recording, endedAt),
		choices: choices.slice(0, MOST_CHOICES).map(({ at, answer }) => ({
			seconds: secondsFrom(recording, at),
			words: answerWords(answer, translator),
		})),
		pages: pages.map(({ at }) => secondsFrom(recording, at)),
	};
}

/** Most lines of what is said of a mark. */
const MOST_LINES = 8;

/** What is said of a cookie's line, a line each. */
export function cookieLines(cookie: CookieView | undefined): readonly string[] {
	if (cookie === undefined) return [];
	const { where, setBy, setWhen, gone, moments } = cookie;
	const renewals = moments
		.slice(1)
		.filter(({ what }) => what === 'renewed')
		.map(({ whatWords, when, by }) => [whatWords, when, by].join(' · '));
	const more = renewals.length > MOST_LINES ? ['…'] : [];
	const lines = [where, setBy, setWhen, ...renewals.slice(0, MOST_LINES), ...more, gone];
	return lines.filter((line) => line !== null);
}
