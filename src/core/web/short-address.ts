import { splitAddress } from './address.ts';

const MAX_PATH_LENGTH = 300;
const MAX_AUTHORITY_LENGTH = 300;

const cut = (text: string, length: number) =>
	text.length > length ? `${text.slice(0, length).replace(/…$/, '')}…` : text;

/**
 * Cuts what may be a value from the segments of a path: parameters from the first semicolon on (`;jsessionid=…`), a query
 * that is encoded, what follows `=`, and the session that ASP.NET puts in brackets (`(S(…))`).
 */
const withoutValues = (path: string) =>
	path
		.replaceAll(/(;|%3b|%3f)[^/]*/gi, (_whole, sign: string) => `${/f/i.test(sign) ? '%3F' : ';'}…`)
		.replaceAll(/(?:=|%3d)[^/]+/gi, '=…')
		.replaceAll(/\((?:[a-z]\([^/()]*\))+\)/gi, '(…)');

/**
 * Shortens an address for storage: origin and path (at most 300 characters), `?…` for a query (queries may hold values),
 * without fragment and credentials. In the path `…` stands
 * for what may be a value (`;jsessionid=…`, `/id=…`). Only the
 * scheme of addresses that contain data (`data:`, `blob:`, `javascript:`): `data:…`. Keeps `about:` addresses. Accepts any
 * text.
 */
export function shortAddress(url: string): string {
	const parts = splitAddress(url);
	if (parts !== null) {
		const { scheme, authority, path, hasQuery } = parts;
		const end = hasQuery ? '?…' : '';
		return `${scheme}://${cut(authority, MAX_AUTHORITY_LENGTH)}${cut(withoutValues(path), MAX_PATH_LENGTH)}${end}`;
	}
	const [, scheme] = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(url) ?? [];
	if (scheme !== undefined && scheme.toLowerCase() !== 'about') return `${scheme.toLowerCase()}:…`;
	return cut(withoutValues(url.replace(/[?#].*$/s, '')), MAX_PATH_LENGTH);
}
