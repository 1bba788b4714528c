import type { Verdict } from '../../core/findings/verdict.ts';
import type { Category } from '../../core/policy/policy.ts';
import { hasChanges, type PortalChanges } from '../changes/portal-changes.ts';
import { type PortalCookie, portalCookies } from '../changes/portal-cookies.ts';
import type { CheckPoint, PortalCheck, PortalHistory } from '../fleet-history.ts';
import { portalFile } from './page-names.ts';

/** `attention`: findings; `unknown`: the last check had no verdict; `never`: no check yet. */
export const PORTAL_STATES = ['attention', 'unknown', 'never', 'clean'] as const;
export type PortalStanding = (typeof PORTAL_STATES)[number];

/** Cookies of a portal that pages tell of, undeclared ones first: a hostile one can have any number. */
const MAX_COOKIES = 300;
/** Checks in the trend of a portal's row. */
const MAX_TREND = 12;

/** A portal in the lists of all portals: small, as there may be thousands. */
export interface PortalSummary extends Pick<PortalHistory, 'url' | 'host' | 'title' | 'tags'> {
	readonly file: string;
	readonly state: PortalStanding;
	/** Of the last verdict; null without one. */
	readonly counts: CheckPoint['counts'];
	/** Open findings of the last checks, oldest first; null where there was no verdict. */
	readonly trend: readonly (number | null)[];
	/** Open findings against before; null where nothing is compared. */
	readonly difference: number | null;
	readonly judgedAt: string | null;
	readonly changes: PortalChanges | null;
	readonly cookies: readonly CookieOnPortal[];
}

/** A cookie on one portal. */
export interface CookieOnPortal {
	readonly group: string;
	readonly verdict: Verdict['verdict'];
	readonly isAccepted: boolean;
	readonly pattern: string | null;
	readonly category: Category | null;
	/** File and line, or address, of its declaration; empty where there is none. */
	readonly place: string;
	/** The first check that saw it, ISO 8601 in UTC. */
	readonly since: string;
	/** See `visitKeys`. */
	readonly visits: readonly string[];
}

/** Open findings that weigh more than advice; null without a verdict. */
export const openFindings = ({ counts }: Pick<CheckPoint, 'counts'>): number | null =>
	counts && counts.undeclared + counts.contradiction + counts.guideline;

function placeWords({ policy, declarations }: PortalCheck['site'], declaration: number | null): string {
	const place = declaration === null ? undefined : declarations[declaration]?.place;
	const source = place && policy?.sources[place.source];
	if (place === undefined || source === undefined) return '';
	if (source.file === null) return source.url ?? '';
	return place.line === null ? source.file : `${source.file}:${place.line}`;
}

/** Lists the cookies of a portal's last verdict for the pages of cookies. */
export function cookiesOnPortal({ judged, cookies: seen }: PortalHistory): readonly CookieOnPortal[] {
	if (judged === null) return [];
	const isBad = ({ verdict, isAccepted }: PortalCookie) => verdict === 'undeclared' && !isAccepted;
	const all = portalCookies(judged);
	const shown = [...all.filter(isBad), ...all.filter((cookie) => !isBad(cookie))].slice(0, MAX_COOKIES);
	return shown.map(({ key, group, verdict, isAccepted, pattern, category, declaration, visits }) => ({
		...{ group, verdict, isAccepted, pattern, category, visits },
		place: placeWords(judged.site, declaration),
		since: seen.get(key)?.firstSeen ?? judged.at,
	}));
}

export function stateOf({ latest, judged }: PortalHistory, open: number | null): PortalStanding {
	if (latest === null) return 'never';
	if (judged === null || latest.site.outcome !== 'checked') return 'unknown';
	return open === null || open === 0 ? 'clean' : 'attention';
}

/** Reduces a portal to what lists of portals and pages of cookies need. */
export function summarisePortal(portal: PortalHistory, changes: PortalChanges, since: string): PortalSummary {
	const { url, host, title, tags, points, judged } = portal;
	const verdicts = points.filter(({ counts }) => counts !== null);
	const last = verdicts.at(-1);
	const earlier = verdicts.filter(({ at }) => at < since).at(-1);
	const open = last === undefined ? null : openFindings(last);
	const was = earlier === undefined ? null : openFindings(earlier);
	return {
		...{ url, host, title, tags, file: portalFile(portal), state: stateOf(portal, open) },
		counts: last?.counts ?? null,
		trend: points.slice(-MAX_TREND).map(openFindings),
		difference: open === null || was === null ? null : open - was,
		judgedAt: judged?.at ?? null,
		changes: hasChanges(changes) || changes.access === 'still-not' ? changes : null,
		cookies: cookiesOnPortal(portal),
	};
}
