import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build/places.mjs';
import type { IntentArgs, IntentName, IntentReply } from '../../src/messaging/intents.ts';
import { launch } from '../browser/driver/index.mjs';
import { pause, until } from '../browser/driver/poll.mjs';
import { BROWSERS, type BrowserName } from '../browser/stage.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { DEMO_HOST } from '../portal/portals.mjs';
import { copyFolder, removeClone } from './clones.ts';
import { buildLastRelease } from './last-release.ts';

const RECORDED = 'clairval.opendatasoft.com';
const ZONE = 'Europe/Paris';

let portal: RunningPortal;
let last: Awaited<ReturnType<typeof buildLastRelease>>;
beforeAll(async () => {
	[portal, last] = await Promise.all([startPortal(), buildLastRelease()]);
}, 300_000);
afterAll(async () => {
	await portal.close();
	await removeClone(last.folder);
});

/** A browser with an extension whose folder is replaced by that of another version, as an update does. */
async function installed(browser: BrowserName, first: string) {
	const folder = await mkdtemp(join(tmpdir(), 'updated-'));
	await copyFolder(first, folder);
	const session = await launch({ browser, extensionDir: folder, portal, answers: 'optional' });
	let page = await session.openExtensionPage('manifest.json');
	return {
		session,
		async replace(version: string) {
			await copyFolder(version, folder);
			await session.puppeteer.installExtension(folder);
			page = await until('the new version', () =>
				session.openExtensionPage('manifest.json').catch(() => null),
			);
		},
		async send<N extends IntentName>(intent: N, args: IntentArgs<N>): Promise<IntentReply<N>> {
			const text = await page.evaluate(
				async (name, given) =>
					JSON.stringify(await chrome.runtime.sendMessage({ intent: name, args: given })),
				intent as string,
				args as unknown,
			);
			const answer = JSON.parse(text);
			if (!answer.ok) throw new Error(`${intent} was refused: ${text}`);
			return answer.value;
		},
		/** Opens a page of a portal; returns the id of its tab, or of another with the same portal. */
		async open(host: string): Promise<number> {
			await session.open(`https://${host}/`);
			return until('the tab', () =>
				page.evaluate(async (start) => {
					const tabs = await chrome.tabs.query({});
					return tabs.find(({ url }) => url?.startsWith(start))?.id ?? null;
				}, `https://${host}/`),
			);
		},
		async close() {
			await session.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
type Installed = Awaited<ReturnType<typeof installed>>;

/** Stores a policy with a former version, an exception, settings, a journal, a kept report, and a key. */
async function fill({ send, open }: Installed): Promise<void> {
	await send('policy.save', { policy: aPolicy(DEMO_HOST, ['sessionid']) });
	await send('policy.save', { policy: aPolicy(DEMO_HOST, ['sessionid', 'csrftoken']) });
	await send('exception.add', {
		host: DEMO_HOST,
		exception: {
			pattern: '_ga*',
			domain: null,
			code: 'undeclared',
			reason: 'Until the redesign',
			until: inAMonth(),
		},
	});
	await send('settings.set', { automaticReading: false, language: 'fr' });
	await send('signing.create', null);
	await keepReport({ send, open }, 'Ada Colomb');
}

/** Inspects the demo portal in a tab and keeps the report. */
async function keepReport({ send, open }: Pick<Installed, 'send' | 'open'>, auditor: string): Promise<void> {
	const tabId = await open(DEMO_HOST);
	const { id } = await until('a report', () =>
		send('audit.make', { tabId, timeZone: ZONE }).catch(() => null),
	);
	await send('audit.annotate', { id, edits: [{ field: 'auditor', key: '', from: '', to: auditor }] });
	await send('audit.keep', { ids: [id] });
}

const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** All that a person has stored, as pages are told. */
async function stored({ send }: Installed) {
	const { policies, trouble } = await send('policy.list', null);
	const journal = await send('journal.list', null);
	const audits = await send('audit.list', null);
	const first = audits.at(-1);
	const whole = first === undefined ? null : await send('audit.get', { id: first.id });
	return {
		trouble: [...trouble, ...journal.trouble],
		policies: policies.map(({ site, declarations }) => ({ site, declarations })),
		versions: (await send('policy.versions', { site: DEMO_HOST })).map(({ policy }) => policy.fingerprint),
		exceptions: await send('exception.list', { host: DEMO_HOST }),
		settings: await send('settings.get', null),
		key: (await send('signing.key', null))?.fingerprint,
		watched: journal.portals.map(({ host }) => host).sort(),
		audits: audits.map(({ id, undeclared, declared }) => ({ id, undeclared, declared })),
		report: whole && { auditor: whole.auditor, rows: whole.report.rows.length },
	};
}

/** Starts to record from a clean start, which sets the portal's cookies aside. */
async function startCleanly({ send, open }: Installed): Promise<void> {
	const tabId = await open(RECORDED);
	await pause(1000);
	await send('recording.start', { tabId, way: 'clean-start', timeZone: ZONE });
	await until('the recording', async () => (await send('recording.now', null))?.stage === 'recording');
}

describe.each(BROWSERS)('an update in %s', (browser) => {
	const now = join(ROOT, 'dist', browser === 'chromium' ? 'chrome' : 'firefox');

	it('keeps what the last release has stored, says what it interrupted, and the way back is open', async () => {
		const extension = await installed(browser, last[browser]);
		try {
			await fill(extension);
			const before = await stored(extension);
			expect(before).toMatchObject({
				trouble: [],
				versions: [expect.any(String)],
				report: { auditor: 'Ada Colomb' },
			});
			expect(before.watched).toContain(DEMO_HOST);
			await startCleanly(extension);

			await extension.replace(now);
			expect(await until('the journal', () => sameAs(extension, before))).toMatchObject(before);
			expect(await extension.send('recording.now', null)).toBeNull();
			const troubles = await extension.send('clean-start.troubles', null);
			expect(troubles).toMatchObject([{ host: RECORDED }]);
			await extension.send('clean-start.dismiss', { id: troubles[0]?.id ?? '' });
			await keepReport(extension, 'Ben Colomb');
			await extension.send('policy.save', { policy: aPolicy(DEMO_HOST, ['sessionid', 'csrftoken', '_ga']) });
			const after = await stored(extension);
			expect(after.trouble).toEqual([]);
			expect(after.audits).toHaveLength(2);

			await extension.replace(last[browser]);
			const back = await stored(extension);
			expect(back).toMatchObject({ ...after, watched: expect.arrayContaining(after.watched) });
		} finally {
			await extension.close();
		}
	}, 240_000);
});

/** What is stored, once it is as before; other portals may have been watched meanwhile. */
async function sameAs(extension: Installed, before: Awaited<ReturnType<typeof stored>>) {
	const current = await stored(extension).catch(() => null);
	if (current === null) return null;
	return { ...current, watched: before.watched.filter((host) => current.watched.includes(host)) };
}
