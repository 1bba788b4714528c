import { portalPatterns } from './names.mjs';

/** Turns off Chromium's own network requests and its upgrades to https. */
const OFFLINE = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-domain-reliability',
	'--disable-sync',
	'--metrics-recording-only',
	// Tabs and menus appear at once; pages keep their animations.
	'--animation-duration-scale=0',
	'--no-default-browser-check',
	'--no-first-run',
	'--no-pings',
	'--password-store=basic',
	'--disable-features=HttpsUpgrades,HttpsFirstModeIncognito,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,Translate',
];

/**
 * Resolves the portal's hosts to this machine and no other host, and trusts its certificate.
 * @param {import('../../portal/index.mjs').RunningPortal} portal
 */
export function portalArgs({ hosts, httpPort, httpsPort, certificate }) {
	const rules = portalPatterns(hosts).flatMap((host) => [
		`MAP ${host}:80 127.0.0.1:${httpPort}`,
		`MAP ${host}:443 127.0.0.1:${httpsPort}`,
	]);
	return [
		`--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
		`--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
	];
}

/** Chromium has no sandbox as root. */
export const ROOT_ARGS = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];

/** @param {import('./types.mjs').LaunchOptions} options */
export const chromiumArgs = ({ portal, lang, scale = 1 }) => [
	...OFFLINE,
	...ROOT_ARGS,
	'--window-size=1100,900',
	// The screen limits the size of popups.
	`--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`,
	...(portal === null ? [] : portalArgs(portal)),
	...(lang === undefined ? [] : [`--lang=${lang}`, `--accept-lang=${lang}`]),
];
