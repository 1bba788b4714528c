import { type Cookie, cookieKey } from '../../../src/core/cookie/cookie.ts';
import type { Exception } from '../../../src/core/exceptions/exception.ts';
import type { CookieHistory } from '../../../src/core/journal/journal.ts';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { DAY } from '../../../src/core/policy/lifetime.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { makeCookie } from '../../fakes/make.ts';
import { createFakeBackend, type FakeBackend, NOW } from '../fake-backend.ts';

export const PORTAL = 'lumiere-sur-mer.opendatasoft.com';
export const ADDRESS = `https://${PORTAL}/terms/cookies-policy/`;

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;

/** Rows of the portal's table, in the order of its columns. */
export const ROWS_EN = [
	['Opendatasoft', 'sessionid', '2 weeks', 'Authentication'],
	['Opendatasoft', 'csrftoken', '12 months', 'Security of forms'],
	['Lumière-sur-Mer', 'text_size', '1 month', 'Size of the text'],
	['Piano', 'atuserid', '13 months', 'Audience measurement'],
] as const;

export function pageEn(rows: readonly (readonly string[])[] = ROWS_EN): string {
	return `<h1>Cookies policy</h1>
<p>In order to give you the best service, this portal uses cookies. A cookie is a <strong>small file</strong> that your browser keeps.</p>
<h2>Cookies used on this portal</h2>
<table class="table"><thead><tr><th>Supplier name</th><th>Cookie name</th><th>Duration</th><th>Function</th></tr></thead>
<tbody>
${rows.map(row).join('')}</tbody></table>
<h2>How do I configure cookies?</h2>
<p>Your browser lets you refuse them: see its <a href="https://support.example/">help pages</a>.</p>
`;
}

export const PAGE_FR = `<h1>Politique de cookies</h1>
<p>Afin de vous offrir le meilleur service, ce portail utilise des cookies.</p>
<table class="table"><thead><tr><th>Nom du fournisseur</th><th>Nom du cookie</th><th>Durée</th><th>Fonction</th></tr></thead>
<tbody>
<tr><td>Opendatasoft</td><td>sessionid</td><td>2 semaines</td><td>Authentification</td></tr>
<tr><td>Opendatasoft</td><td>csrftoken</td><td>12 mois</td><td>Sécurité des formulaires</td></tr>
<tr><td>Lumière-sur-Mer</td><td>text_size</td><td>1 mois</td><td>Taille du texte</td></tr>
<tr><td>Piano</td><td>atuserid</td><td>13 mois</td><td>Mesure d’audience</td></tr>
</tbody></table>
<p>Votre navigateur vous permet de les refuser.</p>
`;

/** Reads a page as the importer does, for the portal. */
export function readAs(page: Pick<SourcePage, 'content' | 'kind'>, url: string | null = ADDRESS): Policy {
	const parsed = parsePolicy({ text: page.content }, { kind: page.kind, url });
	return {
		...parsed,
		sites: [PORTAL],
		fingerprint: `sha256:${page.content.length}`,
		readAt: '2026-11-21T14:02:00.000Z',
		source: url === null ? parsed.source : { kind: 'site', url, name: null },
	};
}

/** Days that the portal's cookies live; null for a session. */
const COOKIES: Readonly<Record<string, number | null>> = {
	sessionid: 14,
	csrftoken: 365,
	text_size: 365,
	_ga: 400,
	_ga_7QLUMIERE1: 400,
	rappel: null,
};

interface Portal {
	readonly policy?: Policy;
	readonly cookies?: readonly string[];
	/** Of more cookies, and other facts of the report. */
	readonly over?: Partial<SiteReport>;
	readonly exceptions?: readonly Exception[];
	/** How many days ago watching began. */
	readonly watchedDays?: number;
	readonly host?: string;
	readonly store?: string;
}

/** A cookie that was seen being set at each of some visits; the last time, just now. */
function historyOf({ name, domain, expires, ...cookie }: Cookie, since: number, at: number): CookieHistory {
	return {
		key: cookieKey({ name, domain, expires, ...cookie }),
		...{ name, domain, expires, firstSeen: since, lastSeen: at, goneAt: null, timesSet: 5 },
		lastCause: 'explicit',
		lastSet: { at, expires },
		longestLifetime: expires === null ? null : expires - at / 1000,
		verdicts: [],
	};
}

/** A report of the portal as the worker makes it. */
export function reportOf({
	policy = readAs({ kind: 'html', content: pageEn() }),
	cookies = Object.keys(COOKIES),
	over = {},
	exceptions = [],
	watchedDays = 12,
	host = PORTAL,
	store = '0',
}: Portal = {}): SiteReport {
	const resolved = resolvePolicy(host, new Map([[host, policy]]), false);
	const at = NOW - 60_000;
	const watchingSince = at - watchedDays * DAY * 1000;
	const jar = cookies.map((name) => {
		const days = COOKIES[name] ?? null;
		const expires = days === null ? null : at / 1000 + days * DAY;
		return makeCookie({ store, name, domain: host, expires, secure: true });
	});
	return {
		...buildReport({
			...{ store, host, site: 'opendatasoft.com', at, revision: 1, cookies: jar, exceptions },
			policy: resolved,
			index: buildNameIndex(resolved.declarations),
			isSecure: true,
			journal: {
				...{ store, host, watchingSince, lastLook: null, policies: [] },
				cookies: new Map(jar.map((cookie) => [cookieKey(cookie), historyOf(cookie, watchingSince, at)])),
			},
			facts: createCookieFacts(null),
			storedNames: null,
			inUse: null,
			visibility: { granted: true, hiddenDomains: [] },
			seesDomain: () => true,
		}),
		...over,
	};
}

const sourcePage = (language: string, content: string, url: string | null = ADDRESS): SourcePage => ({
	language,
	url,
	kind: 'html',
	content,
});

/** A backend with the portal's policy, its source, and its report. */
export function portalBackend(
	pages: readonly SourcePage[] = [sourcePage('en', pageEn())],
	portal: Portal = {},
): FakeBackend {
	const [first] = pages;
	const policy = portal.policy ?? (first ? readAs(first, first.url) : readAs(sourcePage('en', pageEn())));
	const backend = createFakeBackend([policy]);
	if (pages.length > 0) backend.policySources.set(PORTAL, { pages, reason: null });
	backend.reported.push(reportOf({ ...portal, policy }));
	return backend;
}

export const bothLanguages = [sourcePage('en', pageEn()), sourcePage('fr', PAGE_FR, `${ADDRESS}?flg=fr`)];

/** Publishes a page at the portal's address: reading it gives this. */
export function publish(backend: FakeBackend, content: string, url = ADDRESS): void {
	backend.pages.set(url, { page: new Blob([content]), url, html: true });
	const policy = readAs({ kind: 'html', content }, url);
	const page = sourcePage(policy.language ?? 'en', content, url);
	backend.outcomes.set(url, { kind: 'policy', policy, text: content, source: { page, reason: null } });
}
