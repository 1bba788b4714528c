import * as v from 'valibot';
import type { Policy } from '../core/policy/policy.ts';
import type { SiteReport } from '../core/report/site-report.ts';
import type { WatchedSite } from '../messaging/intents.ts';
import { HostSchema, PolicySchema } from './policy-schema.ts';
import { REPORT_PREFIX } from './report-key.ts';
import type { StoredKind } from './stored-value.ts';

const moment = v.number();

/** A policy as stored for one site, local: `policy:<site>`. Its `sites` are just that one. */
export interface StoredPolicy {
	readonly policy: Policy;
	/** Milliseconds since the epoch. */
	readonly savedAt: number;
	/** How many versions there are, this one included: the list need not read the history. */
	readonly versions: number;
}

export const policyKind: StoredKind<StoredPolicy> = {
	prefix: 'policy:',
	schema: v.object({ policy: PolicySchema, savedAt: moment, versions: v.number() }),
	migrations: [],
};

/** Former versions of a site's policy, newest first, local: `policy-history:<site>`. */
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

/** A site that the person has added, local: `site:<host>`. */
export const siteKind: StoredKind<WatchedSite> = {
	prefix: 'site:',
	schema: WatchedSiteSchema,
	migrations: [],
};

/** What stood under some keys before a change; null where nothing did. Local: `undo:<token>`. */
export interface Undo {
	readonly at: number;
	readonly before: Readonly<Record<string, unknown>>;
}

export const undoKind: StoredKind<Undo> = {
	prefix: 'undo:',
	schema: v.object({ at: moment, before: v.record(v.string(), v.unknown()) }),
	migrations: [],
};

/** A site that the person wants to add and that the browser is asking about, session: `pending:<host>`. */
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

/** The last report of a portal, session (see `reportKey`, `textOfReport`): without a version, since pages read it too. */
export const reportSchema = v.custom<SiteReport>(isReport);
export const reportPrefix = REPORT_PREFIX;

/** One error and how often it came, session: `errors`. */
export interface LoggedError {
	readonly where: string;
	readonly message: string;
	readonly count: number;
	/** When it last came. */
	readonly at: number;
}

export const errorsKind: StoredKind<readonly LoggedError[]> = {
	prefix: 'errors',
	schema: v.array(v.object({ where: v.string(), message: v.string(), count: v.number(), at: moment })),
	migrations: [],
};
