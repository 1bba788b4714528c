import { siteCookies } from '../../check/site-cookies.ts';
import type { CheckedCookie } from '../../core/check/site-findings.ts';
import type { Verdict } from '../../core/findings/verdict.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import type { Category } from '../../core/policy/policy.ts';
import type { PortalCheck } from '../fleet-history.ts';
import { cookieGroup, cookieKey } from './cookie-group.ts';

/** A cookie of a portal in one check, over its visits; cookies that differ in what was generated in their names are one. */
export interface PortalCookie
	extends Pick<CheckedCookie, 'name' | 'domain' | 'path' | 'partition' | 'party'> {
	/** See `cookieKey`. */
	readonly key: string;
	/** Its name, what was generated as `*`. */
	readonly group: string;
	/** Undeclared if one of them is. */
	readonly verdict: Verdict['verdict'];
	/** Whether a baseline accepts that it is undeclared. */
	readonly isAccepted: boolean;
	/** The declared pattern that matched; null if none did. */
	readonly pattern: string | null;
	readonly category: Category | null;
	/** Index into the site's declarations. */
	readonly declaration: number | null;
	/** The visits that saw it (see `visitKeys`). */
	readonly visits: readonly string[];
}

/**
 * Names each visit of a check by browser and behaviour: `chromium/accept`. Where no banner was shown, nothing was refused
 * or accepted: such a visit is one without an answer.
 */
export function visitKeys({ site, conditions }: PortalCheck): readonly string[] {
	return site.passes.map(({ browser, consent, banner }) => {
		const isAnswered = banner === 'confirmed' || banner === 'clicked';
		return `${conditions.browsers[browser]?.family ?? browser}/${isAnswered ? consent : 'none'}`;
	});
}

/** Lists the cookies of a check by name, domain, path and partition. */
export function portalCookies(check: PortalCheck): readonly PortalCookie[] {
	const visits = visitKeys(check);
	const groups = groupBy(siteCookies(check.site), ({ cookie }) => cookieKey(cookie));
	const cookies = [...groups].flatMap(([key, same]): PortalCookie | [] => {
		const first = same.find(({ verdict }) => verdict.verdict === 'undeclared') ?? same[0];
		if (first === undefined) return [];
		const { name, domain, path, partition, party } = first.cookie;
		const { verdict, category, declaration } = first;
		const undeclared = same.flatMap(({ findings }) => findings.filter(({ code }) => code === 'undeclared'));
		return {
			...{ key, name, domain, path, partition, party, category, declaration },
			group: cookieGroup(name),
			verdict: verdict.verdict,
			isAccepted: undeclared.length > 0 && undeclared.every(({ accepted }) => accepted !== null),
			pattern: verdict.verdict === 'declared' ? verdict.pattern : null,
			visits: [
				...new Set(same.flatMap(({ passes }) => passes.flatMap((index) => visits[index] ?? []))),
			].sort(),
		};
	});
	return cookies.sort((a, b) => (a.key < b.key ? -1 : 1));
}
