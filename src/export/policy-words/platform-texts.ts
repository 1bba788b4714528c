import { DAY } from '../../core/policy/lifetime.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { PlatformCookie, PolicyWords } from './words.ts';

/** Lifetimes of the platform's own cookies by its policies, days. */
const PLATFORM_DAYS: Readonly<Record<PlatformCookie, number>> = {
	sessionid: 14,
	csrftoken: 365,
	cookies_preferences: 180,
	django_language: 365,
};

const isOfPlatform = (name: string): name is PlatformCookie => Object.hasOwn(PLATFORM_DAYS, name);

/** Completes a declaration of the platform default, which has no texts of its own. */
export function withPlatformTexts(declaration: Declaration, words: PolicyWords): Declaration {
	const [name = ''] = declaration.names;
	if (!isOfPlatform(name)) return declaration;
	const [text, purpose] = words.platform[name];
	return { ...declaration, purpose, lifetime: { text, kind: 'fixed', seconds: PLATFORM_DAYS[name] * DAY } };
}
