import { BROWSER_CAP } from '../../core/policy/lifetime.ts';
import type { CookieMoment, Origin, RecordedCookie, Recording } from '../../core/recording/recording.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { CookieView, FactView, MomentView } from '../audit-view.ts';
import { fact } from './facts.ts';
import { bounded, originWords, stackLines, witnessWords } from './origins.ts';
import { recordingTime, spanFromStart } from './recording-time.ts';
import type { ZonedTranslator } from './zoned.ts';

/** Longer addresses are clipped in the table; the evidence has them whole. */
const MAX_TABLE_LENGTH = 120;

type VisitParts = Pick<CookieView, 'setBy' | 'setWhen' | 'gone' | 'moments' | 'moreMoments'>;

/** The parts of a cookie's view that come from a recorded visit. */
export function visitParts(
	cookie: RecordedCookie | undefined,
	recording: Recording,
	words: ZonedTranslator,
): VisitParts {
	const { t, plural } = words;
	const { moments = [], wasThere = false, goneAt = null, times = 0 } = cookie ?? {};
	const settings = moments.filter(({ what }) => what !== 'removed');
	const [first] = settings;
	const when = first === undefined ? null : recordingTime(first, recording, words);
	return {
		setBy:
			first === undefined
				? t(wasThere ? 'report_set_was_there' : 'report_set_not_told')
				: originWords(first.origin, words, MAX_TABLE_LENGTH),
		setWhen: when !== null && wasThere ? t('report_set_was_there_renewed', when) : when,
		gone: goneAt === null ? null : t('report_gone_at', removalTime(goneAt, moments, recording, words)),
		moments: momentViews(moments, recording, words),
		// Further times were counted, but not recorded one by one.
		moreMoments: times > settings.length ? plural('report_moments_more', times - settings.length) : null,
	};
}

function removalTime(
	goneAt: number,
	moments: readonly CookieMoment[],
	recording: Recording,
	words: ZonedTranslator,
): string {
	const last = moments.findLast(({ what, at }) => what === 'removed' && at === goneAt);
	if (last !== undefined) return recordingTime(last, recording, words);
	return words.t('report_after', spanFromStart(goneAt - recording.startedAt, words));
}

function momentViews(
	moments: readonly CookieMoment[],
	recording: Recording,
	words: ZonedTranslator,
): readonly MomentView[] {
	let previous = '';
	return moments.map((moment) => {
		const { at, what, origin } = moment;
		const by = originWords(origin, words);
		const about = { facts: originFacts(origin, words), stack: stackLines(origin, words) };
		const description = JSON.stringify([by, about]);
		const isSame = about.facts.length > 0 && description === previous;
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
	if (origin.by !== 'script' && origin.by !== 'answer') return [];
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
