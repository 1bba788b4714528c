import * as v from 'valibot';
import type { Policy } from '../core/policy/policy.ts';
import type { SiteReport } from '../core/report/site-report.ts';
import type { WatchedSite } from '../messaging/intents/site.ts';
import { HostSchema, PolicySchema } from './policy-schema.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();

/** A policy as stored for one site, in local storage: `policy:<site>`. Its `sites` hold that site alone. */
export interface StoredPolicy {
	readonly policy: Policy;
	/** Milliseconds since the epoch. */
	readonly savedAt: number;
	/** Number of versions, this one included, so that lists need not read the history. */
	readonly versions: number;
}

export const policyKind: StoredKind<StoredPolicy> = {
	prefix: 'policy:',
	schema: v.object({ policy: PolicySchema, savedAt: moment, versions: v.number() }),
	migrations: [],
};

/** Former versions of a site's policy, newest first, in local storage: `policy-history:<site>`. */
export interface FormerPolicy {
	readonly policy: Policy;
	readonly savedAt: number;
	readonly replacedAt: number;
}

export const historyKind: StoredKind<readonly FormerPolicy[]> = {
	prefix: 'policy-history:',
	schema: v.array(v.object({ policy: PolicySchema, savedAt: moment, replacedAt: moment })),
	migrations: [],
};

export const WatchedSiteSchema = v.object({ host: HostSchema, platform: v.boolean(), addedAt: moment });

/** A site that the person has added, in local storage: `site:<host>`. */
export const siteKind: StoredKind<WatchedSite> = {
	prefix: 'site:',
	schema: WatchedSiteSchema,
	migrations: [],
};

/** The values of some keys before a change, null where there was none, in local storage: `undo:<token>`. */
export interface StoredUndo {
	readonly at: number;
	readonly before: Readonly<Record<string, unknown>>;
}

export const undoKind: StoredKind<StoredUndo> = {
	prefix: 'undo:',
	schema: v.object({ at: moment, before: v.record(v.string(), v.unknown()) }),
	migrations: [],
};

/** A site to add once the person grants it, in session storage: `pending:<host>`. */
export interface PendingSite {
	readonly host: string;
	readonly at: number;
}

export const pendingKind: StoredKind<PendingSite> = {
	prefix: 'pending:',
	schema: v.object({ host: HostSchema, at: moment }),
	migrations: [],
};

function isReport(value: unknown): boolean {
	const rows = v.array(v.looseObject({ findings: v.array(v.looseObject({ code: v.string() })) }));
	return v.is(v.looseObject({ revision: v.number(), at: moment, rows }), value);
}

/**
 * The last report of a portal, in session storage (see `reportKey`, `textOfReport`). Stored without a version, since
 * pages read it too.
 */
export const StoredReportSchema = v.custom<SiteReport>(isReport);

/** Why local storage could not be written since the browser was started, in session storage: `disk-failure`. */
export const diskFailureKind: StoredKind<'full' | 'failing'> = {
	prefix: 'disk-failure',
	schema: v.picklist(['full', 'failing']),
	migrations: [],
};

/** One error and how often it occurred, in session storage: `errors`. */
export interface LoggedError {
	readonly where: string;
	readonly message: string;
	readonly count: number;
	/** When it last occurred. Milliseconds since the epoch. */
	readonly at: number;
}

export const errorsKind: StoredKind<readonly LoggedError[]> = {
	prefix: 'errors',
	schema: v.array(v.object({ where: v.string(), message: v.string(), count: v.number(), at: moment })),
	migrations: [],
};
