import type { ConsentPass } from '../../src/check/check-result.ts';
import type { ConfigSite } from '../../src/check/config/check-config.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { VisitSession } from '../../src/headless/driven-browser.ts';
import type { PagesRequest } from '../../src/headless/site/page-choice.ts';
import type { PolicyRequest, SiteRequest } from '../../src/headless/site/site-request.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { WrongUse } from '../command.ts';
import type { ConfigFile } from './check-config-file.ts';
import type { CheckFlags } from './check-flags.ts';

/** Pages of a visit where nobody says how many: the start page and one of each kind. */
const USUAL_PAGES = 5;
const USUAL_FAIL_ON = ['undeclared', 'contradiction'] as const;

/** Reads a start page's address; one without a scheme is meant to be https. @throws {WrongUse} */
export function startAddress(text: string, { t }: Translator): string {
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '')
		throw new WrongUse(t('check_no_address', safeText(text)));
	if (url.username !== '' || url.password !== '') throw new WrongUse(t('check_address_secret'));
	return url.href;
}

const pagesOf = (asked: CheckFlags['pages']): PagesRequest => {
	if (Array.isArray(asked)) return { kind: 'given', paths: asked };
	return { kind: 'auto', max: typeof asked === 'number' ? asked : USUAL_PAGES };
};

/** The sites to check: those of the command line, with the settings of the same site in the configuration; else all there. */
function sitesOf(urls: readonly string[], { config }: ConfigFile, words: Translator): readonly ConfigSite[] {
	const configured = (config.sites ?? []).map((site) => ({ ...site, url: startAddress(site.url, words) }));
	if (urls.length === 0) return configured;
	return [...new Set(urls.map((url) => startAddress(url, words)))].map(
		(url) => configured.find((site) => site.url === url) ?? { url },
	);
}

/**
 * Makes the requests of a run: flags win over the site's settings, these over the defaults.
 * @throws {WrongUse} if there is no site: nothing checked is never a success
 */
export async function siteRequests(deps: {
	flags: CheckFlags;
	file: ConfigFile;
	words: Translator;
	policyOf: (given: readonly string[], folder: string) => Promise<PolicyRequest>;
	usualConsent: readonly ConsentPass[];
	session: VisitSession;
}): Promise<readonly SiteRequest[]> {
	const { flags, file, words, policyOf, session } = deps;
	const { defaults = {} } = file.config;
	const sites = sitesOf(flags.urls, file, words);
	if (sites.length === 0) throw new WrongUse(words.t('check_which_site'));
	return Promise.all(
		sites.map(async (site): Promise<SiteRequest> => {
			const own = site.policy ?? defaults.policy ?? 'auto';
			const policy =
				flags.policy === undefined
					? await policyOf(typeof own === 'string' ? [own] : own, file.folder)
					: await policyOf(flags.policy, '.');
			return {
				url: site.url,
				policy,
				pages: pagesOf(flags.pages ?? site.pages ?? defaults.pages),
				consent: flags.consent ?? site.consent ?? defaults.consent ?? deps.usualConsent,
				isConfirmed: flags.isConfirmed ?? site.confirm ?? defaults.confirm ?? false,
				isStrict: flags.isStrict ?? site.strict ?? defaults.strict ?? false,
				failOn: flags.failOn ?? site.failOn ?? defaults.failOn ?? USUAL_FAIL_ON,
				...session,
			};
		}),
	);
}
