import { readZonedDate } from '../cookie/cookie-date.ts';
import { listMember, textMember } from './har-member.ts';

/** Characters of a header's value that are read: more than any cookie that browsers accept. */
const MAX_LINE_LENGTH = 16_384;
const MAX_NAME_LENGTH = 100;
/** Lines of cookies that are read of one answer. */
const MAX_LINES = 300;

/** The headers that are read; their values are dropped once they were. */
export interface HarHeaders {
	/** The first value of a header; empty where there is none. Lower case. */
	first(name: string): string;
	/** All lines of a header: tools join several by line breaks. */
	lines(name: string): readonly string[];
}

const READ: ReadonlySet<string> = new Set([
	'set-cookie',
	'cookie',
	'date',
	'user-agent',
	'referer',
	'sec-fetch-dest',
]);

/** The text that Chromium's log has in place of a line with a cookie, unless it was asked for them. */
const STRIPPED = /^\[\d+ bytes were stripped\]$/;

/** Reads the headers of a request or response of a HAR entry. */
export function readHeaders(message: unknown): HarHeaders {
	const values = new Map<string, string[]>();
	for (const header of listMember(message, 'headers')) {
		const name = textMember(header, 'name', MAX_NAME_LENGTH).toLowerCase();
		if (!READ.has(name)) continue;
		const lines = values.get(name) ?? [];
		values.set(name, lines);
		const room = MAX_LINES - lines.length;
		if (room <= 0) continue;
		for (const line of textMember(header, 'value', MAX_LINE_LENGTH * 4).split('\n', room)) {
			if (!STRIPPED.test(line)) lines.push(line.slice(0, MAX_LINE_LENGTH));
		}
	}
	return {
		first: (name) => values.get(name)?.[0] ?? '',
		lines: (name) => values.get(name) ?? [],
	};
}

/** The time of the server's clock, ms; null where a response does not state it. */
export const serverTime = (headers: HarHeaders): number | null => {
	const date = headers.first('date');
	return date === '' ? null : readZonedDate(date.slice(0, MAX_NAME_LENGTH));
};
