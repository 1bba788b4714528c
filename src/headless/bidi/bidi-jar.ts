import type { ValuedCookie } from '../../browser-data/consent-cookies.ts';
import { isWithin } from '../../core/web/host.ts';
import { type BidiConnection, type BytesValue, textOfBytes } from './bidi-connection.ts';

/** A cookie as the module `network` has it. */
interface BidiCookie {
	readonly name: string;
	readonly value: BytesValue;
	readonly domain: string;
	readonly path: string;
	readonly httpOnly: boolean;
	readonly secure: boolean;
	readonly sameSite: string;
	/** Seconds since the epoch. */
	readonly expiry?: number;
}

const SAME_SITE: Readonly<Record<string, string>> = { none: 'no_restriction', lax: 'lax', strict: 'strict' };

const identityOf = ({ name, domain, path, value }: BidiCookie) =>
	JSON.stringify([name, domain, path, textOfBytes(value)]);

/**
 * Reads all cookies of a user context. The protocol tells no cookie's own partition: cookies that are stored for other
 * sites in the partition of the page's site are asked for by themselves. `site`: of the page, `https://example.org`;
 * null before there is one.
 */
export async function readFirefoxJar(
	connection: BidiConnection,
	{ userContext, site, store }: { userContext: string; site: string | null; store: string },
): Promise<readonly ValuedCookie[]> {
	const cookiesIn = async (partition: object) => {
		const params = { partition: { type: 'storageKey', userContext, ...partition } };
		return (await connection.send<{ cookies: readonly BidiCookie[] }>('storage.getCookies', params)).cookies;
	};
	const all = await cookiesIn({});
	const inPartition = site === null ? [] : await cookiesIn({ sourceOrigin: site });
	const host = site === null ? '' : new URL(site).hostname;
	const isForeign = ({ domain }: BidiCookie) => !isWithin(domain.replace(/^\./, ''), host);
	const partitioned = inPartition.filter(isForeign);
	const keys = new Set(partitioned.map(identityOf));
	const rawOf = (cookie: BidiCookie, topLevelSite: string | null): ValuedCookie => {
		const sameSite = SAME_SITE[cookie.sameSite];
		return {
			name: cookie.name,
			value: textOfBytes(cookie.value),
			domain: cookie.domain,
			hostOnly: !cookie.domain.startsWith('.'),
			path: cookie.path,
			secure: cookie.secure,
			httpOnly: cookie.httpOnly,
			...(sameSite === undefined ? {} : { sameSite }),
			session: cookie.expiry === undefined,
			...(cookie.expiry === undefined ? {} : { expirationDate: cookie.expiry }),
			storeId: store,
			partitionKey: topLevelSite === null ? null : { topLevelSite },
		};
	};
	return [
		...all.filter((cookie) => !keys.has(identityOf(cookie))).map((cookie) => rawOf(cookie, null)),
		...partitioned.map((cookie) => rawOf(cookie, site)),
	];
}
