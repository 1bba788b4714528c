import { htmlDocument } from '../../export/html-document.ts';
import { languageOf, ownName } from '../../i18n/interface-languages.ts';
import { dayWords, safe, shownText } from './markup.ts';
import type { PageSetting } from './page-setting.ts';

/** A page of the fleet. */
export interface FleetPage {
	/** Within the folder of its language, with `/`. */
	readonly path: string;
	readonly title: string;
	/** Markup. */
	readonly body: string;
	/** Whether it has a table to sort and filter. */
	readonly hasScript: boolean;
}

/** File of the script in the folder of each language. */
export const SCRIPT_FILE = 'tables.js';

/** Writes a page with its head: links to the lists, and the same page in the other languages. */
export function fleetDocument(
	{ path, title, body, hasScript }: FleetPage,
	{ words, languages, style, at }: PageSetting,
): string {
	const { t, locale } = words;
	const up = '../'.repeat(path.split('/').length - 1);
	const link = (target: string, label: string) =>
		`<a href="${up}${target}"${path === target ? ' aria-current="page"' : ''}>${safe(label)}</a>`;
	const others = languages.map((language) =>
		language === languageOf(locale)
			? `<span aria-current="true">${safe(ownName(language))}</span>`
			: `<a href="${up}../${safe(language)}/${safe(path)}" lang="${safe(language)}" hreflang="${safe(language)}">${safe(ownName(language))}</a>`,
	);
	const choice =
		others.length < 2
			? ''
			: `<nav class="languages" aria-label="${safe(t('fleet_languages'))}">${others.join('')}</nav>`;
	const asOf = `<time datetime="${safe(at)}">${safe(t('fleet_as_of', `${dayWords(at, words)}, ${at.slice(11, 16)} UTC`))}</time>`;
	return htmlDocument({
		language: locale,
		title: t('fleet_page_title', shownText(title)),
		style,
		body: `<header class="top"><nav aria-label="${safe(t('fleet_nav'))}">${link('index.html', t('fleet_nav_portals'))}${link('cookies.html', t('fleet_nav_cookies'))}</nav><p class="soft">${asOf}</p>${choice}</header>
<main>
${body}
</main>
<footer class="soft"><p>${safe(t('fleet_footer'))}</p></footer>`,
		...(hasScript ? { script: `${up}${SCRIPT_FILE}` } : {}),
	});
}
