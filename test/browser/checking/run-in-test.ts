import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drivenScripts } from '../../../scripts/build/driven-scripts.mjs';
import type { CheckBrowser, CheckRun } from '../../../src/check/check-result.ts';
import type { PageScripts } from '../../../src/headless/driven-browser.ts';
import { readPageScripts } from '../../../src/headless/page-scripts.ts';
import { type RunRequest, runCheck } from '../../../src/headless/run-check.ts';
import type { SiteRequest } from '../../../src/headless/site/site-request.ts';
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

/** Checks sites as the command does. `portal`: the demo portals; null for any other address. */
export async function check(
	browser: CheckBrowser,
	sites: readonly (Pick<SiteRequest, 'url'> & Partial<SiteRequest>)[],
	portal: RunningPortal | null,
	{
		thirdParty = 'allow',
		asVisitor = false,
		isInsecure = browser === 'firefox',
		run,
		...site
	}: CheckSetup = {},
): Promise<CheckRun> {
	scripts ??= builtScripts();
	const request: SiteRequest = {
		url: '',
		policy: { from: 'auto' },
		pages: { kind: 'given', paths: [] },
		consent: ['none'],
		isConfirmed: false,
		isStrict: false,
		failOn: ['undeclared', 'contradiction'],
		cookies: [],
		headers: {},
		...site,
	};
	return runCheck({
		sites: sites.map((own) => ({ ...request, ...own })),
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
		failOn: request.failOn,
		contexts: 3,
		tool: { name: 'cookie-policy-inspector', version: '0.0.0' },
		words: ENGLISH,
		progress: { page: () => undefined, pass: () => undefined, error: () => undefined },
		accept: (_host, findings) => findings,
		onSite: () => undefined,
		...run,
	});
}
