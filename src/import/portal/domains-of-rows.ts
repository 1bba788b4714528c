import type { Declaration } from '../../core/policy/policy.ts';
import { isWithin } from '../../core/web/host.ts';
import { hostOf } from '../declare/cell-text.ts';
import { isKnownName } from '../known-maker.ts';
import { isOfService, OTHERS } from './other-sites.ts';

/** Declarations of which the domains are looked at; the first few hundred suffice. */
const MAX_ROWS = 300;
/** Rows with a host that nothing but their names tell from others'. */
const MIN_ROWS = 2;

export const withoutWww = (host: string) => host.replace(/^www\./, '');

/** Hosts that declarations state, but those of other parties. */
export function domainsOf(declarations: readonly Declaration[]): ReadonlySet<string> {
	return new Set(
		declarations
			.slice(0, MAX_ROWS)
			.flatMap(({ domain, party }) => (domain && party !== 'third' ? [domain] : [])),
	);
}

/** Whether most rows with a domain, and several, have that of a host. */
export function isDomainOfMost(host: string, declarations: readonly Declaration[]): boolean {
	const stated = declarations
		.slice(0, MAX_ROWS)
		.flatMap(({ domain, party }) => (domain && party !== 'third' ? [withoutWww(domain)] : []));
	const own = stated.filter((domain) => domain === withoutWww(host)).length;
	return own >= MIN_ROWS && own * 2 > stated.length;
}

/** The one of some hosts that all others are below; nothing where they belong to several sites. */
function wholeOf(stated: readonly string[]): string[] {
	const hosts = [...new Set(stated)].map(withoutWww).toSorted((a, b) => a.length - b.length);
	const whole = hosts[0];
	return whole !== undefined && hosts.every((host) => isWithin(host, whole)) ? [whole] : [];
}

/**
 * The site that the hosts of a policy's own rows are of: of those that are said to be its own; else of those of which a
 * host is named as who sets them, and the names are known of no other.
 */
export function siteOfRows(declarations: readonly Declaration[]): string[] {
	const own = declarations.filter(({ party }) => party === 'first');
	const stated = own.flatMap(({ domain, provider }) => domain ?? hostOf(provider ?? '') ?? []);
	if (own.length > 0) return wholeOf(stated);
	const unknown = declarations
		.slice(0, MAX_ROWS)
		.filter(
			({ party, category, names }) =>
				party !== 'third' && category !== 'advertising' && !names.some(isKnownName),
		);
	const setters = unknown
		.flatMap(({ provider }) => hostOf(provider ?? '') ?? [])
		.filter((host) => !OTHERS.test(host) && !isOfService(host));
	return setters.length >= MIN_ROWS && setters.length * 2 >= unknown.length ? wholeOf(setters) : [];
}

const MIN_LABEL = 5;

/** Whether cookies bear the name of a site: "harbour_consent" and harbour.example. */
export function isInNames(host: string, declarations: readonly Declaration[]): boolean {
	const label = withoutWww(host).split('.')[0] ?? '';
	const start = label.replaceAll('-', '').toLowerCase();
	if (start.length < MIN_LABEL) return false;
	return declarations.slice(0, MAX_ROWS).some(({ names }) =>
		names.some((name) =>
			name
				.toLowerCase()
				.replace(/^[_-]+/, '')
				.startsWith(start),
		),
	);
}

const MAX_NAME = 80;

/** Tells whether a host stands right behind the name of a cookie that it sets, as cells do that ran into a line. */
export function createSetterTest(
	declarations: readonly Declaration[],
): (host: string, before: string) => boolean {
	const names = new Map<string, string[]>();
	for (const row of declarations.slice(0, MAX_ROWS)) {
		const host = hostOf(row.provider ?? '');
		if (host !== null) names.set(host, [...(names.get(host) ?? []), ...row.names]);
	}
	return (host, before) => {
		const end = before.trimEnd().slice(-MAX_NAME);
		return names.get(host)?.some((name) => end.endsWith(name.split('*')[0] || name)) ?? false;
	};
}
