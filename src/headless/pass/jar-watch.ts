import { createHash, randomBytes } from 'node:crypto';
import { createConsentChanges, type ValuedCookie } from '../../browser-data/consent-cookies.ts';
import { normalizeCookie } from '../../browser-data/normalize-cookie.ts';
import { type Cookie, cookieKey, isExpired } from '../../core/cookie/cookie.ts';
import type { CookieEngine } from '../../core/cookie/set-cookie.ts';
import type { CookieChange } from '../../ports/cookies.ts';

/**
 * Ms between two reads of the jar: no protocol has an event for its changes, and a read takes some ms. The least is after
 * something that may have changed it.
 */
const INTERVAL_MS = 150;
const MIN_INTERVAL_MS = 20;

/** Tells the changes of a visit's jar, which is read whole and often. Values are compared by a salted hash in memory alone. */
export interface JarWatcher {
	/** Reads the jar and tells its changes since the last read. */
	read(): Promise<void>;
	/** Makes the next read soon: something may have changed the jar. */
	expectChange(): void;
	/** The jar as it was read last, without expired cookies. */
	cookies(): readonly Cookie[];
	/** Ends the reading and reads a last time; a jar that can no longer be read is left as it was. */
	stop(): Promise<void>;
}

export function watchJar(deps: {
	jar: () => Promise<readonly ValuedCookie[]>;
	engine: CookieEngine;
	onChange: (change: CookieChange, at: number) => void;
}): JarWatcher {
	const { jar, engine, onChange } = deps;
	const salt = randomBytes(16);
	const consentOf = createConsentChanges(engine);
	const entries = new Map<string, { readonly mark: string; readonly cookie: Cookie }>();
	let isStopped = false;
	let isDue = false;
	let endPause: () => void = () => undefined;

	const markOf = (raw: ValuedCookie): string => {
		const { value, secure, httpOnly, sameSite, expirationDate = null } = raw;
		const expiry = expirationDate === null ? null : Math.round(expirationDate);
		const text = JSON.stringify([value, secure, httpOnly, sameSite, expiry]);
		return createHash('sha256').update(salt).update(text).digest('base64');
	};

	function tellSet(raw: ValuedCookie, at: number): string {
		const cookie = normalizeCookie(raw, engine === 'firefox');
		const key = cookieKey(cookie);
		if (isExpired(cookie, at)) return '';
		const mark = markOf(raw);
		const before = entries.get(key);
		if (before?.mark === mark) return key;
		entries.set(key, { mark, cookie });
		if (before !== undefined) onChange({ cookie, removed: true, cause: 'overwrite' }, at);
		const consent = consentOf(raw, false, 'explicit');
		onChange({ cookie, removed: false, cause: 'explicit', ...(consent === null ? {} : { consent }) }, at);
		return key;
	}

	async function readNow(): Promise<void> {
		const raws = await jar();
		const at = Date.now();
		const present = new Set(raws.map((raw) => tellSet(raw, at)));
		for (const [key, { cookie }] of entries) {
			if (present.has(key)) continue;
			entries.delete(key);
			onChange({ cookie, removed: true, cause: isExpired(cookie, at) ? 'expired' : 'explicit' }, at);
		}
	}

	let reads = Promise.resolve();
	/** One after the other: an earlier jar must not be compared with a later one. */
	function read(): Promise<void> {
		const next = reads.then(readNow);
		reads = next.catch(() => undefined);
		return next;
	}

	const reading = (async () => {
		while (!isStopped) {
			isDue = false;
			await read().catch(() => undefined);
			await pause(MIN_INTERVAL_MS);
			if (!isDue) await pause(INTERVAL_MS - MIN_INTERVAL_MS);
		}
	})();

	/** Waits, unless the watcher is stopped, or a change expected after the shortest wait. */
	function pause(ms: number): Promise<void> {
		if (isStopped) return Promise.resolve();
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, ms);
			endPause = () => {
				if (!isStopped && ms === MIN_INTERVAL_MS) return;
				clearTimeout(timer);
				resolve();
			};
		});
	}

	return {
		read,
		expectChange() {
			isDue = true;
			endPause();
		},
		cookies: () => [...entries.values()].map(({ cookie }) => cookie),
		async stop() {
			isStopped = true;
			endPause();
			await reading;
			await read().catch(() => undefined);
		},
	};
}
