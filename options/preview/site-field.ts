import { clipText, visibleText } from '../../src/core/text/visible-text.ts';
import { canonicalHost } from '../../src/core/web/host.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** The portals a person named, or the words that name none. */
export type SiteReading = { readonly sites: readonly string[] } | { readonly wrong: readonly string[] };

/** The ASCII host of an address or host name as a person writes it (IDN, port, path and case allowed). */
function hostOf(word: string): string | null {
	const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(word) ? word : `https://${word}`;
	if (!URL.canParse(address)) return null;
	const { hostname, protocol } = new URL(address);
	if (protocol !== 'http:' && protocol !== 'https:') return null;
	const host = canonicalHost(hostname);
	if (host === null) return null;
	// A single word is a slip of the pen far more often than a portal; `localhost` is what developers mean.
	return host.includes('.') || host.startsWith('[') || host === 'localhost' ? host : null;
}

/** One portal as a person writes it: a host, an address, or `*.parent`. Null when it is none. */
export function readSite(word: string): string | null {
	const bare = word.trim().replace(/^<(.*)>$/, '$1');
	if (!bare.startsWith('*.')) return bare.includes('*') ? null : hostOf(bare);
	const parent = bare.slice(2);
	const host = parent.includes('*') ? null : hostOf(parent);
	return host === null || !host.includes('.') ? null : `*.${host}`;
}

/** Reads a portal field: portals separated by commas, semicolons, blanks or lines. */
export function readSites(text: string): SiteReading {
	const words = text.split(/[\s,;]+/).filter((word) => word !== '');
	const sites: string[] = [];
	const wrong: string[] = [];
	for (const word of words) {
		const site = readSite(word);
		if (site === null) wrong.push(word);
		else if (!sites.includes(site)) sites.push(site);
	}
	return wrong.length > 0 ? { wrong } : { sites };
}

/** The portals that a portal field names; none while a word of it names no portal. */
export function namedSites(text: string): readonly string[] {
	const reading = readSites(text);
	return 'sites' in reading ? reading.sites : [];
}

/** A sentence that lists the words of a portal field that name no portal. */
export function wrongSitesWords(tr: Translator, wrong: readonly string[]): string {
	const quoted = wrong.map((word) => tr.t('options_quoted', clipText(visibleText(word), 80).text));
	return tr.plural('options_refused_wrong_sites', wrong.length, tr.list(quoted));
}

/** Lines pasted into a field of one line: the browser would run them together. */
export function linesToCommas(text: string): string {
	return text
		.split(/[\r\n]+/)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join(', ');
}
