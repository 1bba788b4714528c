import type { FetchedPage, FetchFailure } from '../../ports/page-fetch.ts';

const failed = (code: FetchFailure['code'], place: string | null): FetchedPage => ({
	failure: { code, place },
});

/** The body, or null as soon as it is too large. */
async function bodyOf(response: Response, maxBytes: number): Promise<Blob | null> {
	if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return null;
	if (response.body === null) return new Blob([]);
	const parts: BlobPart[] = [];
	let size = 0;
	const reader = response.body.getReader();
	for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
		size += chunk.value.byteLength;
		if (size > maxBytes) {
			await reader.cancel();
			return null;
		}
		parts.push(new Uint8Array(chunk.value));
	}
	return new Blob(parts);
}

/**
 * Reads a page of at most `maxBytes` without sending or storing a cookie. A redirect to a host that was not granted fails without
 * its target (measured in both browsers): a second request, which follows none, shows that it was a redirect.
 */
export async function fetchPage(address: URL, signal: AbortSignal, maxBytes: number): Promise<FetchedPage> {
	const quiet: RequestInit = {
		credentials: 'omit',
		cache: 'no-store',
		referrerPolicy: 'no-referrer',
		signal,
	};
	try {
		const response = await fetch(address, quiet);
		if (!response.ok) return failed('http-status', String(response.status));
		const page = await bodyOf(response, maxBytes);
		if (page === null) return failed('too-large', String(maxBytes + 1));
		const type = response.headers.get('content-type') ?? '';
		return { page, url: response.url || address.href, html: /html/i.test(type) };
	} catch {
		const again = await fetch(address, { ...quiet, redirect: 'manual' }).catch(() => null);
		const leadsAway =
			again?.type === 'opaqueredirect' || (again && again.status >= 300 && again.status < 400);
		return failed(leadsAway ? 'redirected' : 'network', address.host);
	}
}
