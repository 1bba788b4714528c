import type { HarHeaders } from './har-headers.ts';
import { member, textMember } from './har-member.ts';

/** Resource types of the WebExtensions API by `Sec-Fetch-Dest` (Fetch, 3.2.7), which the browser itself writes. */
const BY_DESTINATION: Readonly<Record<string, string>> = {
	document: 'main_frame',
	iframe: 'sub_frame',
	frame: 'sub_frame',
	fencedframe: 'sub_frame',
	embed: 'sub_frame',
	object: 'sub_frame',
	script: 'script',
	worker: 'script',
	sharedworker: 'script',
	serviceworker: 'script',
	style: 'stylesheet',
	image: 'image',
	font: 'font',
	audio: 'media',
	video: 'media',
	track: 'media',
	report: 'ping',
	empty: 'xmlhttprequest',
};

/** The same by `_resourceType` of Chromium, which calls frames documents too. */
const BY_TYPE: Readonly<Record<string, string>> = {
	document: 'document',
	script: 'script',
	stylesheet: 'stylesheet',
	image: 'image',
	font: 'font',
	media: 'media',
	texttrack: 'media',
	xhr: 'xmlhttprequest',
	fetch: 'xmlhttprequest',
	eventsource: 'xmlhttprequest',
	websocket: 'websocket',
	ping: 'ping',
};

const entryOf = (table: Readonly<Record<string, string>>, key: string) =>
	Object.hasOwn(table, key) ? table[key] : undefined;

/** The type of an entry's resource; `document` for a page or a frame. */
export function resourceOf(entry: unknown, asked: HarHeaders, scheme: string): string {
	if (scheme.startsWith('ws')) return 'websocket';
	const stated =
		entryOf(BY_DESTINATION, asked.first('sec-fetch-dest').trim().toLowerCase()) ??
		entryOf(BY_TYPE, textMember(entry, '_resourceType', 40).toLowerCase());
	if (stated !== undefined) return stated;
	const media = textMember(member(member(entry, 'response'), 'content'), 'mimeType', 100).toLowerCase();
	return /^(text\/html|application\/xhtml\+xml)\b/.test(media) ? 'document' : 'other';
}
