import type { SiteReport } from '../report/site-report.ts';
import { createExceptionFinder } from './accept.ts';
import { type Exception, exceptionKey, UNDECLARED_CODE } from './exception.ts';
import { endOfDay } from './exception-days.ts';

/** `ended`: its day is over; `unused`: nothing of the portal's last report needs it; `unknown`: there is no report. */
export type ExceptionState = 'used' | 'unused' | 'ended' | 'unknown';

/** Everything in a report that can be accepted, as its exception would have to hold for it. */
function acceptables({ rows, unseen, notLookedAt, declarations }: SiteReport) {
	const cookies = rows.flatMap(({ cookie: { name, domain }, verdict, findings }) => [
		...(verdict.verdict === 'undeclared' ? [{ name, domain, code: UNDECLARED_CODE }] : []),
		...findings.map(({ code }) => ({ name, domain, code })),
	]);
	const patterns = [...unseen, ...notLookedAt].flatMap(({ pattern, declaration, findings }) =>
		findings.map(({ code }) => ({ name: pattern, domain: declarations[declaration]?.domain ?? null, code })),
	);
	return [...cookies, ...patterns];
}

/** The state of each exception of a portal, by key. `report`: the portal's last one; null where there is none. */
export function exceptionStates(
	exceptions: readonly Exception[],
	report: SiteReport | null,
	now: number,
): ReadonlyMap<string, ExceptionState> {
	const candidates = report === null ? [] : acceptables(report);
	return new Map(
		exceptions.map((exception) => {
			const stateOf = (): ExceptionState => {
				if (endOfDay(exception.until) <= now) return 'ended';
				if (report === null) return 'unknown';
				const find = createExceptionFinder([exception], now);
				return candidates.some((about) => find(about) !== null) ? 'used' : 'unused';
			};
			return [exceptionKey(exception), stateOf()];
		}),
	);
}
