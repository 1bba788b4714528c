import { expect, it } from 'vitest';
import { createHandlers } from '../../background/intent-handlers.ts';
import { normalizeCookie, type RawCookie } from '../../src/browser-data/normalize-cookie.ts';
import { BACKUP_PARTS } from '../../src/core/backup/backup-part.ts';
import { cookieKey } from '../../src/core/cookie/cookie.ts';
import { reportCsv } from '../../src/export/report/report-csv.ts';
import { reportJson } from '../../src/export/report/report-json.ts';
import { createFakeBrowser } from '../fakes/fake-browser.ts';

const HOST = 'lumiere.opendatasoft.com';
const SECRET = 'PLANTED-9f3a';

/** What the browsers hand out: with a value, whatever the product's types say. */
const raw = (name: string, fields: Partial<RawCookie> = {}): RawCookie & { value: string } => ({
	name,
	value: `${SECRET}-${name}`,
	domain: HOST,
	hostOnly: true,
	path: '/',
	secure: true,
	httpOnly: true,
	sameSite: 'lax',
	session: true,
	storeId: '0',
	...fields,
});

it.each([false, true])(
	'a cookie’s value is nowhere: not stored, not logged, not exported (Firefox: %s)',
	async (firefox) => {
		const browser = createFakeBrowser({ firefox });
		browser.navigate(1, `https://${HOST}/`);
		browser.navigate(2, `https://${HOST}/`, { store: '1', incognito: true });
		await browser.advance(1000);
		const answers: unknown[] = [];
		const ask = () => createHandlers(browser.wake());

		async function everything(): Promise<void> {
			const expirationDate = browser.clock.now() / 1000 + 900;
			const cookies = [
				raw('_ga'),
				raw('sessionid', { session: false, expirationDate }),
				raw('brief', { session: false, expirationDate: browser.clock.now() / 1000 + 2 }),
				raw('private', { storeId: '1' }),
				raw('_ga'),
			];
			for (const cookie of cookies) browser.jar.set(normalizeCookie(cookie, firefox));
			await browser.advance(1000);
			browser.jar.remove(normalizeCookie(raw('_ga'), firefox));
			await browser.advance(5000);
			const inspection = await ask().inspect({ tabId: 1, look: true });
			answers.push(inspection, await ask().inspect({ tabId: 2, look: true }));
			if (inspection.state !== 'ready') throw new Error('There is no report');
			answers.push(reportJson(inspection.report));
			answers.push(reportCsv(inspection.report));
			const { id } = await ask()['audit.make']({ tabId: 1, timeZone: 'UTC' });
			answers.push(await ask()['audit.get']({ id }));
		}

		await everything();
		// Errors are logged, and their messages are others' words.
		browser.session.failures = 2;
		Object.assign(browser.journal, { failure: 'quota', failures: 3 });
		await everything();
		browser.journal.failure = null;
		browser.kill();
		await everything();
		for (const store of ['0', '1']) answers.push(await ask()['journal.get']({ store, host: HOST }));
		answers.push(
			await ask()['journal.list'](null),
			await ask()['backup.export']({ parts: BACKUP_PARTS, after: null }),
		);
		answers.push(await browser.wake().errors.read());

		const stored = [...browser.local.data, ...browser.session.data, ...browser.journal.records];
		const text = JSON.stringify([stored, answers]);
		// It is all there, but for the values.
		for (const name of ['_ga', 'sessionid', 'brief', 'private', 'Quota'])
			expect(text.includes(name), name).toBe(true);
		expect(text.includes(SECRET)).toBe(false);
	},
);

it('a recording keeps no value either; a clean start holds what it has set aside until it is back', async () => {
	const browser = createFakeBrowser();
	const settled = async <T>(call: Promise<T>) => {
		await browser.advance(500);
		return call;
	};
	const ask = () => createHandlers(browser.wake());
	const origin = `https://${HOST}`;
	browser.navigate(1, `${origin}/`);
	const there = normalizeCookie(raw('sessionid'), false);
	browser.recording.values.set(cookieKey(there), `${SECRET}-sessionid`);
	browser.jar.set(there);
	browser.recording.entries('localStorage', origin, 1).set('theme', `${SECRET}-dark`);
	await browser.advance(1000);
	const begun = ask()['recording.start']({ tabId: 1, way: 'clean-start', timeZone: 'UTC' });
	const { id } = await settled(begun);
	const isHeld = ([key]: readonly [string, unknown]) => /^vault-/.test(key);
	const session = [...browser.session.data];
	expect(JSON.stringify(session.filter(isHeld)).includes(SECRET)).toBe(true);
	expect(JSON.stringify(session.filter((entry) => !isHeld(entry))).includes(SECRET)).toBe(false);
	browser.jar.set(normalizeCookie(raw('_ga'), false));
	browser.answer({
		at: browser.clock.now(),
		requestId: 'r1',
		tabId: 1,
		frameId: 0,
		store: null,
		url: `${origin}/login?token=${SECRET}-token`,
		resource: 'main_frame',
		status: 200,
		initiator: null,
		offers: [],
	});
	browser.navigate(1, `${origin}/login?token=${SECRET}-token`);
	await browser.advance(500);
	const { audit } = await settled(ask()['recording.stop']({ id }));
	const kept = await ask()['audit.get']({ id: audit ?? '' });
	const left = [...browser.local.data, ...browser.session.data, ...browser.journal.records];
	const text = JSON.stringify([left, kept]);
	for (const name of ['_ga', '/login?…']) expect(text.includes(name), name).toBe(true);
	expect(text.includes(SECRET)).toBe(false);
});
