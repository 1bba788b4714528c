import type { FleetHistory } from '../fleet-history.ts';
import {
	hasChanges,
	PORTAL_ACCESS,
	type PortalAccess,
	type PortalChanges,
	portalChanges,
} from './portal-changes.ts';

export const FLEET_CHANGES_FORMAT = 'cookie-fleet-changes/1';

/** Changes of a fleet since a moment. Plain data: the JSON of `fleet changes`. */
export interface FleetChanges {
	readonly format: typeof FLEET_CHANGES_FORMAT;
	/** ISO 8601 in UTC. */
	readonly since: string;
	readonly at: string;
	/** Numbers of portals: all, and by whether they could be checked. */
	readonly portals: Readonly<Record<'all' | PortalAccess, number>>;
	/** Portals with something to tell, and those that are still not checked; by host, then address. */
	readonly changes: readonly PortalChanges[];
}

/** Compares each portal of a fleet. */
export async function fleetChanges({ portals, since, at }: FleetHistory): Promise<FleetChanges> {
	const counts = { all: 0, ...Object.fromEntries(PORTAL_ACCESS.map((access) => [access, 0])) } as Record<
		'all' | PortalAccess,
		number
	>;
	const changes: PortalChanges[] = [];
	for await (const portal of portals) {
		const change = portalChanges(portal, since);
		counts.all += 1;
		counts[change.access] += 1;
		if (hasChanges(change) || change.access === 'still-not') changes.push(change);
	}
	return { format: FLEET_CHANGES_FORMAT, since, at, portals: counts, changes };
}
