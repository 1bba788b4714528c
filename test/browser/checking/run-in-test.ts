import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drivenScripts } from '../../../scripts/build/driven-scripts.mjs';
import type { CheckBrowser, CheckRun } from '../../../src/check/check-result.ts';
import type { CheckFinding } from '../../../src/core/check/site-findings.ts';
import type { PageScripts } from '../../../src/headless/driven-browser.ts';
import { readPageScripts } from '../../../src/headless/page-scripts.ts';
import { type RunRequest, runCheck } from '../../../src/headless/run-check.ts';
import type { SiteRequest } from '../../../src/headless/site/site-request.ts';
import { openSiteChecker } from '../../../src/headless/site-checker.ts';
import { ENGLISH } from '../../check/translators.ts';
import type { RunningPortal } from '../../portal/index.mjs';
import { portalArgs } from '../driver/chromium-args.mjs';
import { proxyPrefs } from '../driver/firefox-prefs.mjs';

let scripts: Promise<PageScripts> | undefined;

/** Builds the scripts that run in pages, once a worker. */
async function builtScripts(): Promise<PageScripts> {
	const folder = await mkdtemp(join(tmpdir(), 'driven-scripts-'));
	try {
		for (const [name, contents] of await drivenScripts()) await writeFile(join(folder, name), contents);
		return await readPageScripts(pathToFileURL(`${folder}/`));
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** What differs from a check of one site, by its own policy, without an answer to its banner. */
export interface CheckSetup extends Partial<Omit<SiteRequest, 'url'>> {
	readonly thirdParty?: 'allow' | 'block';
	readonly asVisitor?: boolean;
	/** Whether certificates that nobody vouches for are accepted; in Firefox by default, for the demo portals. */
	readonly isInsecure?: boolean;
	readonly run?: Partial<RunRequest>;
}

/** The site to check where a test says nothing else: one page by its own policy, without an answer to its banner. */
const USUAL_SITE: SiteRequest = {
	url: '',
	policy: { from: 'auto' },
	pages: { kind: 'given', paths: [] },
	consent: ['none'],
	isConfirmed: false,
	isStrict: false,
	failOn: ['undeclared', 'contradiction'],
	cookies: [],
	headers: {},
};

type GivenSite = Pick<SiteRequest, 'url'> & Partial<SiteRequest>;

/** How sites are checked in tests. */
async function setupOf(
	browser: CheckBrowser,
	portal: RunningPortal | null,
	{ thirdParty = 'allow', isInsecure = browser === 'firefox', asVisitor = false }: CheckSetup,
) {
	scripts ??= builtScripts();
	return {
		browsers: [{ family: browser, path: null }],
		launch: {
			scripts: await scripts,
			thirdParty,
			isHeadless: true,
			isAsVisitor: asVisitor,
			isInsecure,
			args: browser === 'chromium' && portal !== null ? portalArgs(portal) : [],
			prefs: browser === 'firefox' && portal !== null ? proxyPrefs(portal.proxyPort) : {},
		},
		contexts: 3,
		words: ENGLISH,
		progress: { page: () => undefined, pass: () => undefined, error: () => undefined },
		accept: (_host: string, findings: readonly CheckFinding[]) => findings,
	};
}

/** Checks sites as the command does. `portal`: the demo portals; null for any other address. */
export async function check(
	browser: CheckBrowser,
	sites: readonly GivenSite[],
	portal: RunningPortal | null,
	setup: CheckSetup = {},
): Promise<CheckRun> {
	const { thirdParty: _, isInsecure: __, asVisitor: ___, run, ...site } = setup;
	const request = { ...USUAL_SITE, ...site };
	return runCheck({
		...(await setupOf(browser, portal, setup)),
		sites: sites.map((own) => ({ ...request, ...own })),
		failOn: request.failOn,
		tool: { name: 'cookie-policy-inspector', version: '0.0.0' },
		onSite: () => undefined,
		...run,
	});
}

/** Opens a checker for many sites, with one browser. */
export async function openChecker(browser: CheckBrowser, portal: RunningPortal, setup: CheckSetup = {}) {
	const checker = await openSiteChecker({
		...(await setupOf(browser, portal, setup)),
		toolVersion: '0.0.0',
	});
	return { ...checker, check: (site: GivenSite) => checker.check({ ...USUAL_SITE, ...site }) };
}
