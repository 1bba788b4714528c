import type { FleetQueries } from '../database/fleet-database.ts';
import {
	CHANGE_PROPERTIES,
	CHECK_PROPERTIES,
	COOKIE_PROPERTIES,
	columnsOf,
	FINDING_PROPERTIES,
	RUN_PROPERTIES,
	SITE_PROPERTIES,
	VERSION_PROPERTIES,
} from './columns.ts';
import type {
	FleetChange,
	FleetCookie,
	FleetFinding,
	FleetRun,
	FleetSite,
	PolicyVersion,
	SiteCheck,
} from './fleet-rows.ts';

/** Sites in the fleet, by host and start page; those with a tag alone, if one is given. */
export const listSites = (queries: FleetQueries, tag: string | null = null) =>
	queries.query<FleetSite>(
		`select ${columnsOf('s', SITE_PROPERTIES)} from fleet.site s
		where removed_at is null and ($1::text is null or $1 = any(tags)) order by host, url`,
		[tag],
	);

/** Runs, newest first. */
export const listRuns = (queries: FleetQueries, limit = 100) =>
	queries.query<FleetRun>(
		`select ${columnsOf('r', RUN_PROPERTIES)} from fleet.run r order by started_at desc, id desc limit $1`,
		[limit],
	);

/** The last check of each site in the fleet. */
export const lastChecks = (queries: FleetQueries) =>
	queries.query<SiteCheck>(
		`select ${columnsOf('c', CHECK_PROPERTIES)} from fleet.site s
		cross join lateral (select * from fleet.site_check c where c.site_id = s.id and c.checked_at is not null
			order by checked_at desc limit 1) c
		where s.removed_at is null order by s.id`,
	);

/** The last checks of every site in the fleet, at most `limit` each: by site, oldest first. */
export const recentChecks = (queries: FleetQueries, limit: number) =>
	queries.query<SiteCheck>(
		`select ${columnsOf('c', CHECK_PROPERTIES)} from fleet.site s
		cross join lateral (select * from fleet.site_check c where c.site_id = s.id and c.checked_at is not null
			order by checked_at desc limit $1) c
		where s.removed_at is null order by s.id, c.checked_at`,
		[limit],
	);

/** Cookies of sites in the fleet, those that are gone too: by site, name, domain and path. */
export const listCookies = (queries: FleetQueries) =>
	queries.query<FleetCookie>(
		`select ${columnsOf('c', COOKIE_PROPERTIES)} from fleet.cookie c join fleet.site s on s.id = c.site_id
		where s.removed_at is null order by site_id, name, domain, c.path, key`,
	);

/** Findings of sites in the fleet, those that are gone too: by site, severity, cookie and code. */
export const listFindings = (queries: FleetQueries) =>
	queries.query<FleetFinding>(
		`select ${columnsOf('f', FINDING_PROPERTIES)} from fleet.finding f join fleet.site s on s.id = f.site_id
		where s.removed_at is null
		order by site_id, array_position(array['undeclared', 'contradiction', 'guideline', 'advice'], severity),
			coalesce(cookie_name, f.pattern), code, fingerprint`,
	);

/** Versions of the policies of sites in the fleet: by site, oldest first. */
export const listPolicyVersions = (queries: FleetQueries) =>
	queries.query<PolicyVersion>(
		`select ${columnsOf('v', VERSION_PROPERTIES)} from fleet.policy_version v join fleet.site s on s.id = v.site_id
		where s.removed_at is null order by site_id, first_seen, v.id`,
	);

/** Changes of sites in the fleet at or after a time: newest first, then by site and kind. */
export const changesSince = (queries: FleetQueries, since: Date) =>
	queries.query<FleetChange>(
		`select ${columnsOf('c', CHANGE_PROPERTIES)} from fleet.change c join fleet.site s on s.id = c.site_id
		where s.removed_at is null and c.at >= $1 order by c.at desc, c.site_id, c.kind, c.name, c.key`,
		[since],
	);
