import { type BuiltRecording, buildRecording } from '../recording/build-recording.ts';
import { mayRedirect } from '../recording/read-offers.ts';
import type { CookieMoment, RecordedCookie } from '../recording/recording.ts';
import type { RecordingEvent } from '../recording/recording-event.ts';
import type { Capture, CapturedAnswer } from './capture.ts';
import { type CaptureJar, type CapturePlace, playCapture } from './capture-jar.ts';

/** The pages of a capture: what redirections led to. */
export function pagesOf(answers: readonly CapturedAnswer[]): readonly CapturedAnswer[] {
	const pages = answers.filter(({ resource }) => resource === 'main_frame');
	const last = new Map(pages.map((page) => [page.requestId, page]));
	return pages.filter((page) => !mayRedirect(page) || last.get(page.requestId) === page);
}

/** Says of a cookie's changes that only requests show it, and which attributes are unknown. */
function withSent(cookie: RecordedCookie, { sentTo, nameOnly }: CaptureJar): RecordedCookie {
	const url = sentTo.get(cookie.key);
	const named = (moment: CookieMoment): CookieMoment =>
		url !== undefined && moment.origin.by === 'unknown' ? { ...moment, origin: { by: 'sent', url } } : moment;
	const moments = cookie.moments.map(named);
	return { ...cookie, moments, ...(nameOnly.has(cookie.key) && { attributes: 'unknown' }) };
}

/** Builds the recording of a capture as a visit to the portal on `host`. */
export function buildCapture(
	capture: Capture,
	place: CapturePlace & { readonly host: string },
): BuiltRecording {
	const { answers, startedAt, endedAt, omitted, creator, sha256, entries, skipped } = capture;
	const jar = playCapture(capture, place);
	const pages = pagesOf(answers).map(
		({ at, url }): RecordingEvent => ({ kind: 'page', at, url, how: 'load' }),
	);
	const omissions: readonly RecordingEvent[] =
		omitted === 0 ? [] : [{ kind: 'omitted', at: endedAt, limit: 'events', omitted }];
	const { recording, cookies } = buildRecording([...answers, ...pages, ...jar.changes, ...omissions], {
		way: 'har',
		plan: null,
		startedAt,
		endedAt,
		end: 'stopped',
		signedIn: null,
		initial: jar.initial,
		host: place.host,
		site: place.site,
		isVisible: () => true,
		isObserved: () => true,
		ownPrefix: 'capture:',
	});
	return {
		recording: {
			...recording,
			cookies: recording.cookies.map((cookie) => withSent(cookie, jar)),
			capture: { creator, sha256, entries, skipped },
		},
		cookies,
	};
}
