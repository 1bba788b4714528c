import { posix } from 'node:path';
import { isPlaceholder } from '../build/identity.mjs';
import { escapeHtml, markdownHtml } from '../build/markdown.mjs';
import { PICTURE_THEMES } from './picture-list.mjs';
import { headingOf, SITE_PAGES, sourceOf } from './read-site.mjs';
import { HOME_NAMES, SITE_WORDS } from './site-words.mjs';
import { webpSize } from './webp-size.mjs';

/** @typedef {import('./read-site.mjs').SiteSources} SiteSources */
/**
 * Facts that all pages share.
 * @typedef {object} SiteSetting
 * @property {string} repository a web address
 * @property {ReadonlyMap<string, string>} products names of the product by language
 */

const [LIGHT = '', DARK = ''] = PICTURE_THEMES;
/** Pages with at least so many headings begin with a list of them. */
const MIN_CONTENTS = 3;
/** The extension's popup, which is shown no wider than it is. */
const POPUP_PIXELS = 600;
const POPUP_WIDTH = 380;

/**
 * Makes the pages of the site: one a page and language, and one that offers the languages.
 * @param {SiteSources} sources @param {SiteSetting} setting
 * @returns {ReadonlyMap<string, string>} html by path
 * @throws for Markdown that is not understood, and for a picture that does not exist
 */
export function sitePages(sources, setting) {
	const files = new Map([['index.html', languagePage(sources, setting)]]);
	for (const [language, texts] of sources.texts) {
		for (const page of SITE_PAGES) {
			const text = texts.get(page);
			if (text !== undefined)
				files.set(`${language}/${page}.html`, pageHtml(page, language, sources, setting));
		}
	}
	return files;
}

/** @param {string} page @param {string} language @param {SiteSources} sources @param {SiteSetting} setting */
function pageHtml(page, language, { texts, pictures }, { repository, products }) {
	const own = texts.get(language) ?? new Map();
	const text = own.get(page) ?? '';
	const words = wordsIn(language);
	const product = products.get(language) ?? '';
	const heading = headingOf(text);
	const name = (/** @type {string} */ each) =>
		each === 'index' ? HOME_NAMES[language] : headingOf(own.get(each) ?? '');
	const pages = SITE_PAGES.filter((each) => own.has(each));
	const others = [...texts.keys()].filter((each) => each !== language);
	const { html, contents } = withContents(
		markdownHtml(text, {
			address: (href) => addressOf(href, { page, language, repository }),
			picture: (source, alt) => pictureHtml(source, alt, language, pictures),
		}),
		page === 'index' ? null : words.contents,
	);
	const link = (/** @type {string} */ to, /** @type {string} */ attributes = '') =>
		`<a href="${to}.html"${attributes}>${escapeHtml(name(to) ?? '')}</a>`;
	const at = pages.indexOf(page);
	const steps = [
		[words.previous, pages[at - 1], 'prev'],
		[words.next, pages[at + 1], 'next'],
	].flatMap(([word, to, rel]) => (to ? [`<p>${word}<br />${link(to, ` rel="${rel}"`)}</p>`] : []));
	return documentHtml({
		language,
		title: page === 'index' ? `${product} · ${heading}` : `${heading} · ${product}`,
		root: '../',
		body: `<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="product" href="index.html"><img src="../icon.svg" alt="" width="28" height="28" />${escapeHtml(product)}</a>
<p class="languages">${others.map((each) => `<a href="../${each}/${page}.html" lang="${each}" hreflang="${each}">${wordsIn(each).name}</a>`).join(' ')}</p>
</header>
<div class="frame">
<nav class="pages" aria-label="${words.pages}"><ul>
${pages.map((each) => `<li>${link(each, each === page ? ' aria-current="page"' : '')}</li>`).join('\n')}
</ul></nav>
<main id="text" tabindex="-1">
${html.replace('</p>', `</p>${contents}`)}
<div class="steps">${steps.join('')}</div>
</main>
</div>
<footer><p>${words.footer}</p></footer>`,
	});
}

/** The page at the root: without a script, nothing tells it the reader's language. @param {SiteSources} sources @param {SiteSetting} setting */
function languagePage({ texts }, { products }) {
	const choices = [...texts].map(
		([language, pages]) =>
			`<li lang="${language}"><a href="${language}/index.html" hreflang="${language}"><strong>${escapeHtml(products.get(language) ?? '')}</strong><span>${escapeHtml(headingOf(pages.get('index') ?? ''))}</span><span class="go">${wordsIn(language).name}</span></a></li>`,
	);
	const name = products.get('en') ?? '';
	return documentHtml({
		language: 'en',
		title: name,
		root: '',
		body: `<main class="choice"><img src="icon.svg" alt="" width="96" height="96" /><h1 class="visually-hidden">${escapeHtml(name)}</h1><ul>${choices.join('')}</ul></main>`,
	});
}

/** @param {string} language */
function wordsIn(language) {
	const words = SITE_WORDS[language];
	if (words === undefined) throw new Error(`scripts/site/site-words.mjs has no words in ${language}.`);
	return words;
}

/** @param {{ language: string, title: string, root: string, body: string }} page `root`: way to the site's root */
const documentHtml = ({ language, title, root, body }) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${root}icon.svg" />
<link rel="stylesheet" href="${root}site.css" />
</head>
<body>
${body}
</body>
</html>
`;

/**
 * Returns the address of a link: a page of the site, or the web address of another document of the repository. Null where
 * that has none yet.
 * @param {string} href @param {{ page: string, language: string, repository: string }} from
 */
function addressOf(href, { page, language, repository }) {
	if (/^(?:https?:|#)/.test(href)) return href;
	const [path = '', part] = href.split('#');
	const target = posix.normalize(posix.join(posix.dirname(sourceOf(page, language)), path));
	const to = SITE_PAGES.find((each) => sourceOf(each, language) === target);
	if (to !== undefined) return `${to}.html${part === undefined ? '' : `#${part}`}`;
	return isPlaceholder(repository) ? null : `${repository}/blob/main/${target}`;
}

/** @param {string} source @param {string} alt @param {string} language @param {ReadonlyMap<string, Buffer>} pictures */
function pictureHtml(source, alt, language, pictures) {
	const file = posix.basename(source);
	const bytes = pictures.get(file);
	if (bytes === undefined) throw new Error(`docs/site/${language} shows ${file}, which does not exist.`);
	const size = webpSize(bytes);
	const isPopup = size.width < POPUP_PIXELS;
	const width = isPopup ? POPUP_WIDTH : size.width;
	const height = Math.round((size.height * width) / size.width);
	const dark = file.replace(`-${LIGHT}.`, `-${DARK}.`);
	const other = pictures.has(dark)
		? `<source srcset="../pictures/${dark}" media="screen and (prefers-color-scheme: dark)" />`
		: '';
	return `<figure class="${isPopup ? 'popup' : 'page'}"><a href="../pictures/${file}"><picture>${other}<img src="../pictures/${file}" alt="${alt}" width="${width}" height="${height}" loading="lazy" /></picture></a></figure>`;
}

/**
 * Gives each heading below the first an address, and makes a list of them.
 * @param {string} html @param {string | null} title of the list; null: none
 */
function withContents(html, title) {
	/** @type {string[]} */
	const items = [];
	const marked = html.replace(/<h([23])>(.*?)<\/h\1>/g, (_, level, words) => {
		const id = `part-${items.length + 1}`;
		items.push(`<li class="level-${level}"><a href="#${id}">${words.replace(/<[^>]+>/g, '')}</a></li>`);
		return `<h${level} id="${id}">${words}</h${level}>`;
	});
	const isListed = title !== null && items.length >= MIN_CONTENTS;
	const contents = isListed
		? `<nav class="contents" aria-labelledby="contents"><p id="contents">${title}</p><ul>${items.join('')}</ul></nav>`
		: '';
	return { html: marked, contents };
}
