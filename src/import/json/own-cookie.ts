import type { Collector } from '../declare/collector.ts';
import type { TimeUnit } from '../vocabulary/vocabulary.ts';
import { declareEntry } from './declare-entry.ts';
import { asObject, field, type JsonObject, textIn } from './values.ts';

/** Settings for the name of the cookie in which a consent manager keeps the answer: `cookieName`, `iabCookieName`. */
const NAME_KEY = /(?:^|[a-z])_?(?:cookie|storage)_?name$/i;
/** Settings for its lifetime, and their units. Tools count in days, where the name of the setting says nothing else. */
const LIFETIME_KEYS: readonly (readonly [RegExp, TimeUnit])[] = [
	[/^(?:cookie)?_?max_?age(?:_?(?:in)?_?seconds)?$/i, 'second'],
	[
		/^cookie_?expires_?after_?days$|^expires_?after_?days$|^expiry_?days$|^cookie_?expir(?:y|ation)_?days$/i,
		'day',
	],
	[/^(?:consent)?_?cookie_?(?:expir(?:y|ation|es)|duration|lifetime)$|^user_?cookies_?duration$/i, 'day'],
];
/** In an object under `cookie`, beside `name`, shorter words suffice. */
const INNER_LIFETIME = /^expir(?:es|y|ation)$/i;
/** Attributes of a cookie. */
const ATTRIBUTE = /^(?:expir\w*|max_?age|domain|path|same_?site|secure)$/i;
const TOKEN = /^[\w!#$%&'*+.^`|~-]{1,200}$/;
const MAX_KEYS = 300;

function lifetimeIn(settings: JsonObject, isInner: boolean): { lifetime: string; unit: TimeUnit } | null {
	for (const key of Object.keys(settings).slice(0, MAX_KEYS)) {
		const unit =
			LIFETIME_KEYS.find(([pattern]) => pattern.test(key))?.[1] ??
			(isInner && INNER_LIFETIME.test(key) ? 'day' : undefined);
		const lifetime = unit === undefined ? null : textIn(settings, key);
		if (unit !== undefined && lifetime !== null) return { lifetime, unit };
		// A bare number of days, as libraries for cookies count.
		if (/^expires$/i.test(key) && typeof settings[key] === 'number')
			return { lifetime: String(settings[key]), unit: 'day' };
	}
	return null;
}

function declare(collector: Collector, name: string, settings: JsonObject, isInner: boolean): void {
	const isPage = /^local_?storage$/i.test(textIn(settings, 'storageMethod', 'storage') ?? '');
	declareEntry(collector, {
		name,
		isRule: false,
		category: 'necessary',
		isCategoryConcluded: true,
		domain: textIn(settings, 'cookieDomain', 'cookie_domain', 'domain'),
		storage: isPage ? 'localStorage' : null,
		row: settings,
		...(isPage ? {} : lifetimeIn(settings, isInner)),
	});
}

/**
 * Declares the cookie in which a consent manager keeps the answer, where its settings name it. Returns the number
 * of names.
 */
export function readOwnCookie(settings: JsonObject, collector: Collector): number {
	let count = 0;
	for (const key of Object.keys(settings).slice(0, MAX_KEYS)) {
		if (!NAME_KEY.test(key)) continue;
		const name = textIn(settings, key);
		if (name === null || !TOKEN.test(name)) continue;
		declare(collector, name, settings, false);
		count += 1;
	}
	const inner = asObject(field(settings, 'cookie'));
	const name = inner === null ? null : textIn(inner, 'name');
	const isSet = inner !== null && Object.keys(inner).some((key) => ATTRIBUTE.test(key));
	if (inner !== null && name !== null && TOKEN.test(name) && isSet) {
		declare(collector, name, inner, true);
		count += 1;
	}
	return count;
}
