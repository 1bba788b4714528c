import type { PageProbe } from '../ports.ts';
import { browser } from './browser.ts';

/** A page that hangs must not keep the popup waiting. */
const PATIENCE = 250;

async function look(tabId: number): Promise<boolean> {
	const [result] = await browser.scripting.executeScript({
		target: { tabId },
		func: () => document.querySelector('[class^="ods-"], [class*=" ods-"]') !== null,
	});
	return result?.result === true;
}

export const pageProbe: PageProbe = {
	looksLikePlatform: (tabId) =>
		Promise.race([
			look(tabId).catch(() => false),
			new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
		]),
};
