import { NavigationError } from '../driven-browser.ts';
import { within } from '../within.ts';
import type { BidiConnection } from './bidi-connection.ts';

/** Firefox 134 and later. */
export const DOWNLOAD_BEGINS = 'browsingContext.downloadWillBegin';

interface NavigationEvent {
	readonly context: string;
	readonly navigation: string | null;
}

/** Ms after a page has begun to show in which an error of its load may still be reported. */
const GRACE_MS = 300;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The browser's own codes, in its words about an error; of a certificate's, that of the library before the general one. */
const CODES = [/(?:SEC|SSL|MOZILLA_PKIX)_ERROR_\w+/, /NS_ERROR_GENERATE_FAILURE\S*/, /NS_[A-Z_]+/];

function codeOf(error: unknown): string {
	const words = error instanceof Error ? error.message : String(error);
	return CODES.map((pattern) => pattern.exec(words)?.[0]).find((code) => code !== undefined) ?? words;
}

/** Begins to load an address in a tab (see `DrivenVisit.go`). @throws {NavigationError} */
export async function navigate(
	connection: BidiConnection,
	tab: string,
	url: string,
	timeoutMs: number,
): Promise<void> {
	const downloads = new Set<string | null>();
	let isCommitted = false;
	let commit: () => void = () => undefined;
	// `none` returns before anything was answered; the event says when the page begins to show.
	const committed = new Promise<void>((resolve) => {
		commit = resolve;
	});
	const ends = [
		connection.on<NavigationEvent>(DOWNLOAD_BEGINS, ({ context, navigation }) => {
			if (context === tab) downloads.add(navigation);
		}),
		connection.on<NavigationEvent>('browsingContext.navigationCommitted', ({ context }) => {
			if (context !== tab) return;
			isCommitted = true;
			commit();
		}),
	];
	const params = { context: tab, url, wait: 'interactive' };
	const asked = connection
		.send<{ readonly navigation: string | null }>('browsingContext.navigate', params)
		.catch((error: unknown) => {
			throw new NavigationError(codeOf(error));
		});
	const begun = Promise.race([asked, committed.then(() => Promise.race([asked, pause(GRACE_MS)]))]);
	try {
		const done = await within(timeoutMs, 'timeout', begun);
		// A page may also save files while it shows.
		if (done !== undefined && downloads.has(done.navigation)) throw new NavigationError('download');
	} catch (error) {
		throw downloads.size > 0 && !isCommitted ? new NavigationError('download') : error;
	} finally {
		for (const end of ends) end();
		asked.catch(() => undefined);
	}
}
