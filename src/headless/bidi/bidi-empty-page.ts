import { NavigationError } from '../driven-browser.ts';
import { EMPTY_PAGE, textOfAnswer } from '../page-functions.ts';
import { PAGE_ANSWER_TIMEOUT_MS, within } from '../within.ts';
import type { BidiConnection } from './bidi-connection.ts';
import { answerAll } from './bidi-requests.ts';

/** Runs an expression in an empty page of an origin, in a tab of its own (see `DrivenVisit.runAtOrigin`). */
export async function runInEmptyPage(
	connection: BidiConnection,
	userContext: string,
	origin: string,
	expression: string,
	timeoutMs: number,
): Promise<string> {
	const { send } = connection;
	const { context } = await send<{ context: string }>('browsingContext.create', {
		type: 'tab',
		userContext,
		background: true,
	});
	try {
		const end = await answerAll(connection, context, EMPTY_PAGE);
		const going = send('browsingContext.navigate', { context, url: `${origin}/`, wait: 'complete' });
		await within(PAGE_ANSWER_TIMEOUT_MS, 'timeout', going).catch((error: unknown) => {
			throw error instanceof NavigationError ? error : new NavigationError(origin);
		});
		await end();
		const answer = send<{ type: string; result?: { value?: unknown } }>('script.evaluate', {
			expression,
			awaitPromise: true,
			target: { context },
		});
		const { type, result } = await within(timeoutMs, 'timeout', answer);
		return textOfAnswer(result?.value, type === 'success');
	} finally {
		await send('browsingContext.close', { context }).catch(() => undefined);
	}
}
