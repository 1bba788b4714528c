import { groupBy } from '../../core/lib/group-by.ts';
import {
	type MergedChange,
	mergedChanges,
	type NamedChange,
	namedFinding,
} from '../changes/merged-findings.ts';
import type { PortalChanges } from '../changes/portal-changes.ts';
import type { PortalSummary } from './portal-summary.ts';

/** The same change on several portals. */
export interface ChangeGroup extends MergedChange {
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
	readonly failed: readonly PortalSummary[];
	readonly stillNot: readonly PortalSummary[];
	readonly back: readonly PortalSummary[];
	readonly first: readonly PortalSummary[];
}

function collect(
	portals: readonly PortalSummary[],
	changesOf: (changes: PortalChanges) => readonly NamedChange[],
): readonly ChangeGroup[] {
	const all = portals.flatMap((portal) =>
		portal.changes === null
			? []
			: mergedChanges(changesOf(portal.changes)).map((change) => ({ change, portal })),
	);
	const groups = groupBy(all, ({ change }) => JSON.stringify([change.group, change.codes, change.cause]));
	return [...groups.values()]
		.flatMap(([first, ...more]) =>
			first === undefined ? [] : { ...first.change, portals: [first, ...more].map(({ portal }) => portal) },
		)
		.sort((a, b) => b.portals.length - a.portals.length || (a.group < b.group ? -1 : 1));
}

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
			findings.appeared.map(({ finding, cause }) => namedFinding(finding, cause)),
		),
		better: collect(portals, ({ findings }) =>
			findings.gone.map(({ finding, cause }) => namedFinding(finding, cause)),
		),
		accepted: collect(portals, ({ findings }) =>
			findings.accepted.map((finding) => namedFinding(finding, null)),
		),
		...{ came: cookies('came'), went: cookies('went') },
		policies: portals.filter(({ changes }) => changes !== null && changes.policy !== null),
		...{ lost: having('lost'), failed: having('first-failed'), stillNot: having('still-not') },
		...{ back: having('back'), first: having('first') },
	};
}
