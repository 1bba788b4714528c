import { toAsciiHost } from '../portal/ascii-host.ts';
import { fold } from '../understand/fold.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import { asObject } from './values.ts';

const SITE_KEY = new RegExp(
	`^${phraseSource([
		...VOCABULARIES.flatMap(({ site }) => [site.noun, site.portal, site.address]),
		...TABLE_WORDS.map(({ site }) => site),
	])}$`,
);
const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,20})\/?$/u;

/** The address of the site that settings or a list state for themselves, at the top: `{ "site": "example.org" }`. */
export function statedSite(root: unknown): string[] {
	for (const [key, value] of Object.entries(asObject(root) ?? {})) {
		if (typeof value !== 'string' || value.length > 300 || !SITE_KEY.test(fold(key))) continue;
		const host = toAsciiHost(HOST.exec(value.trim())?.[1] ?? '');
		if (host) return [`https://${host}`];
	}
	return [];
}
