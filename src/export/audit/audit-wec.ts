import type { Audit } from '../../core/audit/audit.ts';
import type { Party } from '../../core/policy/policy.ts';
import { answersIn, type CookieMoment, type Recording } from '../../core/recording/recording.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import { isWithin } from '../../core/web/host.ts';
import { frameText } from './recording-rows.ts';

/** Values of the DevTools protocol; a cookie without the attribute has no such member. */
const SAME_SITE = { no_restriction: 'None', lax: 'Lax', strict: 'Strict' } as const;

/** The auditing tool cannot write a spreadsheet with a text of more than 32,767 characters; names in storage have any length. */
const MAX_NAME_LENGTH = 4096;

type Parties = Readonly<Record<'firstParty' | 'thirdParty', readonly string[]>>;

const NONE: Parties = { firstParty: [], thirdParty: [] };

function byParty(entries: readonly { readonly host: string; readonly party: Party }[]): Parties {
	const of = (party: Party) => [
		...new Set(entries.filter((entry) => entry.party === party).map(({ host }) => host)),
	];
	return { firstParty: of('first'), thirdParty: of('third') };
}

function cookieEntry({ key, cookie, party }: CookieRow, at: number, recording: Recording | null) {
	const { moments = [], attributes } = recording?.cookies.find((recorded) => recorded.key === key) ?? {};
	// Of a HAR file that has the name alone.
	if (attributes === 'unknown')
		return { name: cookie.name, value: '', domain: cookie.domain, firstPartyStorage: party === 'first' };
	const { name, domain, path, expires, httpOnly, secure, sameSite, partition } = cookie;
	const days = expires === null ? null : Math.round(((expires - at / 1000) / 86_400) * 10) / 10;
	return {
		name,
		/** Never read; the tools show an empty cell. */
		value: '',
		domain,
		path,
		expires: expires ?? -1,
		httpOnly,
		secure,
		session: expires === null,
		...(sameSite === 'unspecified' ? {} : { sameSite: SAME_SITE[sameSite] }),
		...(partition === null ? {} : { partitionKey: partition.topLevelSite }),
		...(expires === null
			? {}
			: { expiresUTC: new Date(Math.min(expires * 1000, 8.64e15)).toISOString(), expiresDays: days }),
		...logOf(moments, recording?.pages ?? []),
		firstPartyStorage: party === 'first',
	};
}

/**
 * The origin of a cookie, as the collector logs it (its `setup-cookie-recording.js`): of the last time that it was
 * set; none if that is unknown. `pages`: those visited, first to last.
 */
function logOf(moments: readonly CookieMoment[], pages: Recording['pages']) {
	const last = moments.findLast(({ what }) => what !== 'removed');
	if (last === undefined) return {};
	const { at, origin } = last;
	if (origin.by === 'unknown' || origin.by === 'not-observed' || origin.by === 'sent') return {};
	const location = pages.findLast((page) => page.at <= at) ?? pages[0];
	const entry = { timestamp: new Date(at).toISOString(), location: location?.url ?? '' };
	if (origin.by === 'answer') {
		const source = `set in Set-Cookie HTTP response header for ${origin.url}`;
		return { log: { stack: [{ fileName: origin.url, source }], type: 'Cookie.HTTP', ...entry } };
	}
	const stack = origin.stack.map((frame) => ({
		fileName: frame.url,
		...(frame.function === '' ? {} : { functionName: frame.function }),
		...(frame.line === null ? {} : { lineNumber: frame.line }),
		...(frame.column === null ? {} : { columnNumber: frame.column }),
		source: `at ${frameText(frame)}`,
	}));
	return { log: { stack, type: 'Cookie.JS', ...entry } };
}

const shortName = (name: string) =>
	name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;

/** Names in the portal's local storage, under its origin; their values were never read. */
function localStorageOf({ storage }: SiteReport, origin: string) {
	const names = (storage?.rows ?? []).filter((row) => row.storage === 'localStorage').map(({ name }) => name);
	if (names.length === 0) return {};
	return {
		[origin]: Object.fromEntries(
			names.map((name) => [shortName(name), { value: '', firstPartyStorage: true }]),
		),
	};
}

const NOT_LOOKED_AT = 'not looked at by this extension';

/** Says where nothing is known of cookies that answers set, or not of all. */
function answersWords(recording: Recording | null): string {
	const answers = recording === null ? 'observed' : answersIn(recording);
	if (answers === 'observed') return '';
	const when =
		answers === 'partly' ? 'observed during a part of this recording only' : 'not observed in this recording';
	return ` Web servers’ responses were ${when}.`;
}

/**
 * An audit as the `inspection.json` of the Website Evidence Collector (EDPS), which the EDPB Website Auditing Tool
 * imports: cookies without values, names in local storage, hosts; of a recorded visit also each cookie's origin, the
 * pages and the hosts that answered. Parts that we do not look at (beacons, web forms, TLS) are null or absent, so
 * that no card of the auditing tool says that there is none. The format has no place for verdicts, findings, choices
 * and offers that were not kept; our sha-256 stands in the description.
 *
 * The shape: EU-EDPS/website-evidence-collector, tests/test_output/inspection.json (version 2.1.1). The auditing tool
 * reads it in its src/app/services/inspection.service.ts, `inspectionParser` and `importWecFiles`.
 */
export function auditWec(audit: Audit, sha256: string): string {
	const { report, browser: product, conditions, extensionVersion, recording } = audit;
	const moment = (ms: number) => new Date(ms).toISOString();
	const origin = `${conditions.isSecure ? 'https' : 'http'}://${report.host}`;
	const local = localStorageOf(report, origin);
	const sites = (report.inUse?.sites ?? []).flatMap(({ hosts }) => hosts);
	const answered = (recording?.hosts ?? []).filter((host) => host !== report.host);
	const isOwn = (host: string) => isWithin(host, report.site);
	const pages = recording?.pages.map(({ url }) => url) ?? [];
	const tool = `Cookie Policy Inspector ${extensionVersion}`;
	const file = {
		title: 'Cookie inspection',
		task_description: `${tool}. Cookies, names in local storage and hosts in use alone; requests, beacons, links and forms were ${NOT_LOOKED_AT}.${answersWords(recording)} sha-256 of the report: ${sha256}`,
		uri_ins: `${origin}/`,
		uri_refs: [`${origin}/`],
		uri_dest: pages[0] ?? `${origin}/`,
		uri_redirects: [],
		secure_connection: null,
		testSSL: null,
		host: report.host,
		script: {
			host: NOT_LOOKED_AT,
			// Shown as "Tool version", which would else be taken for one of the collector.
			version: { npm: tool, commit: null },
			config: {},
			cmd_args: '',
			environment: {},
			node_version: null,
		},
		localStorage: report.storage && local,
		cookies: report.rows.map((row) => cookieEntry(row, report.at, recording)),
		beacons: null,
		links: { firstParty: [], thirdParty: [], social: [], keywords: [] },
		unsafeForms: null,
		browser: {
			name: product.name,
			// Shown as "Chrome version" whatever the browser; the collector writes `Chrome/121.0` too.
			version: `${product.name}/${product.version}`,
			user_agent: `${product.name} ${product.version}`.trim(),
			platform: { name: NOT_LOOKED_AT, version: '' },
			extra_headers: {},
			preset_cookies: {},
		},
		browsing_history: pages.length === 0 ? [`${origin}/`] : pages,
		hosts: {
			requests: {
				firstParty: [report.host, ...answered.filter(isOwn)],
				thirdParty: [...new Set([...sites, ...answered.filter((host) => !isOwn(host))])],
			},
			beacons: NONE,
			cookies: byParty(report.rows.map(({ cookie, party }) => ({ host: cookie.domain, party }))),
			localStorage: { firstParty: Object.keys(local).map(() => report.host), thirdParty: [] },
			links: NONE,
		},
		websockets: {},
		start_time: moment(recording?.startedAt ?? report.at),
		end_time: moment(recording?.endedAt ?? report.at),
	};
	return `${JSON.stringify(file, null, 2)}\n`;
}
