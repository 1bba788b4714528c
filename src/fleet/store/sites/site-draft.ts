import { siteOf } from '../../../browser-data/suffix-list.ts';
import { isPlatformHost } from '../../../core/policy/platform.ts';
import { canonicalHost } from '../../../core/web/host.ts';

/** A site as a person gives it: texts of a flag, a cell or a JSON property. */
export interface RawSite {
	readonly url: string;
	readonly title?: string | undefined;
	readonly platform?: string | undefined;
	readonly tags?: readonly string[] | undefined;
	readonly policy?: readonly string[] | undefined;
	readonly pages?: number | readonly string[] | undefined;
	readonly schedule?: string | undefined;
	readonly timeZone?: string | undefined;
}

/** A site to add. */
export interface SiteDraft {
	readonly url: string;
	readonly host: string;
	readonly title: string | null;
	readonly platform: string;
	readonly tags: readonly string[];
	readonly policy: readonly string[];
	readonly pages: number | readonly string[] | null;
	readonly schedule: string | null;
	readonly timeZone: string | null;
}

/** A fault of a site, worded as `fleet_fault_<code>`. `value`: hostile text. */
export interface SiteFault {
	readonly code: 'address' | 'secret' | 'pages' | 'schedule' | 'time_zone' | 'policy';
	readonly value: string;
}

const MAX_PAGES = 50;
const isAddress = (text: string) => /^https?:\/\//i.test(text);

function startPage(text: string): URL | null {
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	const url = URL.canParse(address) ? new URL(address) : null;
	return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null;
}

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** Checks a site. `isCron`: whether a text is a schedule. Returns what is wrong first, if anything is. */
export function draftSite(
	raw: RawSite,
	isCron: (text: string, timeZone: string) => boolean,
): SiteDraft | SiteFault {
	const { tags = [], policy = ['auto'], pages = null, schedule = null, timeZone = null } = raw;
	const url = startPage(raw.url.trim());
	const host = url === null ? null : canonicalHost(url.hostname);
	if (url === null || host === null) return { code: 'address', value: raw.url };
	if (url.username !== '' || url.password !== '') return { code: 'secret', value: host };
	if (typeof pages === 'number' && !(Number.isInteger(pages) && pages >= 1 && pages <= MAX_PAGES))
		return { code: 'pages', value: String(pages) };
	const odd = policy.length > 1 && policy.find((each) => each === 'auto' || isAddress(each));
	if (typeof odd === 'string') return { code: 'policy', value: odd };
	const zone = timeZone ?? 'UTC';
	if (!isTimeZone(zone)) return { code: 'time_zone', value: zone };
	if (schedule !== null && !isCron(schedule, zone)) return { code: 'schedule', value: schedule };
	url.hash = '';
	return {
		...{ url: url.href, host, title: raw.title ?? null },
		platform: raw.platform ?? (isPlatformHost(host) ? 'opendatasoft' : (siteOf(host) ?? host)),
		tags: [...new Set(tags)].sort(),
		...{ policy, pages, schedule, timeZone: schedule === null ? null : zone },
	};
}
