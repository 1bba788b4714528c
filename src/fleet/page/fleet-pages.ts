import { htmlDocument } from '../../export/html-document.ts';
import { languageOf, ownName } from '../../i18n/interface-languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { zoned } from '../../report-text/sections/zoned.ts';
import { portalChanges } from '../changes/portal-changes.ts';
import type { FleetHistory } from '../fleet-history.ts';
import { cookiePage, cookiesPage, fleetCookies } from './cookie-pages.ts';
import { safe } from './markup.ts';
import { overviewPage } from './overview-page.ts';
import { fleetDocument, SCRIPT_FILE } from './page-document.ts';
import type { PageSetting } from './page-setting.ts';
import { portalPage } from './portal-page.ts';
import { type PortalSummary, summarisePortal } from './portal-summary.ts';

/** A file of the pages. */
export interface PageFile {
	/** From the folder's root, with `/`: `en/index.html`. */
	readonly path: string;
	readonly text: string;
}

/** Style sheet and script of the pages, as the build makes them. */
export interface PageAssets {
	readonly style: string;
	readonly script: string;
}

/** The page at the root: a link to each language, and, without a choice, the first of them. */
function rootPage(settings: readonly PageSetting[], style: string): string {
	const [first] = settings;
	const links = settings.map(({ words: { locale } }) => {
		const language = languageOf(locale);
		return `<li><a href="${language}/index.html" lang="${language}" hreflang="${language}">${safe(ownName(language))}</a></li>`;
	});
	const title = first?.words.t('fleet_open_in') ?? '';
	return htmlDocument({
		language: first?.words.locale ?? 'en',
		title,
		style,
		body: `<main><h1>${safe(title)}</h1><ul class="tiles">${links.join('')}</ul></main>`,
	}).replace(
		'<head>\n',
		`<head>\n<meta http-equiv="refresh" content="0; url=${languageOf(first?.words.locale ?? 'en')}/index.html">\n`,
	);
}

/** Makes all pages of a fleet, in each language. Reads the portals once, and holds no more than a summary of each. */
export async function* fleetPages(
	{ portals, at, since, runs }: FleetHistory,
	{ style, script }: PageAssets,
	translators: readonly Translator[],
): AsyncGenerator<PageFile> {
	const languages = translators.map(({ locale }) => languageOf(locale));
	const lastRun = runs.findLast(({ startedAt }) => startedAt < since)?.startedAt ?? since;
	const settings = translators.map(
		(translator): PageSetting => ({ words: zoned(translator, 'UTC'), languages, style, at, since, lastRun }),
	);
	const summaries: PortalSummary[] = [];
	for await (const portal of portals) {
		const changes = portalChanges(portal, since);
		summaries.push(summarisePortal(portal, changes, since));
		for (const setting of settings) {
			const page = portalPage(portal, changes, setting);
			yield { path: `${languageOf(setting.words.locale)}/${page.path}`, text: fleetDocument(page, setting) };
		}
	}
	const cookies = fleetCookies(summaries);
	const linked = new Set(cookies.map(({ group }) => group));
	for (const setting of settings) {
		const folder = languageOf(setting.words.locale);
		for (const cookie of cookies) {
			const page = cookiePage(cookie, setting);
			yield { path: `${folder}/${page.path}`, text: fleetDocument(page, setting) };
		}
		for (const page of [cookiesPage(cookies, setting), overviewPage(summaries, setting, linked)])
			yield { path: `${folder}/${page.path}`, text: fleetDocument(page, setting) };
		yield { path: `${folder}/${SCRIPT_FILE}`, text: script };
	}
	yield { path: 'index.html', text: rootPage(settings, style) };
}
