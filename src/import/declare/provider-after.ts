import { memoize } from '../../core/lib/memoize.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import { isKnownOfOther } from '../known-maker.ts';
import { isCookieOf, isKnownService, serviceCategory, servicesIn, settingProvider } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import type { Following } from './surroundings.ts';
import { categoryOfStatement } from './title-lines.ts';

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

/** The places of which a row is known to be set by others than the service that leads to them. */
function mixedPlaces(declarations: readonly Declaration[], following: readonly (Following | null)[]) {
	const mixed = new Set<Following>();
	for (const [index, behind] of following.entries())
		if (behind?.led != null && isKnownOfOther(declarations[index]?.names ?? [], behind.led))
			mixed.add(behind);
	return mixed;
}

/** Adds the service that leads to a row's place; its category, where the row has none. */
function withLeader(declaration: Declaration, service: string): Declaration {
	const { category } = declaration;
	const own = category === 'unknown' ? serviceCategory(service) : null;
	return { ...declaration, provider: service, category: own ?? category };
}

/** The category that the words right behind a table or a list state of its cookies: "These cookies are necessary to …". */
function withCategory(declaration: Declaration, { texts: [first] }: Following): Declaration {
	const category = first === undefined ? null : categoryOfStatement(first);
	return category === null ? declaration : { ...declaration, category };
}

/** Adds what only the words around a whole table or list state; `following` has those of each declaration. */
export function withStatedAfter(
	declarations: readonly Declaration[],
	following: readonly (Following | null)[],
): readonly Declaration[] {
	const mixed = mixedPlaces(declarations, following);
	return declarations.map((row, index) => {
		const behind = following[index];
		const isLed = behind?.led != null && row.provider === null && !mixed.has(behind);
		const declaration = isLed ? withLeader(row, behind.led ?? '') : row;
		if (behind == null || behind.texts.length === 0) return declaration;
		const rated = declaration.category === 'unknown' ? withCategory(declaration, behind) : declaration;
		return rated.provider === null ? withProvider(rated, behind) : rated;
	});
}
