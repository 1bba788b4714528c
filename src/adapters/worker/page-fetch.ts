import type { PageFetch } from '../../ports/page-fetch.ts';
import { fetchPage } from '../both/fetch-page.ts';

/** Reads pages without cookies. */
export const pageFetch: PageFetch = {
	fetch: (url, maxBytes, timeoutMs) => fetchPage(new URL(url), AbortSignal.timeout(timeoutMs), maxBytes),
};
