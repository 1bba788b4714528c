import { BROWSER_CAP } from '../../core/policy/lifetime.ts';
import type { CookieMoment, Origin, RecordedCookie, Recording } from '../../core/recording/recording.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { CookieView, FactView, MomentView } from '../audit-view.ts';
import { fact } from './facts.ts';
import { bounded, originWords, stackLines, witnessWords } from './origins.ts';
import { afterStart, recordingTime } from './recording-time.ts';
import type { ZonedTranslator } from './zoned.ts';

/** Longer addresses are clipped in the table; the evidence has them whole. */
const MAX_TABLE_LENGTH = 120;

/** The origin of a cookie in a recorded visit and the time: two lines of a cell. */
export function setInRecording(
	cookie: RecordedCookie | undefined,
	recording: Recording,
	words: ZonedTranslator,
): Pick<CookieView, 'setBy' | 'setWhen'> {
	const { t } = words;
	const first = cookie?.moments.find(({ what }) => what !== 'removed');
	if (first === undefined)
		return { setBy: t(cookie?.wasThere ? 'report_set_was_there' : 'report_set_not_told'), setWhen: null };
	const when = recordingTime(first, recording, words);
	return {
		setBy: originWords(first.origin, words, MAX_TABLE_LENGTH),
		setWhen: cookie?.wasThere ? t('report_set_was_there_renewed', when) : when,
	};
}

/** When a cookie was gone in the visit; null if it was present at the end. */
export function goneInRecording(
	cookie: RecordedCookie | undefined,
	recording: Recording,
	words: ZonedTranslator,
): string | null {
	const goneAt = cookie?.goneAt ?? null;
	if (goneAt === null) return null;
	const last = cookie?.moments.findLast(({ what, at }) => what === 'removed' && at === goneAt);
	const when =
		last === undefined ? afterStart(goneAt, recording, words) : recordingTime(last, recording, words);
	return words.t('report_gone_at', when);
}

/** Each time that a cookie was set or removed in the visit, in order. */
export function momentViews(
	cookie: RecordedCookie | undefined,
	recording: Recording,
	words: ZonedTranslator,
): readonly MomentView[] {
	let previous = '';
	return (cookie?.moments ?? []).map((moment) => {
		const { at, what, origin } = moment;
		const by = originWords(origin, words);
		const about = { facts: originFacts(origin, words), stack: stackLines(origin, words) };
		const description = JSON.stringify([by, about]);
		const isSame = origin.by !== 'unknown' && description === previous;
		previous = description;
		return {
			when: recordingTime(moment, recording, words),
			at: words.dateTime(at),
			what,
			whatWords: words.t(`report_moment_${what}`),
			by: isSame ? words.t('report_moment_same', by) : by,
			witness: origin.by,
			certaintyWords: witnessWords(origin, words),
			// Written once: a cookie that is renewed at every step would fill pages with the same call stack.
			facts: [...lifetimeFact(moment, words), ...(isSame ? [] : about.facts)],
			stack: isSame ? [] : about.stack,
		};
	});
}

/** The number of times that it was set beyond the recorded moments; null if all are recorded. */
export function moreMoments(cookie: RecordedCookie | undefined, { plural }: ZonedTranslator): string | null {
	const listed = (cookie?.moments ?? []).filter(({ what }) => what !== 'removed').length;
	const more = (cookie?.times ?? 0) - listed;
	return more > 0 ? plural('report_moments_more', more) : null;
}

function lifetimeFact({ asked, what }: CookieMoment, words: ZonedTranslator): FactView[] {
	if (what === 'removed' || asked === undefined) return [];
	return [fact(words.t('report_moment_asked'), askedWords(asked, words))];
}

/** The lifetime that was asked for, before the browsers' cap. Seconds; null for a session cookie. */
export function askedWords(asked: number | null, { t, duration }: ZonedTranslator): string {
	if (asked === null) return t('report_moment_asked_session');
	if (asked <= 0) return t('report_moment_asked_deletes');
	return asked > BROWSER_CAP ? t('report_moment_asked_capped', duration(asked)) : duration(asked);
}

/** Further facts on what set a cookie, or tried to. */
export function originFacts(origin: Origin, { t }: ZonedTranslator): FactView[] {
	if (origin.by === 'unknown') return [];
	if (origin.by === 'script') {
		const where = t(origin.isTop ? 'report_moment_document' : 'report_moment_document_frame');
		return [fact(where, bounded(origin.document)), fact(t('report_moment_through'), origin.api)];
	}
	const { status, initiator, redirects } = origin;
	return [
		fact(t('report_moment_status'), visibleText(String(status))),
		...(initiator === null ? [] : [fact(t('report_moment_initiator'), bounded(initiator))]),
		...(redirects.length === 0
			? []
			: [fact(t('report_moment_redirects'), redirects.map((url) => bounded(url)).join(' → '))]),
	];
}
