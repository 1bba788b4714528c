/**
 * Sends a message to the worker from a content script: the one call to the browser there, and so without the polyfill,
 * which would be loaded with every frame. False when no more are wanted: the worker says so, or this extension no longer
 * runs (reloaded, updated, removed).
 */
export async function sendToWorker(message: unknown): Promise<boolean> {
	try {
		return (await chrome.runtime.sendMessage(message)) !== false;
	} catch {
		return chrome.runtime?.id !== undefined;
	}
}
