import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/core/recording/read-pages.ts';
import type { RecordingEvent, ShownDocument } from '../../../src/core/recording/recording-event.ts';
import { answer, PORTAL, START } from './recording-stage.ts';

const at = (path: string) => `https://${PORTAL}/${path}`;

/** The browser's own event that the tab shows another address. */
const shows = (ms: number, path: string): RecordingEvent => ({
	kind: 'page',
	at: START + ms,
	url: at(path),
	how: null,
});
const first: RecordingEvent = { kind: 'page', at: START, url: at(''), how: 'load' };
/** The report of the page's own script. */
const says = (
	ms: number,
	path: string,
	how: ShownDocument['how'] = 'load',
	seesChanges = true,
): RecordingEvent => ({
	kind: 'document',
	at: START + ms,
	url: at(path),
	how,
	seesChanges,
});
const brings = (ms: number, path: string, status = 200, requestId = `${ms}`) =>
	answer(ms, [], { url: at(path), status, requestId });

const pagesOf = (events: readonly RecordingEvent[]) =>
	readPages(events).map(({ at: when, url, how }) => [when - START, url.slice(at('').length), how]);
/** How the last page came about. */
const lastOf = (events: readonly RecordingEvent[]) => pagesOf(events).at(-1);

describe('a page of the recorded tab', () => {
	it.each([
		['the answer first', [brings(70, 'a'), shows(100, 'a'), says(120, 'a')]],
		['its address first', [shows(100, 'a'), brings(130, 'a'), says(150, 'a')]],
		['the script’s report first', [says(100, 'a'), brings(120, 'a'), shows(160, 'a')]],
	] as const)('was loaded, in whatever order that is reported: %s', (_, events) => {
		expect(pagesOf([first, ...events]).map(([, path, how]) => [path, how])).toEqual([
			['', 'load'],
			['a', 'load'],
		]);
		// Without the page's own script too.
		expect(lastOf([first, ...events.filter(({ kind }) => kind !== 'document')])?.[2]).toBe('load');
	});

	it('is dated by the first that is known of it', () => {
		expect(lastOf([first, brings(70, 'a'), shows(100, 'a'), says(120, 'a')])).toEqual([70, 'a', 'load']);
	});

	it('was loaded where its answer came from the browser’s cache', () => {
		expect(lastOf([first, shows(100, 'a'), says(90, 'a')])).toEqual([90, 'a', 'load']);
	});

	it('was changed to by a script where its document says so, whatever an older answer brought', () => {
		const visit = [
			first,
			brings(50, 'a'),
			shows(60, 'a'),
			says(70, 'a'),
			shows(500, 'b'),
			says(500, 'b', 'script'),
		];
		expect(lastOf(visit)).toEqual([500, 'b', 'script']);
		expect(lastOf([...visit, shows(900, 'a'), says(900, 'a', 'script')])).toEqual([900, 'a', 'script']);
	});

	it('is told as restored from the back/forward cache', () => {
		const visit = [
			first,
			brings(50, 'a'),
			shows(60, 'a'),
			says(70, 'a'),
			shows(800, ''),
			says(801, '', 'restored'),
		];
		expect(lastOf(visit)).toEqual([800, '', 'restored']);
	});

	it('is told as a service worker’s, unless that let the network answer', () => {
		const served = [first, shows(100, 'a'), says(101, 'a', 'service-worker')];
		expect(lastOf(served)).toEqual([100, 'a', 'service-worker']);
		expect(lastOf([...served, brings(99, 'a')])?.[2]).toBe('load');
	});

	it('came about in an unknown way where nothing is said', () => {
		expect(lastOf([first, says(5, ''), shows(100, 'a')])).toEqual([100, 'a', 'unknown']);
		expect(lastOf([first, shows(100, 'a')])?.[2]).toBe('unknown');
		// Far from its address in time, an answer says nothing.
		expect(lastOf([first, says(5, ''), brings(100, 'a'), shows(90_000, 'a')])?.[2]).toBe('unknown');
	});

	it('was changed to by a script where nothing else is said and the browser does not report such changes', () => {
		expect(lastOf([first, says(5, '', 'load', false), shows(100, 'a')])?.[2]).toBe('script');
	});

	it('is not brought by a redirection, nor by an answer without a document', () => {
		expect(
			pagesOf([first, says(1, ''), brings(80, 'hop', 302, 'r'), brings(90, 'b', 200, 'r'), shows(100, 'b')]),
		).toEqual([
			[0, '', 'load'],
			[90, 'b', 'load'],
		]);
		expect(lastOf([first, says(1, ''), brings(90, 'b', 204), shows(100, 'b')])?.[2]).toBe('unknown');
	});

	it('is listed once though it is loaded anew, and though its event was lost', () => {
		expect(pagesOf([first, says(20, ''), says(900, '')])).toHaveLength(1);
		expect(pagesOf([first, says(20, ''), says(500, 'a', 'restored')])).toEqual([
			[0, '', 'load'],
			[500, 'a', 'restored'],
		]);
	});
});
