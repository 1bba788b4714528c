import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The least that an extension could do. Invented here, written into a folder when it is measured against. */
const MANIFEST = {
	manifest_version: 3,
	name: 'Bare',
	version: '1',
	permissions: ['cookies', 'storage', 'activeTab', 'alarms'],
	host_permissions: ['*://*.opendatasoft.com/*'],
	incognito: 'spanning',
	action: { default_popup: 'popup/index.html' },
	background: { service_worker: 'background/index.js', type: 'module' },
};

/** Lists the cookies' names of the page below it, as plain text. */
const POPUP = `
const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
const cookies = await chrome.cookies.getAll({ url: tab.url });
document.querySelector('ul').append(...cookies.map(({ name }) => {
	const row = document.createElement('li');
	row.dataset.cookie = name;
	row.textContent = name;
	return row;
}));`;

/** Counts what happens to cookies, and says so on the badge. */
const WORKER = `
let count = 0;
// By an alarm the bench wakes it.
chrome.alarms.onAlarm.addListener(() => {});
chrome.cookies.onChanged.addListener(() => {
	count++;
});
chrome.tabs.onUpdated.addListener((tabId, { status }) => {
	if (status === 'complete') chrome.action.setBadgeText({ tabId, text: '1' });
});`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<script src="probe.js"></script><script type="module" src="index.js"></script>
<style>body { width: 400px }</style><ul></ul></html>`;

/**
 * Tells, from within a popup, when which number of rows was painted, and in which state: a moment after the frame that
 * shows them, in ms since the epoch. The same code in ours and in the bare one.
 */
export const PROBE = `
globalThis.painted = [];
let last = '';
new MutationObserver(() => {
	const count = document.querySelectorAll('[data-cookie]').length;
	const state = document.documentElement.dataset.state ?? 'ready';
	const now = count + ' ' + state;
	if (now === last) return;
	last = now;
	requestAnimationFrame(() => {
		const channel = new MessageChannel();
		channel.port1.onmessage = () => painted.push({
			count,
			state,
			at: performance.timeOrigin + performance.now(),
			sinceStart: performance.now(),
		});
		channel.port2.postMessage(0);
	});
}).observe(document, { childList: true, subtree: true, attributeFilter: ['data-state'] });`;

/** Writes the bare extension into a folder. @param {string} folder */
export async function writeBare(folder) {
	await mkdir(join(folder, 'popup'), { recursive: true });
	await mkdir(join(folder, 'background'), { recursive: true });
	await Promise.all([
		writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST)),
		writeFile(join(folder, 'popup/index.html'), PAGE),
		writeFile(join(folder, 'popup/index.js'), POPUP),
		writeFile(join(folder, 'popup/probe.js'), PROBE),
		writeFile(join(folder, 'background/index.js'), WORKER),
	]);
}
