/**
 * Tells the worker, from a content script: the one call to the browser there, and so without the polyfill, which
 * would be loaded with every frame. False when nothing more is wanted: the worker says so, or this extension is no
 * longer the one that runs (reloaded, updated, removed).
 */
export async function sendToWorker(message: unknown): Promise<boolean> {
	try {
		return (await chrome.runtime.sendMessage(message)) !== false;
	} catch {
		return chrome.runtime?.id !== undefined;
	}
}
