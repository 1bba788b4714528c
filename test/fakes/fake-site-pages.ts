import { readPolicyPage } from '../../background/read-policy.ts';
import type { WorkerPorts } from '../../background/worker-ports.ts';

/** Creates the pages that portals answer with, read by the real importer. */
export function createFakeSitePages() {
	/** HTML by address, or a status. */
	const sitePages = new Map<string, string | number>();
	/** The addresses that were asked for, in order. */
	const requests: string[] = [];
	/** Runs while an answer is awaited. */
	const duringFetch: { run: () => void | Promise<void> } = { run: () => undefined };

	const ports: Pick<WorkerPorts, 'pageFetch' | 'policyReader'> = {
		pageFetch: {
			async fetch(url, maxBytes) {
				requests.push(url);
				await duringFetch.run();
				const answer = sitePages.get(url) ?? 404;
				if (answer === 0) return { failure: { code: 'network', place: new URL(url).host } };
				if (typeof answer === 'number') return { failure: { code: 'http-status', place: String(answer) } };
				const page = new Blob([answer]);
				if (page.size > maxBytes) return { failure: { code: 'too-large', place: String(page.size) } };
				return { page, url, html: true };
			},
		},
		policyReader: { read: readPolicyPage },
	};
	return { ports, sitePages, requests, duringFetch };
}
