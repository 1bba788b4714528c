import { openPlaces } from '../../src/core/policy/open-places.ts';
import type { ImportIssue, Policy } from '../../src/core/policy/policy.ts';

/** Lines below an issue about a whole table, list or block that it still covers. */
const MAX_BLOCK_LINES = 60;

const stemOf = (name: string) => name.split('*').reduce((a, b) => (b.length > a.length ? b : a), '');

/** Whether an issue's own words hold a name. */
function quotes({ text, suggested }: ImportIssue, stem: string): boolean {
	return text.includes(stem) || (suggested?.names.some((name) => name.includes(stem)) ?? false);
}

/**
 * Tells for each missed name whether an open place is about it: whether it quotes the name, or stands in its line, or is
 * about the table, list or block that the name stands in. `lines`: those of the source; empty where the places of the
 * policy are not its lines (markup, PDF).
 */
export function silentMisses(policy: Policy, missed: readonly string[], lines: readonly string[]) {
	const open = openPlaces(policy);
	const naming = new Set<ImportIssue>();
	const silent = missed.filter((name) => {
		const stem = stemOf(name);
		const at = lines.flatMap((line, index) => (line.includes(stem) ? [index + 1] : []));
		const covers = (issue: ImportIssue) => {
			const { line, reason } = issue;
			if (quotes(issue, stem)) return true;
			if (line === null) return false;
			const last = reason.endsWith('-not-read') ? line + MAX_BLOCK_LINES : line;
			return at.some((place) => place >= line && place <= last);
		};
		const issues = open.filter(covers);
		for (const issue of issues) naming.add(issue);
		return issues.length === 0;
	});
	return { silent, alarms: open.filter((issue) => !naming.has(issue)) };
}
