import type { Browser } from 'puppeteer-core';
import type { BrowserConditions } from '../check/check-result.ts';
import type { DrivenBrowser, LaunchRequest, PageScripts } from './driven-browser.ts';
import { AS_VISITOR } from './page-functions.ts';

/** The scripts for a browser that has no setting of its own to hide that it is driven. */
export const visitorScripts = ({ scripts, isAsVisitor }: LaunchRequest): PageScripts =>
	isAsVisitor ? { ...scripts, visitor: AS_VISITOR } : scripts;

/** A browser that puppeteer has started or connected to. `end` ends it, or gives it back: it is called once. */
export function drivenBrowser(
	driver: Browser,
	conditions: BrowserConditions,
	end: () => Promise<void>,
	openVisit: DrivenBrowser['openVisit'],
): DrivenBrowser {
	let ended: Promise<void> | undefined;
	return {
		conditions,
		engine: conditions.family,
		openVisit,
		isConnected: () => driver.connected,
		close() {
			ended ??= end();
			return ended;
		},
	};
}
