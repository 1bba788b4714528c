import type { CheckFinding } from '../../core/check/site-findings.ts';
import { groupBy } from '../../core/lib/group-by.ts';
import type { ChangeCause } from '../changes/compare-policies.ts';
import { findingGroup } from '../changes/cookie-group.ts';
import type { PortalChanges } from '../changes/portal-changes.ts';
import type { PortalSummary } from './portal-summary.ts';

/** The same change on several portals. */
export interface ChangeGroup {
	readonly group: string;
	/** Kinds of its findings; empty for a cookie that came or went. */
	readonly codes: readonly CheckFinding['code'][];
	readonly cause: ChangeCause | null;
	readonly portals: readonly PortalSummary[];
}

/** News of a fleet, a line a change and not a line a portal. Most portals first. */
export interface FleetNews {
	readonly worse: readonly ChangeGroup[];
	readonly better: readonly ChangeGroup[];
	readonly accepted: readonly ChangeGroup[];
	readonly came: readonly ChangeGroup[];
	readonly went: readonly ChangeGroup[];
	readonly policies: readonly PortalSummary[];
	readonly lost: readonly PortalSummary[];
	readonly stillNot: readonly PortalSummary[];
	readonly back: readonly PortalSummary[];
	readonly first: readonly PortalSummary[];
}

interface Change extends Pick<ChangeGroup, 'group' | 'cause'> {
	readonly code: CheckFinding['code'] | null;
}

const undeclaredFirst = (a: string, b: string): number =>
	Number(b === 'undeclared') - Number(a === 'undeclared') || (a < b ? -1 : 1);

/** The changes of one portal, a cookie's findings in one. */
function merged(changes: readonly Change[]): readonly Omit<ChangeGroup, 'portals'>[] {
	const groups = groupBy(changes, ({ group, cause }) => JSON.stringify([group, cause]));
	return [...groups.values()].flatMap(([first, ...more]) => {
		if (first === undefined) return [];
		const codes = [first, ...more].flatMap(({ code }) => code ?? []);
		return { group: first.group, cause: first.cause, codes: [...new Set(codes)].sort(undeclaredFirst) };
	});
}

function collect(
	portals: readonly PortalSummary[],
	changesOf: (changes: PortalChanges) => readonly Change[],
): readonly ChangeGroup[] {
	const all = portals.flatMap((portal) =>
		portal.changes === null ? [] : merged(changesOf(portal.changes)).map((change) => ({ change, portal })),
	);
	const groups = groupBy(all, ({ change }) => JSON.stringify([change.group, change.codes, change.cause]));
	return [...groups.values()]
		.flatMap(([first, ...more]) =>
			first === undefined ? [] : { ...first.change, portals: [first, ...more].map(({ portal }) => portal) },
		)
		.sort((a, b) => b.portals.length - a.portals.length || (a.group < b.group ? -1 : 1));
}

const ofFinding = (finding: CheckFinding, cause: ChangeCause | null): Change => ({
	...{ group: findingGroup(finding), code: finding.code, cause },
});

/** Gathers what is new on the portals. A cookie has a line of its own only where no finding is about it. */
export function fleetNews(portals: readonly PortalSummary[]): FleetNews {
	const having = (access: PortalChanges['access']) =>
		portals.filter(({ changes }) => changes?.access === access);
	const cookies = (list: 'came' | 'went') =>
		collect(portals, (changes) =>
			changes.cookies[list]
				.filter(({ verdict }) => verdict !== 'undeclared')
				.map(({ group }) => ({ group, code: null, cause: null })),
		);
	return {
		worse: collect(portals, ({ findings }) =>
			findings.appeared.map(({ finding, cause }) => ofFinding(finding, cause)),
		),
		better: collect(portals, ({ findings }) =>
			findings.gone.map(({ finding, cause }) => ofFinding(finding, cause)),
		),
		accepted: collect(portals, ({ findings }) =>
			findings.accepted.map((finding) => ofFinding(finding, null)),
		),
		...{ came: cookies('came'), went: cookies('went') },
		policies: portals.filter(({ changes }) => changes !== null && changes.policy !== null),
		...{ lost: having('lost'), stillNot: having('still-not') },
		...{ back: having('back'), first: having('first') },
	};
}
