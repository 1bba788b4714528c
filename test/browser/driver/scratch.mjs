import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SCRATCH_ID = 'scratch@cookie-policy-inspector.example';

const WORKER = `
browser.cookies.onChanged.addListener(async ({ removed, cookie }) => {
	if (removed) return;
	const [tab] = await browser.tabs.query({ active: true });
	const { changed = [] } = await browser.storage.session.get('changed');
	await browser.storage.session.set({ changed: [...changed, cookie.name] });
	await browser.action.setBadgeText({ tabId: tab.id, text: 'on' }).catch(() => {});
});
for (const [event, key] of [['onAdded', 'added'], ['onRemoved', 'removed']]) {
	browser.permissions[event].addListener((change) => browser.storage.session.set({ [key]: change.origins }));
}
`;

const PAGE = (
	/** @type {string} */ title,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="page.css"><main><h1>${title}</h1><input name="text" aria-label="Text"><button type="button">Ask</button><output></output></main><script src="page.js"></script></html>`;

const SCRIPT = `
const out = document.querySelector('output');
document.querySelector('button').addEventListener('click', async () => {
	const yes = await browser.permissions.request({ origins: ['*://data.ville-lumiere.example/*', '*://ville-lumiere.example/*'] });
	out.textContent = yes ? 'granted' : 'refused';
});
document.querySelector('input').addEventListener('input', (e) => { out.textContent = e.target.value; });
browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => { document.body.dataset.tab = tab.id; document.body.dataset.url = tab.url ?? ''; });
`;

const STYLE = `:root { color-scheme: light dark; } body { width: 300px; margin: 0; padding: 16px; background: #fff; color: #111; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }`;

/**
 * Writes a small extension with the product's permissions and none of its code, to test the driver itself.
 * @param {'chromium' | 'firefox'} browser
 * @returns {Promise<{ dir: string, remove: () => Promise<void> }>}
 */
export async function writeScratchExtension(browser) {
	const dir = await mkdtemp(join(tmpdir(), 'scratch-extension-'));
	const manifest = {
		manifest_version: 3,
		name: 'Scratch',
		version: '1',
		action: { default_popup: 'popup.html' },
		permissions: ['cookies', 'storage', 'activeTab', 'scripting', 'alarms'],
		host_permissions: ['*://*.opendatasoft.com/*', '*://*.huwise.com/*'],
		optional_host_permissions: ['*://*/*'],
		incognito: 'spanning',
		background: browser === 'chromium' ? { service_worker: 'worker.js' } : { scripts: ['worker.js'] },
		browser_specific_settings: { gecko: { id: SCRATCH_ID } },
	};
	const files = {
		'manifest.json': JSON.stringify(manifest),
		'worker.js': WORKER,
		'popup.html': PAGE('Popup'),
		'options.html': PAGE('Options'),
		'page.js': SCRIPT,
		'page.css': STYLE,
	};
	for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
	return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
