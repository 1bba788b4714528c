import type { CookieFacts } from '../../core/known/cookie-facts.ts';
import type { KnownElsewhere } from '../../core/known/known-elsewhere.ts';
import type { SiteReport } from '../../core/report/site-report.ts';

/** The facts about well-known cookies that a report holds: for pages that do not load the table of all. */
export function factsOfReport({ rows }: Pick<SiteReport, 'rows'>): CookieFacts {
	const facts = new Map<string, KnownElsewhere>();
	for (const { cookie, findings } of rows) {
		const fact = findings.find(({ code }) => code === 'known-elsewhere')?.known;
		if (fact !== undefined) facts.set(cookie.name, fact);
	}
	return { entry: () => null, elsewhere: (name) => facts.get(name) ?? null };
}
