import { DEFAULT_NAMES, PLATFORM_PATTERNS } from './universe.ts';
import { cookieId, type ModelCookie, type PopupView } from './world.ts';

/** A cookie of the reference. */
interface StoredCookie extends ModelCookie {
	/** Ms since the epoch; null for a session cookie. */
	readonly expires: number | null;
}

/** A tab of the reference. */
export interface ModelTab {
	/** The browser's id. */
	id: number;
	readonly isPrivate: boolean;
	host: string;
}

/**
 * The expected state in plain sets and maps. Its rules share no code with the product.
 */
export interface Reference {
	readonly cookies: Map<string, StoredCookie>;
	readonly tabs: ModelTab[];
	/** Declared name patterns by site. */
	readonly policies: Map<string, readonly string[]>;
	/** Added hosts, and whether the person called each an Opendatasoft portal. */
	readonly sites: Map<string, boolean>;
	readonly origins: Set<string>;
	/** By portal, the cookies that a report has listed and when first, in ms since the epoch. */
	readonly observed: Map<string, Map<string, number>>;
	/** When each cookie was first set, in ms since the epoch. */
	readonly firstSet: Map<string, number>;
	/** The cookies that a full jar has evicted. */
	readonly evicted: Set<string>;
	/** Whether a stopped worker may have missed something and nothing has certainly woken it since. */
	isInDoubt: boolean;
}

export function createReference(): Reference {
	return {
		cookies: new Map(),
		tabs: [],
		policies: new Map(),
		sites: new Map(),
		origins: new Set(PLATFORM_PATTERNS),
		observed: new Map(),
		firstSet: new Map(),
		evicted: new Set(),
		isInDoubt: false,
	};
}

const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

export const isPlatform = (host: string) => isBelow(host, 'opendatasoft.com') || isBelow(host, 'huwise.com');

/** Whether the extension has permission for a host. */
export function isGranted({ origins }: Reference, host: string): boolean {
	return [...origins].some((origin) => {
		const pattern = origin.slice('*://'.length, -'/*'.length);
		return pattern.startsWith('*.') ? isBelow(host, pattern.slice(2)) : host === pattern;
	});
}

export const portalName = ({ isPrivate, host }: ModelTab) => `${isPrivate ? 'private' : 'ordinary'}|${host}`;

/** Returns the site of a host: its last two labels, enough for the names here. */
export const siteOf = (host: string) => host.split('.').slice(-2).join('.');

function isPresent({ expires }: StoredCookie, now: number): boolean {
	return expires === null || expires > now;
}

function isVisible(model: Reference, { domain }: StoredCookie, hidesParentDomains: boolean): boolean {
	if (isGranted(model, domain)) return true;
	const belowIt = [...model.origins].map((origin) => origin.replace(/^\*:\/\/(\*\.)?|\/\*$/g, ''));
	return !hidesParentDomains && belowIt.some((host) => isBelow(host, domain));
}

function belongs({ isPrivate, partition, hostOnly, domain }: StoredCookie, tab: ModelTab): boolean {
	if (isPrivate !== tab.isPrivate) return false;
	if (partition !== null) return partition === `https://${siteOf(tab.host)}`;
	return hostOnly ? domain === tab.host : isBelow(tab.host, domain);
}

/** Returns the cookies that a tab's report must list. */
export function cookiesOf(
	model: Reference,
	tab: ModelTab,
	now: number,
	hidesParentDomains: boolean,
): StoredCookie[] {
	return [...model.cookies.values()].filter(
		(cookie) =>
			isPresent(cookie, now) && belongs(cookie, tab) && isVisible(model, cookie, hidesParentDomains),
	);
}

function policyOf(model: Reference, host: string): { kind: string; names: readonly string[] } {
	const own = model.policies.get(host);
	if (own !== undefined) return { kind: 'portal', names: own };
	const labels = host.split('.');
	for (let i = 1; i < labels.length; i++) {
		const names = model.policies.get(`*.${labels.slice(i).join('.')}`);
		if (names !== undefined) return { kind: 'family', names };
	}
	if (isPlatform(host) || model.sites.get(host) === true) return { kind: 'default', names: DEFAULT_NAMES };
	return { kind: 'none', names: [] };
}

function isMatch(pattern: string, name: string): boolean {
	const parts = pattern.split('*').map((part) => part.replace(/[^\w]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

/** Whether a tab shows a portal that the product watches and has permission for. */
export function isWatched(model: Reference, { host }: ModelTab): boolean {
	return isGranted(model, host) && (isPlatform(host) || model.sites.has(host));
}

/** Returns what the popup over a tab must show. */
export function expected(
	model: Reference,
	tab: ModelTab,
	now: number,
	hidesParentDomains: boolean,
): PopupView {
	if (!isWatched(model, tab)) {
		return { state: 'no-permission', policy: '', rows: [], unseen: [], notLookedAt: [] };
	}
	const cookies = cookiesOf(model, tab, now, hidesParentDomains);
	const { kind, names } = policyOf(model, tab.host);
	const isRead = kind === 'portal' || kind === 'family';
	const rows = cookies.map(({ name, domain, hostOnly, path, partition }) => {
		const isDeclared = names.some((pattern) => isMatch(pattern, name));
		const verdict = isDeclared ? 'declared' : isRead ? 'undeclared' : 'unjudged';
		return [name, domain, hostOnly, path, partition ?? '', verdict].join('|');
	});
	const missing = isRead
		? names.filter((pattern) => !cookies.some(({ name }) => isMatch(pattern, name))).sort()
		: [];
	// Without permission for the parent domain Chromium hides its cookies, and a declared one may be among them.
	const isPartial = hidesParentDomains && !isGranted(model, siteOf(tab.host));
	return {
		state: 'ready',
		policy: kind,
		rows: rows.sort(),
		unseen: isPartial ? [] : missing,
		notLookedAt: isPartial ? missing : [],
	};
}

/** Returns the text that a tab's badge must have. */
export function expectedBadge({ policy, rows }: PopupView): string {
	const undeclared = rows.filter((row) => row.endsWith('|undeclared')).length;
	if (policy === 'default') return '?';
	if (policy === '' || policy === 'none' || undeclared === 0) return '';
	return undeclared > 99 ? '99+' : String(undeclared);
}

/** Adds or replaces a cookie of the reference; `at` in ms since the epoch. */
export function putCookie(model: Reference, cookie: ModelCookie, expires: number | null, at: number): void {
	const id = cookieId(cookie);
	model.cookies.delete(id);
	model.cookies.set(id, { ...cookie, expires });
	if (!model.firstSet.has(id)) model.firstSet.set(id, at);
}
