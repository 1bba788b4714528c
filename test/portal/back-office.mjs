import { escapeHtml as e } from './html.mjs';

/** @typedef {import('./words.mjs').Language} Language */

/** Address of a portal's back office. */
export const BACK_OFFICE = '/backoffice/';
/** Takes the text of a policy in a language (`?flg=fr`) by POST: the portal then publishes it. */
export const PUBLISH = '/backoffice/publish';

/** @type {Partial<Record<Language, readonly [title: string, place: string, publish: string]>>} */
const WORDS = {
	en: ['Back office', 'Configuration › Legals › Cookies policy', 'Publish'],
	fr: ['Administration', 'Configuration › Mentions légales › Politique de cookies', 'Publier'],
};

/** Sends what the editor holds, as an editor of rich text does, and shows the published page. */
const SCRIPT = `document.querySelector('button').addEventListener('click', async () => {
	const { innerHTML, dataset } = document.querySelector('[contenteditable]');
	await fetch('${PUBLISH}?flg=' + dataset.language, { method: 'POST', body: innerHTML });
	location.href = dataset.page + '?flg=' + dataset.language;
});`;

/**
 * Returns a portal's page on which an administrator edits the policy, in an editor that takes rich text.
 * @param {import('./portals.mjs').Site} site @param {Language} language @param {string} policy its html as it is
 */
export function backOffice(site, language, policy) {
	const [title, place, publish] = WORDS[language] ?? WORDS.en ?? [];
	const others = site.languages
		.map((other) => `<a href="?flg=${other}">${other.toUpperCase()}</a>`)
		.join(' ');
	return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${e(title ?? '')} — ${e(site.title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/portal.css"></head>
<body><main><h1>${e(title ?? '')}</h1><p>${e(place ?? '')} ${others}</p>
<div contenteditable="true" role="textbox" aria-label="${e(place ?? '')}" data-language="${language}" data-page="${e(site.policyPath)}">${policy}</div>
<p><button type="button" class="primary">${e(publish ?? '')}</button></p></main><script>${SCRIPT}</script></body></html>`;
}
