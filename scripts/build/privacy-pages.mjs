import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMessages } from '../locales/messages.mjs';
import { markdownHtml } from './markdown.mjs';
import { ROOT } from './places.mjs';

/** The style sheet of the pages, bundled as those of others. */
export const PRIVACY_STYLE = 'privacy/privacy.css';

/** Reads the privacy statement in each language. @param {string} [root] @returns {Promise<Map<string, string>>} Markdown by language */
export async function readPrivacy(root = ROOT) {
	const texts = new Map([['en', await readFile(join(root, 'PRIVACY.md'), 'utf8')]]);
	for (const name of (await readdir(join(root, 'privacy'))).sort()) {
		if (name.endsWith('.md'))
			texts.set(name.slice(0, -3), await readFile(join(root, 'privacy', name), 'utf8'));
	}
	return texts;
}

/** Makes the pages of the extension with the privacy statement. @returns {Promise<Map<string, Buffer>>} by path in the package */
export async function privacyPages() {
	const messages = await readMessages(join(ROOT, 'src/_locales'));
	const pages = [...(await readPrivacy())].map(([language, text]) => {
		const names = messages.get(language) ?? messages.get('en');
		const page = privacyPage(language, text, names?.['extension_name']?.message ?? '');
		return /** @type {const} */ ([`privacy/${language}.html`, Buffer.from(page)]);
	});
	return new Map(pages);
}

/** @param {string} language @param {string} text Markdown @param {string} product its name in that language */
function privacyPage(language, text, product) {
	const title = /^# (.+)$/m.exec(text)?.[1] ?? '';
	return `<!doctype html>
<html lang="${language}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>${title} · ${product}</title>
		<link rel="icon" href="/icons/icon-32.png" />
		<link rel="stylesheet" href="/${PRIVACY_STYLE}" />
	</head>
	<body>
		<main>
${markdownHtml(text, { address: webAddress })}
		</main>
	</body>
</html>
`;
}

/** A link to another document of the repository has no address in the package. @param {string} href */
const webAddress = (href) => (/^https?:/.test(href) ? href : null);
