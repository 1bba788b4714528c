import { NavigationError } from './driven-browser.ts';

/** Ms in which a page answers our questions, unless its scripts never pause. */
export const PAGE_ANSWER_TIMEOUT_MS = 10_000;

/** Waits for a promise at most so long. @throws {NavigationError} with the code, after that */
export async function within<T>(ms: number, code: string, promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new NavigationError(code)), ms);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
		promise.catch(() => undefined);
	}
}
