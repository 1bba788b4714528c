import { memoize } from '../../core/lib/memoize.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import { isKnownOfOther } from '../known-maker.ts';
import { isCookieOf, isKnownService, serviceCategory, servicesIn, settingProvider } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { categoryOfStatement } from './statements.ts';
import type { Following } from './surroundings.ts';

/** The company that a sentence about cookies names as theirs, where its cookies' names are not known. */
const setterIn = memoize((text: string): string | null => {
	for (const sentence of text.split(/(?<=[.!?])\s+/)) {
		const setter = speaksOfCookies(sentence) ? settingProvider(sentence) : null;
		if (setter !== null && !isKnownService(setter)) return setter;
	}
	return null;
});

function withProvider(declaration: Declaration, { texts }: Following): Declaration {
	const services = texts.flatMap(servicesIn);
	const { names } = declaration;
	const own = services.find((service) => names.every((name) => isCookieOf(service, name)));
	let provider = own ?? null;
	for (const text of texts) provider ??= setterIn(text);
	if (provider === null) return declaration;
	const category =
		declaration.category === 'unknown' && own !== undefined ? serviceCategory(own) : declaration.category;
	return { ...declaration, provider, category: category ?? declaration.category };
}

/**
 * The places whose rows are not all those of the service that leads to them: one is known to be set by others, or most
 * lack the names that the service is known to give.
 */
function mixedPlaces(declarations: readonly Declaration[], following: readonly (Following | null)[]) {
	const mixed = new Set<Following>();
	const rows = new Map<Following, { count: number; own: number }>();
	for (const [index, behind] of following.entries()) {
		if (behind?.led == null) continue;
		const { led } = behind;
		const names = declarations[index]?.names ?? [];
		if (isKnownOfOther(names, led)) mixed.add(behind);
		const { count, own } = rows.get(behind) ?? { count: 0, own: 0 };
		const isOwn = names.every((name) => isCookieOf(led, name));
		rows.set(behind, { count: count + 1, own: own + (isOwn ? 1 : 0) });
	}
	for (const [behind, { count, own }] of rows)
		if (isKnownService(behind.led ?? '') && own * 2 < count) mixed.add(behind);
	return mixed;
}

/** The category that the words right behind a table or a list state of its cookies: "These cookies are necessary to …". */
function withCategory(declaration: Declaration, { texts: [first] }: Following): Declaration {
	const category = first === undefined ? null : categoryOfStatement(first);
	return category === null ? declaration : { ...declaration, category };
}

/** Names the host of a row as who sets its cookies, where nothing else says it; `hosts` has that of each declaration. */
export const withHosts = (
	declarations: readonly Declaration[],
	hosts: readonly (string | null)[],
): readonly Declaration[] =>
	declarations.map((row, index) => {
		const host = hosts[index] ?? null;
		return row.provider === null && host !== null ? { ...row, provider: host } : row;
	});

/** Adds what only the words around a whole table or list state; `following` has those of each declaration. */
export function withStatedAfter(
	declarations: readonly Declaration[],
	following: readonly (Following | null)[],
): readonly Declaration[] {
	const mixed = mixedPlaces(declarations, following);
	return declarations.map((row, index) => {
		const behind = following[index];
		const isLed = behind?.led != null && row.provider === null && !mixed.has(behind);
		const declaration = isLed ? { ...row, provider: behind.led ?? null } : row;
		if (behind == null || behind.texts.length === 0) return declaration;
		const rated = declaration.category === 'unknown' ? withCategory(declaration, behind) : declaration;
		return rated.provider === null ? withProvider(rated, behind) : rated;
	});
}
