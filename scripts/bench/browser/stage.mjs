import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../../test/browser/driver/index.mjs';
import { pause, until } from '../../../test/browser/driver/poll.mjs';
import { startPortal } from '../../../test/portal/index.mjs';
import { outputOf } from '../../build/places.mjs';
import { build } from '../../build.mjs';
import { PROBE, writeBare } from './bare.mjs';

/** @typedef {import('../../../test/browser/driver/types.mjs').Session} Session */
/** @typedef {import('puppeteer-core').CDPSession} Cdp */

/** A portal that sets no cookie unless it is asked to. */
export const HOST = 'vide.opendatasoft.com';

/**
 * One of the two extensions in the browser.
 * @typedef {object} Contender
 * @property {string} id
 * @property {() => Promise<void>} stopWorker
 * @property {() => Promise<void>} wakeWorker
 * @property {() => Promise<number>} workerHeap bytes in use after a collection
 * @property {() => Promise<number>} pid of the process that its worker and pages run in
 */

/**
 * One browser with ours and the bare extension in it, or with neither.
 * @typedef {object} Stage
 * @property {Session} session
 * @property {Cdp} cdp of the browser
 * @property {Contender} ours
 * @property {Contender} bare
 * @property {(use: string) => string} address on the portal
 */

/**
 * Builds, starts a browser with both extensions, and ends it after `use`.
 * @template T
 * @param {(stage: Stage) => Promise<T>} use
 * @param {{ withOurs?: boolean, withBare?: boolean, portal?: import('../../../test/portal/index.mjs').RunningPortal }} [options]
 * @returns {Promise<T>}
 */
export async function onStage(use, { withOurs = true, withBare = true, portal } = {}) {
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	const [ours, bare, none] = [join(folder, 'ours'), join(folder, 'bare'), join(folder, 'none')];
	await writeBare(bare);
	// The browser is driven through a page of an extension's: without ours, through one that can do nothing at all.
	await mkdir(none);
	await writeFile(join(none, 'manifest.json'), '{ "manifest_version": 3, "name": "None", "version": "1" }');
	await copyOfOurs(ours);
	const served = portal ?? (await startPortal());
	const session = await launch({
		browser: 'chromium',
		extensionDir: withOurs ? ours : withBare ? bare : none,
		portal: served,
		prompts: 'ask',
		// Chromium takes every request a longer way where any extension holds the permission, heard or not.
		answers: 'optional',
	});
	try {
		const cdp = await session.puppeteer.target().createCDPSession();
		const other = withOurs && withBare ? await cdp.send('Extensions.loadUnpacked', { path: bare }) : null;
		const first = contender(session, cdp, session.extensionId);
		const second = other === null ? first : contender(session, cdp, other.id);
		return await use({
			session,
			cdp,
			ours: first,
			bare: second,
			address: (path) => `https://${HOST}${path}`,
		});
	} finally {
		await session.close();
		if (portal === undefined) await served.close();
		await rm(folder, { recursive: true, force: true });
	}
}

let isBuilt = false;

/** The built extension with the probe in its popup, before anything else there. @param {string} folder */
async function copyOfOurs(folder) {
	if (!isBuilt) await build({ browsers: ['chrome'] });
	isBuilt = true;
	await cp(outputOf('chrome'), folder, { recursive: true, filter: (file) => !file.endsWith('.map') });
	const page = join(folder, 'popup/index.html');
	const html = await readFile(page, 'utf8');
	await writeFile(page, html.replace('<script', '<script src="probe.js"></script>$&'));
	await writeFile(join(folder, 'popup/probe.js'), PROBE);
}

/** @param {Session} session @param {Cdp} cdp @param {string} id @returns {Contender} */
function contender(session, cdp, id) {
	const { puppeteer } = session;
	const find = () =>
		puppeteer
			.targets()
			.find((t) => t.type() === 'service_worker' && t.url().startsWith(`chrome-extension://${id}/`));
	/** @type {import('puppeteer-core').Page | null} */
	let page = null;
	/** A page of the extension's without a script. */
	const silent = async () => {
		if (page === null) {
			page = await puppeteer.newPage();
			await page.goto(`chrome-extension://${id}/manifest.json`);
		}
		return page;
	};
	/** An alarm that goes off at once wakes it. */
	const wakeWorker = async () => {
		if (find() !== undefined) return;
		await (await silent()).evaluate(() => chrome.alarms.create('bench', { when: Date.now() }));
		await until('the worker', () => find() !== undefined);
	};
	const worker = async () => {
		await wakeWorker();
		const target = find();
		if (target === undefined) throw new Error('The worker is gone again');
		return target.createCDPSession();
	};
	return {
		id,
		wakeWorker,
		stopWorker: async () => {
			await until('the worker to be gone', async () => {
				const target = find();
				if (target === undefined) return true;
				const { _targetId: targetId = '' } = /** @type {{ _targetId?: string }} */ (
					/** @type {unknown} */ (target)
				);
				await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
				return find() === undefined;
			});
		},
		workerHeap: async () => {
			const own = await worker();
			await own.send('HeapProfiler.collectGarbage');
			const { usedSize } = await own.send('Runtime.getHeapUsage');
			await own.detach();
			return usedSize;
		},
		pid: async () => {
			// The protocol does not say whose a process is: it is the one that gets busy when asked to.
			const own = await worker();
			const before = await cpuTimes(cdp);
			const expression = 'for (const end = Date.now() + 800; Date.now() < end; );';
			await own.send('Runtime.evaluate', { expression });
			const after = await cpuTimes(cdp);
			await own.detach();
			const used = (/** @type {number} */ pid) => (after.get(pid) ?? 0) - (before.get(pid) ?? 0);
			const [busiest = 0] = [...after.keys()].sort((a, b) => used(b) - used(a));
			return busiest;
		},
	};
}

/** Seconds of CPU that each renderer has used so far, by process id. @param {Cdp} cdp @returns {Promise<Map<number, number>>} */
export async function cpuTimes(cdp) {
	const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
	return new Map(
		processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
	);
}

export { pause, until };
