import type { CheckedSite } from '../../../src/check/check-result.ts';

/**
 * All that a check answers, a line each, in an order that does not depend on the visit: two checks of an unchanged site give
 * the same lines. What came and went before a page was quiet is no answer (see `steadyRows`).
 */
export function answerLines({
	outcome,
	exitCode,
	findings,
	declarations,
	passes,
	counts,
}: CheckedSite): readonly string[] {
	const rows = passes.flatMap(({ audit: { report, recording } }, pass) => {
		const gone = new Set(recording?.cookies.flatMap(({ key, goneAt }) => (goneAt === null ? [] : [key])));
		return report.rows.flatMap(({ key, cookie, verdict }) =>
			gone.has(key) ? [] : [`${pass} ${cookie.name} ${cookie.domain} ${cookie.path} ${verdict.verdict}`],
		);
	});
	return [
		`${outcome} ${exitCode}`,
		...passes.map(
			({ consent, banner, pages }) =>
				`${consent} ${banner} ${pages.map(({ url, status, isSettled }) => `${url} ${status} ${isSettled}`)}`,
		),
		...findings.map(
			({ code, certainty, cookie, pattern, passes: seen }) =>
				`finding ${code} ${certainty} ${cookie?.name ?? pattern} ${cookie?.domain ?? ''} ${cookie?.path ?? ''} ${seen}`,
		),
		...declarations.map(({ names, isSeen, unseen }) => `declared ${names} ${isSeen} ${unseen}`),
		...rows.sort(),
		`undeclared ${counts.undeclared}`,
	];
}
