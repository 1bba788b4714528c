/**
 * The preferences that hold as long as the browser runs.
 * @param {import('./types.mjs').LaunchOptions} options
 * @returns {Record<string, unknown>}
 */
export const firefoxPrefs = (options) => ({
	'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0,
	...quietPrefs(),
	...(options.scale === undefined ? {} : { 'layout.css.devPixelsPerPx': String(options.scale) }),
	...(options.lang === undefined
		? {}
		: { 'intl.locale.requested': options.lang, 'intl.accept_languages': options.lang }),
	...(options.portal === null ? {} : proxyPrefs(options.portal.proxyPort)),
});

/**
 * The preferences that may differ from one session to the next.
 * @param {import('./types.mjs').LaunchOptions} options
 */
export const sessionPrefs = (options) => ({
	'extensions.webextOptionalPermissionPrompts': options.prompts !== 'accept',
	'privacy.firstparty.isolate': options.firstPartyIsolation ?? false,
	...schemePrefs(options.dark ?? false),
});

/** Turns off Firefox's upgrades to https and its own network requests. */
export const quietPrefs = () => ({
	'dom.security.https_first': false,
	'dom.security.https_only_mode': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.enabled': false,
});

/** Sends all requests through the portal's proxy, which connects to the demo hosts only. @param {number} port */
export const proxyPrefs = (port) => ({
	'network.proxy.type': 1,
	'network.proxy.http': '127.0.0.1',
	'network.proxy.http_port': port,
	'network.proxy.ssl': '127.0.0.1',
	'network.proxy.ssl_port': port,
	'network.proxy.no_proxies_on': '',
});

/** The color scheme of pages, and of the browser's interface, which popups follow. @param {boolean} dark */
export const schemePrefs = (dark) => ({
	'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
	'ui.systemUsesDarkTheme': dark ? 1 : 0,
	'browser.theme.toolbar-theme': dark ? 0 : 1,
});
