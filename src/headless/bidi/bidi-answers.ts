import { offersIn } from '../../browser-data/read-answer.ts';
import { VISIT_STORE, VISIT_TAB, type VisitEvents } from '../driven-browser.ts';
import { type BidiConnection, type BytesValue, textOfBytes } from './bidi-connection.ts';

/** An event of the module `network`, as far as it is read. */
interface ResponseEvent {
	readonly context: string | null;
	readonly navigation: string | null;
	readonly redirectCount: number;
	readonly request: { readonly request: string; readonly destination?: string };
	readonly response: {
		readonly url: string;
		readonly status: number;
		readonly fromCache?: boolean;
		readonly headers: readonly { readonly name: string; readonly value: BytesValue }[];
	};
}

/** By the destination of a request (Fetch, 2.2.5). */
const RESOURCES: Readonly<Record<string, string>> = {
	style: 'stylesheet',
	image: 'image',
	script: 'script',
	font: 'font',
	audio: 'media',
	video: 'media',
	manifest: 'web_manifest',
	'': 'xmlhttprequest',
};

const isCookieLine = ({ name }: { readonly name: string }) => name.toLowerCase() === 'set-cookie';

/** Reports each answer of a visit, each of a chain of redirections by itself. Returns a function that ends that. */
export function watchAnswers(
	connection: BidiConnection,
	{
		events,
		mainFrame,
		numberOf,
		isOwn,
	}: {
		events: VisitEvents;
		mainFrame: string;
		numberOf: (frame: string) => number;
		isOwn: (frame: string) => boolean;
	},
): () => void {
	/** Answers that were reported when they began. */
	const reported = new Set<string>();
	const keyOf = ({ request, redirectCount }: ResponseEvent) => `${request.request} ${redirectCount}`;

	function report({ context, navigation, request, response }: ResponseEvent): void {
		if (context === null || !isOwn(context)) return;
		const at = Date.now();
		const isMain = context === mainFrame && navigation !== null;
		const headers = response.headers.flatMap(({ name, value }) =>
			/^(?:set-cookie|date)$/i.test(name) ? [{ name, value: textOfBytes(value) }] : [],
		);
		events.answered({
			at,
			requestId: request.request,
			tabId: VISIT_TAB,
			frameId: numberOf(context),
			store: VISIT_STORE,
			url: response.url.split('#', 1)[0] ?? '',
			resource: isMain
				? 'main_frame'
				: navigation !== null
					? 'sub_frame'
					: (RESOURCES[request.destination ?? ''] ?? 'other'),
			status: response.status,
			initiator: null,
			// An answer from the cache sets nothing again.
			offers: response.fromCache === true ? [] : offersIn(headers, at, 'firefox'),
		});
	}

	const ends = [
		connection.on<ResponseEvent>('network.responseStarted', (event) => {
			if (!event.response.headers.some(isCookieLine)) return;
			reported.add(keyOf(event));
			report(event);
		}),
		// Some drivers have the cookies of an answer only when it is complete.
		connection.on<ResponseEvent>('network.responseCompleted', (event) => {
			if (!reported.delete(keyOf(event))) report(event);
		}),
	];
	return () => {
		for (const end of ends) end();
	};
}
