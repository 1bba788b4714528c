import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

/** Names, category, provider and lifetime in days (or its kind) of what is declared. */
function read(text: string, name: string | null = null) {
	return parsePolicy({ text }, { name }).declarations.map(
		({ names, category, provider, lifetime, storage }) => {
			const days =
				lifetime === null
					? null
					: (lifetime.seconds ?? 0) > 0
						? (lifetime.seconds ?? 0) / 86_400
						: lifetime.kind;
			return [names.join(' '), category, provider, days, ...(storage === 'cookie' ? [] : [storage])];
		},
	);
}
const issuesOf = (text: string) =>
	parsePolicy({ text }).issues.map(({ reason, text: words }) => [reason, words]);

const TABLE = `cookie_table_headers: [{ col1: 'Nombre' }, { col2: 'Dominio' }, { col3: 'Caducidad' }, { col4: 'Uso' }]`;
const NEEDED = { name: 'puerto', title: 'Puerto' };

describe('settings of consent managers', () => {
	it.each<[tool: string, source: string, expected: readonly (readonly unknown[])[]]>([
		[
			'cookieconsent 1 and 2: tables, expressions, own cookie',
			`const cc = initCookieConsent()
			cc.run({ current_lang: 'es', cookie_name: 'puerto_cc', cookie_expiration: 90, languages: { es: { settings_modal: { ${TABLE}, blocks: [
				{ title: 'Lo necesario', toggle: { value: 'x', enabled: true, readonly: true }, cookie_table: [{ col1: 'sid.*', col2: 'puerto.example', col3: 'Sesión', col4: 'Guarda la sesión' }] },
				{ title: 'Medición', toggle: { value: 'analytics' }, cookie_table: [{ col1: '^_ga', col2: '', col3: '2 años', col4: 'Cuenta', is_regex: true }] } ] } } } })`,
			[
				['puerto_cc', 'necessary', null, 90],
				['sid.*', 'necessary', null, 'session'],
				['_ga*', 'statistical', null, 730],
			],
		],
		[
			'cookieconsent 3 in a component: what is cleared, services, own cookie with a computed lifetime',
			`import * as CC from 'vanilla-cookieconsent'
			const cookies = [{ name: /^_ga/ }, { name: '_gid' }]
			export const Banner: FC = () => { useEffect(() => { void CC.run({
				cookie: { name: 'quai_cc', expiresAfterDays: (type) => type === 'all' ? 365 : 30 },
				categories: { necessary: { readOnly: true }, analytics: { autoClear: { cookies }, services: { heat: { label: 'Heat', cookies: [{ name: 'heat_id' }] } } } },
				language: { default: 'en', translations: { en: async () => (await import('./en.json')).default } },
			}) }, []); return null }`,
			[
				['quai_cc', 'necessary', null, null],
				['_ga*', 'statistical', null, null],
				['_gid', 'statistical', null, null],
				['heat_id', 'statistical', 'Heat', null],
			],
		],
		[
			'cookieconsent 3: the words of one language in their own file',
			`{"preferencesModal": {"sections": [{"linkedCategory": "marketing", "cookieTable": {"headers": {"a": "Name", "b": "Laufzeit"}, "body": [{"a": "_fbp", "b": "3 Monate"}]}}]}}`,
			[['_fbp', 'advertising', null, 90]],
		],
		[
			'Klaro: own entry in local storage, rules of every form, lifetimes',
			`export default { storageMethod: 'localStorage', storageName: 'quai-klaro', services: [
				{ name: 'matomo', title: 'Matomo', purposes: ['analytics'], cookies: [/^_pk_.*$/, ['quai_v', '/', 'quai.example'], { pattern: 'quai_w', expiresAfterDays: 7 }] },
				{ name: 'sid', required: true, cookies: ['sid'] } ] }`,
			[
				['quai-klaro', 'necessary', null, null, 'localStorage'],
				['_pk_*', 'statistical', 'Matomo', null],
				['quai_v', 'statistical', 'Matomo', null],
				['quai_w', 'statistical', 'Matomo', 7],
				['sid', 'necessary', 'sid', null],
			],
		],
		[
			'tarteaucitron: own cookie with the lifetime of a variable, own services',
			`var tarteaucitronForceExpire = 90; var tarteaucitronExpireInDay = true;
			tarteaucitron.init({ "cookieName": "choix_quai", "orientation": "bottom" });
			tarteaucitron.services.mesure = { "key": "mesure", "type": "analytic", "name": "Mesure", "cookies": ['_mes_id'], "js": function () { "use strict"; } };`,
			[
				['choix_quai', 'necessary', null, 90],
				['_mes_id', 'statistical', 'Mesure', null],
			],
		],
		[
			'Complianz: the prefix of its own cookies',
			`var complianz = {"banner_version":"21","consenttype":"optin","cookie_expiry":"365","prefix":"cmplz_","set_cookies":[]};`,
			[['cmplz_*', 'necessary', null, 365]],
		],
		[
			'Complianz: rows of its database, without those that are not shown',
			`{"cookies":[{"name":"quai_a","retention":"1 day","service":"Quai","purpose":"Statistics","cookieFunction":"Counts the visits","showOnPolicy":"1"},{"name":"quai_b","retention":"1 day","service":"Quai","purpose":"Marketing","cookieFunction":"Shows what was seen","showOnPolicy":"0"}]}`,
			[['quai_a', 'statistical', 'Quai', 1]],
		],
		[
			'Cookiebot: tables assigned one by one',
			`CookieConsentDialog.cookieTableNecessary = [["quai","quai.example","Keeps","1 year","HTTP","1","365","",""]];
			CookieConsentDialog.cookieTableAdvertising = [["_q_1","ads.example","Ads","1 day","Pixel","4","1","^_q_\\\\d$",""]];`,
			[
				['quai', 'necessary', 'quai.example', 365],
				['_q_*', 'advertising', 'ads.example', 1, 'pixel'],
			],
		],
		[
			'Cookiebot: its declaration, markup in a call',
			`CookieDeclaration.InjectCookieDeclaration('<table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Expiry</th></tr><tr><td>quai_id</td><td>Quai</td><td>Counts</td><td>1 day</td></tr></table>');`,
			[['quai_id', 'unknown', 'Quai', 1]],
		],
		[
			'OneTrust: groups as a list, without what is around them',
			`[{"GroupName":"Targeting Cookies","FirstPartyCookies":[],"Hosts":[{"HostName":"ads.example","Cookies":[{"Name":"ad_xxxx","IsSession":false,"Length":"30"}]}]}]`,
			[['ad_*', 'advertising', 'ads.example', 30]],
		],
		[
			'Usercentrics and vendors of the TCF: disclosures',
			`{"templates":[{"dataProcessor":"Mesure SA","categorySlug":"statistics","deviceStorage":{"disclosures":[{"identifier":"mes_id","type":"cookie","maxAgeSeconds":86400,"purposes":[8]},{"identifier":"mes_page","type":"web","maxAgeSeconds":null,"purposes":[]}]}}]}`,
			[
				['mes_id', 'statistical', 'Mesure SA', 1],
				['mes_page', 'statistical', 'Mesure SA', null, 'localStorage'],
			],
		],
		[
			'Termly: lists by category',
			`{"essential":[{"name":"quai_id","service":"Quai","purpose":"Keeps you in","expire":"30 minutes","tracker_type":"http_cookie","country":"France"}]}`,
			[['quai_id', 'necessary', 'Quai', 1800 / 86_400]],
		],
		[
			'CookieYes: texts in several languages',
			`{"categories":[{"slug":"analytics","cookies":[{"cookie_id":"quai_id","duration":{"en":"1 day","fr":"1 jour"},"description":{"en":"Counts","fr":"Compte"},"domain":"quai.example"}]}]}`,
			[['quai_id', 'statistical', null, 1]],
		],
		[
			'CookieYes: the list in the script of the page',
			`var _ckyConfig = {"_expiry":"365","_categories":[{"name":"Necessary","slug":"necessary","isNecessary":true,"cookies":[{"cookieID":"quai_id","domain":"quai.example","provider":""}]}]};`,
			[['quai_id', 'necessary', null, null]],
		],
		[
			'Axeptio: own cookies',
			`window.axeptioSettings = { clientId: "5f", userCookiesDuration: 180, jsonCookieName: "quai_choix", authorizedVendorsCookieName: "quai_tiers" };`,
			[
				['quai_choix', 'necessary', null, 180],
				['quai_tiers', 'necessary', null, 180],
			],
		],
		[
			'Didomi: own cookies, disclosures of its vendors',
			`{"app":{"vendors":{"custom":[{"id":"c:quai","name":"Quai SA","deviceStorage":{"disclosures":[{"identifier":"quai_m","type":"cookie","maxAgeSeconds":86400}]}}]}},"cookies":{"didomiTokenCookieName":"quai_token"}}`,
			[
				['quai_m', 'unknown', 'Quai SA', 1],
				['quai_token', 'necessary', null, null],
			],
		],
		[
			'Borlabs 2: services by group; the ids of services are no names',
			`var borlabsCookieConfig = {"cookieLifetime":"365","cookieName":"hafen-cookie","cookies":{"essential":["borlabs-cookie"],"statistics":["google-tag-manager"]}};
			var borlabsCookieCookies = {"statistics":{"matomo":{"cookieNameList":{"_pk_*":"_pk_*"},"settings":[]}}};`,
			[
				['hafen-cookie', 'necessary', null, 365],
				['_pk_*', 'statistical', 'matomo', null],
			],
		],
		[
			'Borlabs 3: JSON in a text of the script',
			`var borlabsCookieConfig = (function () { return JSON.parse("{\\"services\\":{\\"a\\":{\\"name\\":\\"A\\",\\"cookies\\":{\\"hafen\\":{\\"name\\":\\"hafen\\",\\"lifetime\\":\\"60 Days\\",\\"hostname\\":\\"#\\",\\"purpose\\":\\"functional\\",\\"description\\":\\"Keeps the answer\\"}}}}}"); })();`,
			[['hafen', 'functional', 'A', 60]],
		],
		[
			'Osano: own cookie',
			`window.cookieconsent.initialise({ palette: {}, cookie: { name: "quai_notice", expiryDays: 120 } });`,
			[['quai_notice', 'necessary', null, 120]],
		],
		[
			'Civic: necessary and optional cookies; the only vendor of a group sets them',
			`CookieControl.load({ apiKey: 'x', consentCookieExpiry: 90, necessaryCookies: ['JSESSIONID', 'theme'], optionalCookies: [
				{ name: 'analytics', label: 'Analytics', description: 'Counts.', cookies: ['_ga', 'visit_id'], vendors: [{ name: 'Google', url: 'https://x', description: 'x' }], onAccept: function () {} } ] });`,
			[
				['JSESSIONID', 'necessary', null, null],
				['theme', 'necessary', null, null],
				['_ga', 'statistical', 'Google', null],
				['visit_id', 'statistical', 'Google', null],
			],
		],
		[
			'react-cookie-consent: attributes of an element',
			`import CookieConsent from "react-cookie-consent";
			export default () => <CookieConsent cookieName="quaiConsent" style={{ color: "#fff" }} expires={150}>It's ours</CookieConsent>`,
			[['quaiConsent', 'necessary', null, 150]],
		],
		[
			'Nuxt modules: ids of cookies',
			`export default defineNuxtConfig({ cookieControl: { cookies: { necessary: [], optional: [{ id: 'm', name: { en: 'Matomo' }, targetCookieIds: ['_pk_id', '_pk_ses'] }] } } })`,
			[
				['_pk_id', 'statistical', 'Matomo', null],
				['_pk_ses', 'statistical', 'Matomo', null],
			],
		],
		[
			'GDPR Cookie Consent: posts by number, the names of one category twice',
			`var Cli_Data = {"nn_cookie_ids":["quai_a","quai_b"],"non_necessary_cookies":{"non-necessary":["quai_a","quai_b"]},"cookielist":{"necessary":{"0":{"ID":7,"post_title":"_quai_c","post_content":"Keeps robots away from the site","post_status":"publish"}}}};`,
			[
				['quai_a', 'unknown', null, null],
				['quai_b', 'unknown', null, null],
				['_quai_c', 'necessary', null, null],
			],
		],
	])('%s', (_, source, expected) => {
		expect(read(source)).toEqual(expected);
	});

	it('a cookie that a table tells of is declared once, a rule for what is deleted adds no wider name', () => {
		const source = `run({ cookie: { name: 'quai_cc', expiresAfterDays: 100 }, categories: { analytics: { autoClear: { cookies: [{ name: /^_ga/ }, { name: '_hj' }] } } },
			language: { translations: { en: { preferencesModal: { sections: [
				{ linkedCategory: 'necessary', cookieTable: { headers: { name: 'Name', exp: 'Expiry' }, body: [{ name: 'quai_cc', exp: '100 days' }] } },
				{ linkedCategory: 'analytics', cookieTable: { headers: { name: 'Name' }, body: [{ name: '_ga, _ga_*' }] } }] } } } } });`;
		expect(read(source, 'a.js')).toEqual([
			['quai_cc', 'necessary', null, 100],
			['_ga _ga_*', 'statistical', null, null],
			['_hj', 'statistical', null, null],
		]);
	});

	it('services by their name are the providers', () => {
		const source = `const options = { categories: { marketing: { services: { 'Facebook Pixel': { cookies: [{ name: '_fbp', description: 'Shows ads' }] } } } } };`;
		expect(read(source, 'a.tsx')).toEqual([['_fbp', 'advertising', 'Facebook Pixel', null]]);
	});

	it('say what they do not describe', () => {
		expect(issuesOf(`(tarteaucitron.job = tarteaucitron.job || []).push('gtag');`)).toEqual([
			['row-without-a-cookie-name', 'gtag'],
		]);
		const silktide = `silktideConsentManager.init({ consentTypes: [{ id: 'necessary', label: 'Necessary', description: 'Needed cookies', required: true }] });`;
		expect(read(silktide)).toEqual([]);
		expect(issuesOf(silktide).map(([reason]) => reason)).toEqual(['list-not-read']);
	});

	it('lists of other things are none', () => {
		const source = `export const cookieFlags = true
			export const flags = [{ name: 'new_ui', description: 'Turns the new interface on' }, { name: 'beta_x', description: 'Tries it out' }]
			export const nav = [{ title: 'Home', href: '/' }, { title: 'Cookie policy', href: '/cookies' }]
			export const purposes = ['necessary', 'statistics']`;
		expect(read(source)).toEqual([]);
	});

	it('texts that are computed stay unknown', () => {
		const source = `export const cookies = [{ name: \`\${PREFIX}_id\`, purpose: t('a.b'), duration: t('c') }, { name: nameOf(1), purpose: 'Counts visits', duration: '1 day' }]`;
		const { declarations, issues } = parsePolicy({ text: source });
		expect(declarations.map(({ names, purpose, lifetime }) => [names, purpose, lifetime])).toEqual([
			[['*_id'], null, null],
		]);
		expect(issues.map(({ reason, text }) => [reason, text])).toEqual([
			['row-without-a-cookie-name', 'Counts visits'],
		]);
	});

	it('a file of one of several tools declares what all say', () => {
		const both = `var a = { cookieName: '${NEEDED.name}', cookieExpiresAfterDays: 3, services: [{ name: 'x', purposes: ['ads'], cookies: ['_x_y'] }] };
			export const list = [{ cookie: '_z_w', duration: '1 day' }];`;
		expect(read(both).map(([name]) => name)).toEqual(['puerto', '_x_y', '_z_w']);
	});
});

it('a lifetime within the description of a row is its own', () => {
	const script = `Banner.run({ language: { translations: { de: { sections: [{ cookieTable: { headers: { name: 'Name', desc: 'Beschreibung' }, body: [{ name: 'hafen_ref', desc: 'Merkt sich den Kai. Speicherdauer: 1 Jahr.' }] } }] } } } });`;
	const [row] = parsePolicy({ text: script }, { name: 'banner.js' }).declarations;
	expect(row).toMatchObject({ names: ['hafen_ref'], lifetime: { kind: 'fixed', seconds: 31_536_000 } });
});
