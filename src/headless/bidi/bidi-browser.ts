import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserConditions } from '../../check/check-result.ts';
import type { DrivenBrowser, LaunchRequest, PageScripts } from '../driven-browser.ts';
import { drivenBrowser, visitorScripts } from '../driven-by-puppeteer.ts';
import { endBrowser, UNSIGNALLED } from '../end-browser.ts';
import { createProfileFolder } from '../profile-folder.ts';
import { bidiConnectionOf } from './bidi-connection.ts';
import { openBidiVisit } from './bidi-visit.ts';

/** Turns off Firefox's own requests and its upgrades to https. */
const QUIET: LaunchRequest['prefs'] = {
	'dom.security.https_first': false,
	'dom.security.https_only_mode': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.enabled': false,
};

/** Firefox slows the timers of tabs behind others, and all of ours are: late cookies would be missed. */
const PUNCTUAL: LaunchRequest['prefs'] = {
	'dom.min_background_timeout_value': 4,
	'dom.min_background_timeout_value_without_budget_throttling': 4,
	'dom.timeout.enable_budget_timer_throttling': false,
};

/** Values of `network.cookie.cookieBehavior`: partition the cookies of third parties, as is usual; reject them. */
const BEHAVIOURS = { allow: 5, block: 1 } as const;

/** Program of util-linux that ends a process with its parent. */
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'];

/** Writes a program that starts Firefox so that it ends with this process, where the system can do that. */
async function boundToThisProcess(path: string, folder: string): Promise<string> {
	const setpriv = SETPRIV.find((file) => existsSync(file));
	if (setpriv === undefined) return path;
	const starter = join(folder, 'start-firefox');
	const quoted = `'${path.replaceAll("'", "'\\''")}'`;
	await writeFile(starter, `#!/bin/sh\nexec ${setpriv} --pdeathsig KILL ${quoted} "$@"\n`);
	await chmod(starter, 0o700);
	return starter;
}

async function conditionsOf(
	driver: Browser,
	rest: Pick<BrowserConditions, 'isHeadless' | 'isRemote' | 'thirdParty'>,
): Promise<BrowserConditions> {
	const [name = '', version = ''] = (await driver.version()).split('/');
	const family = /firefox/i.test(name) ? 'firefox' : 'chromium';
	return { family, name: name.charAt(0).toUpperCase() + name.slice(1), version, driver: 'bidi', ...rest };
}

function drivenBy(
	driver: Browser,
	scripts: PageScripts,
	conditions: BrowserConditions,
	end: () => Promise<void>,
): DrivenBrowser {
	const connection = bidiConnectionOf(driver);
	return drivenBrowser(driver, conditions, end, (events, options) =>
		openBidiVisit(connection, scripts, events, options),
	);
}

/** Starts Firefox with a profile of its own. */
export async function launchFirefox(path: string, request: LaunchRequest): Promise<DrivenBrowser> {
	const profile = await createProfileFolder();
	try {
		const driver = await puppeteer.launch({
			browser: 'firefox',
			executablePath: await boundToThisProcess(path, profile.path),
			headless: request.isHeadless,
			...UNSIGNALLED,
			acceptInsecureCerts: request.isInsecure,
			userDataDir: join(profile.path, 'profile'),
			defaultViewport: null,
			args: ['--width=1366', '--height=900', ...request.args],
			extraPrefsFirefox: {
				...QUIET,
				...PUNCTUAL,
				'network.cookie.cookieBehavior': BEHAVIOURS[request.thirdParty],
				...request.prefs,
			},
		});
		const { isHeadless, thirdParty } = request;
		const conditions = await conditionsOf(driver, { isHeadless, isRemote: false, thirdParty });
		// No preference of Firefox hides that it is driven.
		return drivenBy(driver, visitorScripts(request), conditions, async () => {
			await endBrowser(driver);
			await profile.remove();
		});
	} catch (error) {
		await profile.remove();
		throw error;
	}
}

/**
 * Uses a browser that somebody lends: its settings are its own. It goes on running afterwards, and its only session of
 * WebDriver BiDi is free again.
 */
export async function connectOverBidi(endpoint: string, launch: LaunchRequest): Promise<DrivenBrowser> {
	const driver = await puppeteer.connect({
		browserWSEndpoint: endpoint,
		protocol: 'webDriverBiDi',
		acceptInsecureCerts: launch.isInsecure,
		defaultViewport: null,
	});
	// The protocol does not say whether it has windows.
	const conditions = await conditionsOf(driver, { isHeadless: false, isRemote: true, thirdParty: null });
	return drivenBy(driver, visitorScripts(launch), conditions, () => driver.disconnect());
}
