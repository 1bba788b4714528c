import { splitAddress } from './address.ts';

const MAX_PATH_LENGTH = 300;
const MAX_AUTHORITY_LENGTH = 300;

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text);

/**
 * An address as it is kept: origin and path, `?…` where there was a query (queries may hold values), no fragment and
 * no credentials; the path cut at 300 characters. Of addresses that hold what they name (`data:`, `blob:`,
 * `javascript:`) the scheme alone: `data:…`. `about:` addresses stay as they are. Takes any text, never throws.
 */
export function shortAddress(url: string): string {
	const parts = splitAddress(url);
	if (parts !== null) {
		const { scheme, authority, path, hasQuery } = parts;
		const end = hasQuery ? '?…' : '';
		return `${scheme}://${cut(authority, MAX_AUTHORITY_LENGTH)}${cut(path, MAX_PATH_LENGTH)}${end}`;
	}
	const [, scheme] = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(url) ?? [];
	if (scheme !== undefined && scheme.toLowerCase() !== 'about') return `${scheme.toLowerCase()}:…`;
	return cut(url.replace(/[?#].*$/s, ''), MAX_PATH_LENGTH);
}
