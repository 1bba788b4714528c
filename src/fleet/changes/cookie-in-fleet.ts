import { safeText } from '../../check/words/safe-text.ts';
import { type CsvCell, csvLine } from '../../export/csv.ts';
import type { ZonedTranslator } from '../../report-text/sections/zoned.ts';
import type { FleetHistory } from '../fleet-history.ts';
import { type CookieOnPortal, cookiesOnPortal } from '../page/portal-summary.ts';
import { verdictWords } from './change-words.ts';
import { cookieGroup } from './cookie-group.ts';

/** A portal that has a cookie. */
export interface PortalWithCookie extends CookieOnPortal {
	readonly url: string;
	readonly host: string;
}

/** Lists the portals whose last verdict has a cookie. `name`: as seen somewhere, or with `*` for what is generated. */
export async function cookieInFleet(
	{ portals }: FleetHistory,
	name: string,
): Promise<readonly PortalWithCookie[]> {
	const group = cookieGroup(name);
	const list: PortalWithCookie[] = [];
	for await (const portal of portals) {
		for (const cookie of cookiesOnPortal(portal))
			if (cookie.group === group || cookie.group === name)
				list.push({ url: portal.url, host: portal.host, ...cookie });
	}
	return list;
}

/** One cookie over the fleet: a line a portal, with its verdict, its declaration and since when it is there. */
export function cookieText(list: readonly PortalWithCookie[], words: ZonedTranslator): string {
	const { t } = words;
	if (list.length === 0) return `${t('fleet_cookie_none')}\n`;
	const lines = list.map((each) => {
		const declared = each.pattern === null ? [] : [safeText(each.pattern)];
		const place = each.place === '' ? [] : [safeText(each.place)];
		const since = t('fleet_since', words.date(Date.parse(each.since)));
		return [safeText(each.url), verdictWords(each, words), ...declared, ...place, since].join(' · ');
	});
	const portals = new Set(list.map(({ url }) => url)).size;
	return `${[words.plural('fleet_portals', portals), ...lines].join('\n')}\n`;
}

/** The same as CSV, in English and for machines. */
export function cookieCsv(list: readonly PortalWithCookie[]): string {
	const lines = list.map((each): readonly CsvCell[] => [
		...[each.url, each.host, each.group, each.isAccepted ? 'accepted' : each.verdict, each.pattern ?? ''],
		...[each.category ?? '', each.place, each.since, each.visits.join(' ')],
	]);
	const columns = 'url host cookie verdict declared_as category declared_where since visits'.split(' ');
	return [columns, ...lines].map(csvLine).join('');
}
