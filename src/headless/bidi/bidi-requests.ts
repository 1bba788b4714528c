import type { VisitOptions } from '../driven-browser.ts';
import { isOwnRequest } from '../own-request.ts';
import { type BidiConnection, type BytesValue, textOfBytes } from './bidi-connection.ts';

/** A request that waits for us, of the module `network`. */
interface BlockedRequest {
	readonly intercepts?: readonly string[];
	readonly request: {
		readonly request: string;
		readonly url: string;
		readonly headers: readonly { readonly name: string; readonly value: BytesValue }[];
	};
}

const ignore = () => undefined;

/** Calls `answer` with each request of a tab that comes to a phase. Returns a function that ends that. */
async function intercept(
	connection: BidiConnection,
	{ phase, event, tab }: { phase: string; event: string; tab: string },
	answer: (request: BlockedRequest['request']) => Promise<unknown>,
): Promise<() => Promise<void>> {
	let id: string | undefined;
	const end = connection.on<BlockedRequest>(event, ({ intercepts, request }) => {
		if (id !== undefined && intercepts?.includes(id) === true) void answer(request).catch(ignore);
	});
	const params = { phases: [phase], contexts: [tab] };
	({ intercept: id } = await connection.send<{ intercept: string }>('network.addIntercept', params));
	return async () => {
		end();
		await connection.send('network.removeIntercept', { intercept: id }).catch(ignore);
	};
}

/** Shows what a site that asks for a password answers without one, instead of a prompt that nobody sees. */
export function refuseSignIn(connection: BidiConnection, tab: string): Promise<() => Promise<void>> {
	const where = { phase: 'authRequired', event: 'network.authRequired', tab };
	return intercept(connection, where, ({ request }) =>
		connection.send('network.continueWithAuth', { request, action: 'cancel' }),
	);
}

/**
 * Adds headers to a tab's requests that go to the site itself, and to no other. Firefox takes a request's headers along
 * with a redirection: there they are removed again.
 */
export async function sendHeaders(
	connection: BidiConnection,
	tab: string,
	{ headers, site }: VisitOptions,
): Promise<() => Promise<void>> {
	const own = Object.entries(headers);
	if (own.length === 0) return async () => undefined;
	const secrets = new Map(own.map(([name, value]) => [name.toLowerCase(), value]));
	const added = own.map(([name, value]) => ({ name, value: { type: 'string', value } }));
	const where = { phase: 'beforeRequestSent', event: 'network.beforeRequestSent', tab };
	return intercept(connection, where, ({ request, url, headers: before }) => {
		if (isOwnRequest(url, site)) {
			const others = before.filter(({ name }) => !secrets.has(name.toLowerCase()));
			return connection.send('network.continueRequest', { request, headers: [...others, ...added] });
		}
		const others = before.filter(({ name, value }) => secrets.get(name.toLowerCase()) !== textOfBytes(value));
		const changed = others.length === before.length ? {} : { headers: others };
		return connection.send('network.continueRequest', { request, ...changed });
	});
}

/** Answers all requests of a tab with one page, instead of the network. */
export function answerAll(
	connection: BidiConnection,
	tab: string,
	html: string,
): Promise<() => Promise<void>> {
	const where = { phase: 'beforeRequestSent', event: 'network.beforeRequestSent', tab };
	const headers = [{ name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } }];
	const body = { type: 'string', value: html };
	return intercept(connection, where, ({ request }) =>
		connection.send('network.provideResponse', {
			request,
			statusCode: 200,
			reasonPhrase: 'OK',
			headers,
			body,
		}),
	);
}
