import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserConditions } from '../../check/check-result.ts';
import type { DrivenBrowser, LaunchRequest, PageScripts } from '../driven-browser.ts';
import { drivenBrowser, visitorScripts } from '../driven-by-puppeteer.ts';
import { endBrowser, UNSIGNALLED } from '../end-browser.ts';
import { createProfileFolder } from '../profile-folder.ts';
import { openCdpVisit } from './cdp-visit.ts';

/** Turns off Chromium's own network requests, its upgrades to https, and what differs from a visitor's browser. */
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-sync',
	'--no-default-browser-check',
	'--no-first-run',
	'--no-pings',
	'--disable-features=HttpsUpgrades,HttpsFirstModeIncognito,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,Translate',
];

/** Opens no window at the start, which nobody uses: a third of the time to start. */
const NO_WINDOW = '--no-startup-window';

/** Hides `navigator.webdriver`, for which some banners do not show. */
const AS_VISITOR = '--disable-blink-features=AutomationControlled';

/** Chromium has no sandbox as root, which is how containers run it. */
export const ROOT_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Values of `profile.cookie_controls_mode`: contexts block the cookies of third parties unless the profile allows them. */
const CONTROLS = { allow: 0, block: 1 } as const;

async function conditionsOf(
	driver: Browser,
	rest: Pick<BrowserConditions, 'isHeadless' | 'isRemote' | 'thirdParty'>,
): Promise<BrowserConditions> {
	const [name = '', version = ''] = (await driver.version()).split('/');
	return { family: 'chromium', name: name.replace(/^Headless/, ''), version, driver: 'cdp', ...rest };
}

function drivenBy(
	driver: Browser,
	scripts: PageScripts,
	conditions: BrowserConditions,
	end: () => Promise<void>,
): DrivenBrowser {
	return drivenBrowser(driver, conditions, end, (events, options) =>
		openCdpVisit(driver, scripts, events, options),
	);
}

/** Starts Chromium with a profile of its own. It ends with this process, however that ends: they talk over a pipe. */
export async function launchChromium(path: string, request: LaunchRequest): Promise<DrivenBrowser> {
	const profile = await createProfileFolder();
	try {
		await mkdir(join(profile.path, 'Default'), { recursive: true });
		const preferences = { profile: { cookie_controls_mode: CONTROLS[request.thirdParty] } };
		await writeFile(join(profile.path, 'Default', 'Preferences'), JSON.stringify(preferences));
		const driver = await puppeteer.launch({
			executablePath: path,
			headless: request.isHeadless,
			...UNSIGNALLED,
			waitForInitialPage: !request.isHeadless,
			pipe: true,
			userDataDir: profile.path,
			acceptInsecureCerts: request.isInsecure,
			defaultViewport: null,
			args: [
				...QUIET,
				...ROOT_ARGS,
				'--window-size=1366,900',
				...(request.isHeadless ? [NO_WINDOW] : []),
				...(request.isAsVisitor ? [AS_VISITOR] : []),
				...request.args,
			],
		});
		const { isHeadless, thirdParty } = request;
		const conditions = await conditionsOf(driver, { isHeadless, isRemote: false, thirdParty });
		return drivenBy(driver, request.scripts, conditions, async () => {
			await endBrowser(driver);
			await profile.remove();
		});
	} catch (error) {
		await profile.remove();
		throw error;
	}
}

/** Uses a Chromium that somebody lends: its settings are its own. It goes on running afterwards. */
export async function connectToChromium(endpoint: string, launch: LaunchRequest): Promise<DrivenBrowser> {
	const driver = await puppeteer.connect({
		...(/^wss?:/.test(endpoint) ? { browserWSEndpoint: endpoint } : { browserURL: endpoint }),
		acceptInsecureCerts: launch.isInsecure,
		defaultViewport: null,
	});
	const isHeadless = (await driver.userAgent()).includes('Headless');
	const conditions = await conditionsOf(driver, { isHeadless, isRemote: true, thirdParty: null });
	return drivenBy(driver, visitorScripts(launch), conditions, () => driver.disconnect());
}
