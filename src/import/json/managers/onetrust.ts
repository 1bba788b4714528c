import type { Category } from '../../../core/policy/policy.ts';
import type { Collector } from '../../declare/collector.ts';
import { readCategory } from '../../understand/read-category.ts';
import { declareEntry } from '../declare-entry.ts';
import { field, type JsonObject, objectsIn, textIn } from '../values.ts';

/** The group ids that a new installation comes with; a site may rename the groups, seldom the ids. */
const IDS: Readonly<Record<string, Category>> = {
	C0001: 'necessary',
	C0002: 'statistical',
	C0003: 'functional',
	C0004: 'advertising',
	C0005: 'social',
};

/** Days, the words of a duration, or a session where the file says that it is one. */
function lifetimeOf(cookie: JsonObject) {
	if (field(cookie, 'IsSession', 'isSession') === true)
		return { text: 'session', kind: 'session', seconds: 0 } as const;
	const days = textIn(cookie, 'Length', 'length');
	if (days === '0' || days === null) {
		const words = textIn(cookie, 'Duration', 'duration', 'LifeSpan', 'lifespan');
		return words ?? (days === '0' ? ({ text: '0', kind: 'session', seconds: 0 } as const) : null);
	}
	return days;
}

function declareCookie(
	collector: Collector,
	cookie: JsonObject,
	category: Category | null,
	third: boolean | null,
): void {
	const name = textIn(cookie, 'Name', 'name', 'CookieName');
	if (name === null) return;
	const outside = field(cookie, 'thirdParty', 'isThirdParty') ?? third;
	const host = textIn(cookie, 'Host', 'host');
	declareEntry(collector, {
		name: name.replace(/x{3,}/gi, '*'),
		category,
		provider: textIn(cookie, 'ThirdPartyDescriptionProvider', 'provider') ?? host,
		purpose: textIn(cookie, 'description', 'Description', 'thirdPartyDescription', 'ThirdPartyDescription'),
		lifetime: lifetimeOf(cookie),
		unit: 'day',
		party: outside === true ? 'third' : outside === false ? 'first' : null,
		domain: host,
		row: cookie,
	});
}

/** Reads the groups of a OneTrust domain script: first-party cookies by group, third-party ones by host. */
export function readOneTrust(root: JsonObject, collector: Collector): boolean {
	const objects = objectsIn(field(root, 'Groups', 'groups'));
	const keys = ['FirstPartyCookies', 'Hosts', 'Cookies', 'GroupName'];
	if (!objects.some((group) => keys.some((key) => key in group))) return false;
	for (const group of objects) {
		const id = textIn(group, 'CustomGroupId', 'OptanonGroupId') ?? '';
		const category = readCategory(textIn(group, 'GroupName', 'GroupNameMobile') ?? '') ?? IDS[id] ?? null;
		for (const cookie of [...objectsIn(group['FirstPartyCookies']), ...objectsIn(group['Cookies'])])
			declareCookie(collector, cookie, category, 'FirstPartyCookies' in group ? false : null);
		for (const host of objectsIn(group['Hosts']))
			for (const cookie of objectsIn(host['Cookies']))
				declareCookie(collector, { Host: host['HostName'], ...cookie }, category, true);
	}
	return true;
}
