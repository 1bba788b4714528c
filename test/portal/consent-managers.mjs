/**
 * The choices that consent managers store, in their real formats. The demo pages write them, and tests read them.
 * @typedef {object} Manager
 * @property {'cookie' | 'storage' | 'page'} by where the choice is stored; `page` for a script interface
 * @property {readonly (readonly [name: string, value: string])[]} accepted
 * @property {readonly (readonly [name: string, value: string])[]} refused
 * @property {string} [script] code that the manager adds to the page
 * @property {string} [choose] code that runs on a choice, with `yes` in scope
 */

const DATE = '2026-11-22T06:30:00.000Z';
const json = (/** @type {unknown} */ value) => encodeURIComponent(JSON.stringify(value));
const oneTrust = (/** @type {0 | 1} */ flag) =>
	`isGpcEnabled=0&datestamp=Sun+Nov+22+2026&version=202411.1.0&hosts=&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A${flag}%2CC0004%3A${flag}`;
const cookiebot = (/** @type {boolean} */ yes) =>
	encodeURIComponent(
		`{stamp:'c29tZSBzdGFtcA==',necessary:true,preferences:${yes},statistics:${yes},marketing:${yes},method:'explicit',ver:1,utc:1795329000000,region:'fr'}`,
	);
const axeptio = (/** @type {boolean} */ yes) =>
	json({
		$$token: 'demo',
		$$date: DATE,
		$$cookiesVersion: { name: 'demo-fr', identifier: 'demo' },
		matomo: yes,
		google_analytics: yes,
		$$completed: true,
	});
const didomi = (/** @type {'enabled' | 'disabled'} */ as) =>
	Buffer.from(
		JSON.stringify({
			user_id: 'demo',
			created: DATE,
			updated: DATE,
			vendors: { [as]: ['c:matomo'] },
			purposes: { [as]: ['mesureaudience'] },
			version: 2,
		}),
	).toString('base64');
const ccCookie = (/** @type {string[]} */ categories) =>
	json({
		categories,
		revision: 0,
		data: null,
		consentTimestamp: DATE,
		consentId: 'demo',
		services: { necessary: [], analytics: [] },
		lastConsentTimestamp: DATE,
	});

/** All eleven purposes, and none, as IAB's own library encodes them. */
const TC_STRINGS = {
	accepted: 'CQuFeUAQuFeUAAfACBENAwFgAP_gAAAAAAAAAAAAAAAA.IAAA.YAAAAAAAAAAA',
	refused: 'CQuFeUAQuFeUAAfACBENAwFgAAAAAAAAAAAAAAAAAAAA.IAAA.YAAAAAAAAAAA',
};

/** @type {Readonly<Record<string, Manager>>} */
export const MANAGERS = {
	tcf: {
		by: 'cookie',
		accepted: [['euconsent-v2', TC_STRINGS.accepted]],
		refused: [['euconsent-v2', TC_STRINGS.refused]],
	},
	onetrust: {
		by: 'cookie',
		accepted: [
			['OptanonConsent', oneTrust(1)],
			['OptanonAlertBoxClosed', DATE],
		],
		refused: [
			['OptanonConsent', oneTrust(0)],
			['OptanonAlertBoxClosed', DATE],
		],
		script: 'window.OneTrust = { IsAlertBoxClosed() {} };',
	},
	cookiebot: {
		by: 'cookie',
		accepted: [['CookieConsent', cookiebot(true)]],
		refused: [['CookieConsent', cookiebot(false)]],
		script: 'window.Cookiebot = window.CookieConsent = { consent: {} };',
	},
	tarteaucitron: {
		by: 'cookie',
		accepted: [['tarteaucitron', '!matomo=true!youtube=true']],
		refused: [['tarteaucitron', '!matomo=false!youtube=false']],
		script: 'window.tarteaucitron = { services: {}, job: [] };',
	},
	axeptio: {
		by: 'cookie',
		accepted: [['axeptio_cookies', axeptio(true)]],
		refused: [['axeptio_cookies', axeptio(false)]],
		script: 'window.axeptioSettings = { clientId: "demo" };',
	},
	didomi: {
		by: 'cookie',
		accepted: [['didomi_token', didomi('enabled')]],
		refused: [['didomi_token', didomi('disabled')]],
		script: 'window.Didomi = {};',
	},
	orejime: {
		by: 'cookie',
		accepted: [['eu-consent', json({ mandatory: true, matomo: true })]],
		refused: [['eu-consent', json({ mandatory: true, matomo: false })]],
		script: 'window.orejimeConfig = { purposes: [] };',
	},
	klaro: {
		by: 'storage',
		accepted: [['klaro', '{"matomo":true,"youtube":true}']],
		refused: [['klaro', '{"matomo":false,"youtube":false}']],
		script: 'window.klaro = { show() {} };',
	},
	cookieconsent: {
		by: 'cookie',
		accepted: [['cc_cookie', ccCookie(['necessary', 'analytics'])]],
		refused: [['cc_cookie', ccCookie(['necessary'])]],
		script: 'window.CookieConsent = { run() {} };',
	},
	/** A manager that stores its choice under an unknown name and reports it by the TCF interface. */
	interface: {
		by: 'page',
		accepted: [],
		refused: [],
		script: `{ const listeners = [];
	window.__tcfapi = (command, version, listener) => { if (command === 'addEventListener') listeners.push(listener); };
	window.chooseForAll = (yes) => { for (const listener of listeners) listener({ eventStatus: 'useractioncomplete', gdprApplies: true, tcfPolicyVersion: 5,
		purpose: { consents: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [i + 1, yes])), legitimateInterests: {} } }, true); }; }`,
		choose: 'chooseForAll(yes);',
	},
	mode: {
		by: 'page',
		accepted: [],
		refused: [],
		script: `window.dataLayer = [];
function gtag() { dataLayer.push(arguments); }
gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', wait_for_update: 500 });`,
		choose: `gtag('consent', 'update', { ad_storage: yes ? 'granted' : 'denied', analytics_storage: yes ? 'granted' : 'denied' });`,
	},
};
