import { browserByUserAgent } from '../audit/browser-name.ts';
import { mayRedirect } from '../recording/read-offers.ts';
import type {
	Capture,
	CapturedAnswer,
	CaptureReading,
	NamedProgram,
	SentCookie,
	SkippedEntry,
} from './capture.ts';
import { type HarEntry, readEntry } from './har-entry.ts';
import { member, textMember } from './har-member.ts';

/** Limits of a capture. The first response of each host is within them before others. */
const MAX_ANSWERS = 20_000;
const MAX_OFFERS = 50_000;
const MAX_SENT = 5000;
/** Skipped entries that are named. */
const MAX_NAMED = 3;
const MAX_PROGRAM_LENGTH = 80;
/** Captures last minutes; a longer distance is a mistake, ms. */
const MAX_DISTANCE_MS = 86_400_000;

function programOf(log: unknown, key: string): NamedProgram {
	const program = member(log, key);
	return {
		name: textMember(program, 'name', MAX_PROGRAM_LENGTH),
		version: textMember(program, 'version', MAX_PROGRAM_LENGTH),
	};
}

/** A redirect chain that waits for its next request. */
interface Chain {
	readonly id: string;
	readonly isPage: boolean;
}

/** Redirect chains by the address of their next request, first come first served. */
function createChains() {
	const queues = new Map<string, { readonly chains: Chain[]; next: number }>();
	return {
		add(address: string, chain: Chain): void {
			const queue = queues.get(address) ?? { chains: [], next: 0 };
			queues.set(address, queue);
			queue.chains.push(chain);
		},
		next(address: string): Chain | undefined {
			const queue = queues.get(address);
			return queue?.chains[queue.next++];
		},
	};
}

/** Collects what a recording would note, entry by entry in the order of the file, at a cost that does not grow. */
function createCollector() {
	const answers: CapturedAnswer[] = [];
	const sent = new Map<string, SentCookie>();
	const hosts = new Set<string>();
	const chains = createChains();
	/** Keys of the file's pages whose document has come. */
	const begun = new Set<string>();
	let [offers, omitted, hasPage] = [0, 0, false];

	/** Decides whether a document is the page itself: the first of its page, or what its redirection leads to. */
	function resourceOf({ resource, page, status }: HarEntry, chain: Chain | undefined): string {
		const isFirst = status !== 0 && !begun.has(page);
		const isPage = resource === 'main_frame' || (resource === 'document' && (chain?.isPage ?? isFirst));
		if (isPage) begun.add(page);
		if (isPage) return 'main_frame';
		return resource === 'document' ? 'sub_frame' : resource;
	}

	function addSent({ sent: names, host, url, startedAt: at }: HarEntry): void {
		for (const [name, attributes] of names) {
			const key = `${host}\n${name}`;
			const before = sent.get(key);
			if (before === undefined && sent.size >= MAX_SENT) omitted++;
			else if (before === undefined || at < before.at)
				sent.set(key, { at, url, host, name, attributes: attributes ?? before?.attributes ?? null });
			else if (before.attributes === null && attributes !== null) sent.set(key, { ...before, attributes });
		}
	}

	return {
		hosts,
		hasPage: () => hasPage,
		add(entry: HarEntry): void {
			const { number, address, status, redirect, at, url, host, initiator } = entry;
			const chain = chains.next(address);
			addSent(entry);
			const resource = resourceOf(entry, chain);
			if (status === 0) return;
			const requestId = chain?.id ?? String(number);
			const isRedirect = mayRedirect(entry) && redirect !== '';
			if (isRedirect) chains.add(redirect, { id: requestId, isPage: resource === 'main_frame' });
			const isNews = !hosts.has(host);
			hosts.add(host);
			if (resource === 'main_frame') hasPage = true;
			const isNoted = isNews || isRedirect || entry.offers.length > 0 || /^(main|sub)_frame$/.test(resource);
			if (!isNoted) return;
			if (answers.length >= MAX_ANSWERS || offers + entry.offers.length > MAX_OFFERS) {
				omitted++;
				return;
			}
			offers += entry.offers.length;
			const answer = { at, requestId, url, resource, status, initiator, offers: entry.offers };
			answers.push({ kind: 'answer', ...answer, inTab: true });
		},
		result: () => ({
			answers: answers.sort((a, b) => a.at - b.at),
			sent: [...sent.values()].sort((a, b) => a.at - b.at),
			omitted,
			offers,
		}),
	};
}

/** The browser that made a visit: as the file names it, by its requests, or the program that wrote the file. */
function browserOf(log: unknown, userAgent: string): NamedProgram {
	const named = programOf(log, 'browser');
	if (named.name !== '') return named;
	const byRequests = browserByUserAgent(userAgent);
	return byRequests.name === '' ? programOf(log, 'creator') : byRequests;
}

/**
 * Reads a parsed HAR file (1.2) and drops every value at once: of cookies, headers, queries, forms and bodies. Entries
 * that cannot be read are counted. Linear in the number of entries. `sha256`: of the file.
 */
export function readCapture(har: unknown, sha256: string): CaptureReading {
	const log = member(har, 'log');
	const list = member(log, 'entries');
	if (!Array.isArray(list)) return { failure: 'no-har' };
	const entries = list.length;
	if (entries === 0) return { failure: 'no-entries' };
	const creator = programOf(log, 'creator');
	const names = `${creator.name} ${programOf(log, 'browser').name}`;
	const engine = /firefox/i.test(names) ? 'firefox' : 'chromium';
	const collector = createCollector();
	const firstSkipped: SkippedEntry[] = [];
	let [skipped, count, userAgent] = [0, 0, ''];
	let [startedAt, endedAt, first] = [Number.POSITIVE_INFINITY, 0, Number.NaN];
	for (const [index, value] of list.entries()) {
		const read = readEntry(value, index + 1, engine);
		if (read === null) continue;
		const isFar = typeof read === 'object' && Math.abs(read.startedAt - first) > MAX_DISTANCE_MS;
		if (typeof read === 'string' || isFar) {
			const problem = typeof read === 'string' ? read : 'other-day';
			if (skipped < MAX_NAMED) firstSkipped.push({ entry: index + 1, problem });
			skipped++;
			continue;
		}
		if (count++ === 0) first = read.startedAt;
		startedAt = Math.min(startedAt, read.startedAt);
		endedAt = Math.max(endedAt, read.at);
		userAgent ||= read.userAgent;
		collector.add(read);
	}
	if (count === 0 && skipped > 0) return { failure: 'unreadable-entries', skipped: firstSkipped, entries };
	const hosts = collector.hosts.size;
	if (!collector.hasPage()) return { failure: 'no-page', skipped: firstSkipped, entries, hosts };
	const { answers, sent, omitted, offers } = collector.result();
	if (offers === 0 && sent.length === 0) return { failure: 'no-cookies', entries, hosts };
	const browser = browserOf(log, userAgent);
	const capture: Capture = {
		creator,
		browser,
		sha256,
		startedAt,
		endedAt,
		entries,
		skipped,
		firstSkipped,
		answers,
		sent,
		omitted,
	};
	return { capture };
}
