import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The consent banner of a portal: the platform's own; none; home-made, with a button to accept and none to refuse, which
 * stores nothing; or that of a consent manager from npm (`hiding`: one that does not show to driven browsers).
 * @typedef {'own' | 'none' | 'accept-only' | 'tarteaucitron' | 'klaro' | 'cookieconsent' | 'hiding'} Banner
 */

/** The cookie that a page sets once all is accepted. */
export const COUNTED_COOKIE = '_pk_id.9.c0de';

const COUNT = `function countHere() {
	document.cookie = '${COUNTED_COOKIE}=1; Path=/; Max-Age=86400; SameSite=Lax' + (location.protocol === 'https:' ? '; Secure' : '');
}`;

const ACCEPT_ONLY = `<div role="dialog" aria-label="Cookies" style="position:fixed;bottom:0;left:0;right:0;padding:20px;background:#fff;color:#000">
<p>We use cookies to count visits.</p><button type="button" onclick="this.closest('[role=dialog]').remove()">Accept all</button></div>`;

const TARTEAUCITRON = `<script src="/managers/tarteaucitronjs/tarteaucitron.js"></script><script>${COUNT}
tarteaucitron.init({ hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'bottom', showAlertSmall: false, cookieslist: false,
	adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, removeCredit: true, mandatory: true });
tarteaucitron.services.comptage = { key: 'comptage', type: 'analytic', name: 'Comptage', uri: '/', needConsent: true,
	cookies: ['${COUNTED_COOKIE}'], js: countHere };
(tarteaucitron.job = tarteaucitron.job || []).push('comptage');</script>`;

const KLARO = `<script>${COUNT}
var klaroConfig = { version: 1, acceptAll: true, lang: 'en', translations: { zz: { privacyPolicyUrl: '/' }, en: { matomo: { description: 'Counts visits.' } } },
	services: [{ name: 'matomo', title: 'Matomo', purposes: ['analytics'], callback: (consent) => { if (consent) countHere(); } }] };
</script><script src="/managers/klaro/dist/klaro.js"></script>`;

// The manager hides from driven browsers unless told not to: to this page they are visitors.
const COOKIECONSENT = `<link rel="stylesheet" href="/managers/vanilla-cookieconsent/dist/cookieconsent.css">
<script src="/managers/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script><script>${COUNT}
CookieConsent.run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
	onConsent: ({ cookie }) => { if (cookie.categories.includes('analytics')) countHere(); },
	language: { default: 'en', translations: { en: {
		consentModal: { title: 'Cookies', description: 'We use cookies.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all' },
		preferencesModal: { title: 'Choices', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', sections: [] } } } } });
</script>`;

/** Markup of the banners, at the end of every page. @type {Readonly<Record<Banner, string>>} */
export const BANNER_MARKUP = {
	own: '',
	none: '',
	'accept-only': ACCEPT_ONLY,
	tarteaucitron: TARTEAUCITRON,
	klaro: KLARO,
	cookieconsent: COOKIECONSENT,
	hiding: COOKIECONSENT.replace('hideFromBots: false', 'hideFromBots: true'),
};

const require = createRequire(import.meta.url);
const TYPES = /** @type {Readonly<Record<string, string>>} */ ({ js: 'text/javascript', css: 'text/css' });

/** Returns a file of a consent manager, `/managers/<package>/<file>`; null for other addresses. @param {URL} url */
export function managerAnswer({ pathname }) {
	const [, name, file] =
		/^\/managers\/(tarteaucitronjs|klaro|vanilla-cookieconsent)\/([\w./-]+)$/.exec(pathname) ?? [];
	if (name === undefined || file === undefined || file.includes('..')) return null;
	const folder = join(dirname(require.resolve('esbuild/package.json')), '..', name);
	return {
		status: 200,
		type: `${TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`,
		body: readFileSync(join(folder, file), 'utf8'),
		cookies: [],
	};
}
