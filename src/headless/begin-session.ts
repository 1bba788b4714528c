import {
	type DrivenVisit,
	NavigationError,
	SessionError,
	type StoredOrigin,
	type VisitSession,
} from './driven-browser.ts';

/** Whether a session has anything that a site could know a visitor by. */
export const isSignedIn = ({ cookies, storage = [], headers }: VisitSession): boolean =>
	cookies.length > 0 || storage.length > 0 || Object.keys(headers).length > 0;

/** Source of an expression that stores the items of an origin. */
const storeItems = (items: StoredOrigin['localStorage']) =>
	`(() => { for (const [name, value] of ${JSON.stringify(items.map(({ name, value }) => [name, value]))}) localStorage.setItem(name, value); return ''; })()`;

/** Fills the page storages that a visit begins with. @throws {SessionError} naming the origin, never a value */
export async function fillStorages(
	{ runAtOrigin }: Pick<DrivenVisit, 'runAtOrigin'>,
	storage: readonly StoredOrigin[] = [],
): Promise<void> {
	for (const { origin, localStorage } of storage) {
		if (localStorage.length === 0) continue;
		await runAtOrigin(origin, storeItems(localStorage)).catch((error: unknown) => {
			if (error instanceof NavigationError) throw new SessionError(origin);
			throw error;
		});
	}
}
