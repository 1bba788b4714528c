import type { CookieFacts } from '../../core/known/cookie-facts.ts';
import type { KnownElsewhere } from '../../core/known/known-elsewhere.ts';
import type { Category } from '../../core/policy/policy.ts';
import { fill, type PlatformCookie, type PolicyWords } from '../../export/policy-words/words.ts';

/** A well-known cookie as lists describe it, in the words of a policy. */
export interface CookieSuggestion {
	readonly category: Category;
	readonly provider: string | null;
	readonly purpose: string | null;
	readonly product: string;
	/** The maker's documentation. */
	readonly source: string | null;
}

const isPlatformCookie = (name: string, words: PolicyWords): name is PlatformCookie =>
	Object.hasOwn(words.platform, name);

/** Names the provider and, where that does not say it, the product. */
function providerOf({ provider, product }: KnownElsewhere): string {
	if (provider === null || product.toLowerCase().includes(provider.toLowerCase())) return product;
	return provider.toLowerCase().includes(product.toLowerCase()) ? provider : `${provider} (${product})`;
}

/** The purpose of a well-known cookie in a policy's language; null if no list knows it. */
export function suggestedPurpose(
	name: string,
	entry: KnownElsewhere,
	facts: CookieFacts,
	words: PolicyWords,
): string | null {
	if (isPlatformCookie(name, words)) return words.platform[name][1];
	const kind = facts.entry(name)?.role ?? entry.category;
	return kind === 'unknown' ? null : fill(words.purposes[kind], entry.product);
}

/** Suggests what a policy could say of a cookie that a list knows by its name; null if none does. */
export function suggestFor(
	{ name, domain }: { readonly name: string; readonly domain: string },
	facts: CookieFacts,
	words: PolicyWords,
): CookieSuggestion | null {
	const entry = facts.elsewhere(name, domain);
	if (entry === null) return null;
	const { category, product, source = null } = entry;
	const purpose = suggestedPurpose(name, entry, facts, words);
	return { category, product, source, purpose, provider: providerOf(entry) };
}
