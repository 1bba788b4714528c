import { readIdentity } from '../build/identity.mjs';
import { PICTURE_THEMES, pictureFile, readPictureList } from '../site/picture-list.mjs';
import { readSite, SITE_PAGES, sourceOf } from '../site/read-site.mjs';
import { sitePages } from '../site/site-pages.mjs';
import { STRAIGHT } from './store.mjs';

/** @typedef {import('../site/read-site.mjs').SiteSources} SiteSources */

/** Code and addresses, in which typography does not count. */
const NOT_PROSE = /```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)/g;
const PICTURE = /!\[([^\]]*)\]\(([^)\s]+)\)/g;
/** A picture is described in a sentence. */
const MIN_WORDS = 5;

/** Lists pages that a language lacks, and texts that are no page. @param {SiteSources} sources */
const missingPages = ({ texts }) =>
	[...texts].flatMap(([language, pages]) => [
		...SITE_PAGES.filter((page) => (pages.get(page) ?? '') === '').map(
			(page) => `The site has no ${sourceOf(page, language)}.`,
		),
		...[...pages.keys()]
			.filter((page) => !SITE_PAGES.includes(page))
			.map((page) => `${sourceOf(page, language)} is not in the list of scripts/site/read-site.mjs.`),
	]);

/** @param {SiteSources} sources */
const faultyTypography = ({ texts }) =>
	[...texts].flatMap(([language, pages]) =>
		[...pages].flatMap(([page, text]) => {
			const prose = text.replace(NOT_PROSE, ' ');
			const faults = page === 'privacy' ? [] : [STRAIGHT['*'], STRAIGHT[language]];
			return faults.flatMap((fault) => {
				const place = fault?.exec(prose);
				return place ? [`${sourceOf(page, language)}: faulty typography at “${place[0]}”.`] : [];
			});
		}),
	);

/**
 * Lists pictures without a description, of another language, or not in the list, and pictures of the list that a language
 * does not show or that were not made.
 * @param {SiteSources} sources @param {readonly string[]} names of the pictures in the list
 */
function pictureProblems({ texts, pictures }, names) {
	const wanted = new Set();
	const problems = [];
	for (const [language, pages] of texts) {
		const shown = new Map(
			[...pages].flatMap(([page, text]) =>
				[...text.matchAll(PICTURE)].map(
					([, alt = '', file = '']) => /** @type {const} */ ([file.replace(/^.*\//, ''), { page, alt }]),
				),
			),
		);
		for (const name of names) {
			for (const theme of PICTURE_THEMES) wanted.add(pictureFile(name, language, theme));
			if (!shown.has(pictureFile(name, language, PICTURE_THEMES[0])))
				problems.push(`No page in ${language} shows the picture ${name}.`);
		}
		for (const [file, { page, alt }] of shown) {
			const place = sourceOf(page, language);
			if (alt.split(/\s+/).length < MIN_WORDS) problems.push(`${place}: say in words what ${file} shows.`);
			if (!wanted.has(file))
				problems.push(`${place} shows ${file}, which docs/site/pictures/list.json does not make.`);
		}
	}
	for (const file of wanted)
		if (!pictures.has(file)) problems.push(`${file} was not made: npm run site -- --pictures`);
	for (const file of pictures.keys())
		if (!wanted.has(file)) problems.push(`docs/site/pictures/${file} is not in the list.`);
	return problems;
}

/** Lists links of built pages that lead nowhere within the site. @param {ReadonlyMap<string, string>} pages html by path @param {ReadonlySet<string>} others */
function deadLinks(pages, others) {
	return [...pages].flatMap(([path, html]) =>
		[...html.matchAll(/(?:href|src|srcset)="([^"]+)"/g)].flatMap(([, to = '']) => {
			if (/^https?:/.test(to)) return [];
			const { pathname, hash } = new URL(to, `https://site.example/${path}`);
			const target = pathname.slice(1);
			const page = pages.get(target);
			const leads =
				page === undefined ? others.has(target) : hash === '' || page.includes(`id="${hash.slice(1)}"`);
			return leads ? [] : [`${path} links ${to}, which does not exist.`];
		}),
	);
}

/**
 * Lists what is wrong with the site: pages that a language lacks, links and pictures that lead nowhere, pictures without
 * words, typography. (Whether pictures are as new as what they show: `test/scripts/site-pictures.test.tsx`.)
 * @param {SiteSources} sources @param {readonly string[]} pictures names of those in the list @param {string} repository a web address
 * @returns {string[]}
 */
export function siteProblems(sources, pictures, repository) {
	const problems = [
		...missingPages(sources),
		...faultyTypography(sources),
		...pictureProblems(sources, pictures),
	];
	try {
		const pages = sitePages(sources, { repository, products: new Map() });
		const others = new Set([
			'site.css',
			'icon.svg',
			...[...sources.pictures.keys()].map((name) => `pictures/${name}`),
		]);
		return [...problems, ...deadLinks(pages, others)];
	} catch (error) {
		return [...problems, error instanceof Error ? error.message : String(error)];
	}
}

/** Checks the repository's own site. @returns {Promise<string[]>} */
export async function ownSiteProblems() {
	const { repository } = await readIdentity();
	return siteProblems(await readSite(), Object.keys(await readPictureList()), repository);
}
