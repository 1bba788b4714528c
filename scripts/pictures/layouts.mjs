/** @param {Uint8Array} png */
const address = (png) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {string} style @param {string} body @param {string} [language] */
const page = (style, body, language = 'en') =>
	`<!doctype html><html lang="${language}"><meta charset="utf-8"><style>body{margin:0}img{display:block}${style}</style>${body}</html>`;

/** A popup over a page, below the toolbar's end. @param {Uint8Array} below @param {Uint8Array} popup */
export const overHtml = (below, popup) =>
	page(
		'.popup{position:absolute;top:12px;right:32px;border-radius:10px;box-shadow:0 0 0 1px #0002,0 12px 48px #0006}',
		`<img src="${address(below)}"><img class="popup" src="${address(popup)}">`,
	);

/** A side panel beside a page. @param {Uint8Array} main @param {Uint8Array} panel */
export const besideHtml = (main, panel) =>
	page(
		'body{display:flex}.panel{box-shadow:0 0 0 1px #0003}',
		`<img src="${address(main)}"><img class="panel" src="${address(panel)}">`,
	);

/** The icon with air around it: 96 of 128 pixels, as Chrome Web Store asks. @param {string} svg */
export const iconHtml = (svg) => page('svg{display:block;width:96px;height:96px;margin:16px}', svg);

/** The tile: icon, name, and what it does. @param {string} svg @param {{ language: string, name: string, summary: string }} words */
export const tileHtml = (svg, { language, name, summary }) =>
	page(
		'body{box-sizing:border-box;height:280px;padding:0 32px;display:flex;align-items:center;gap:24px;background:#f3f7fd;color:#1b1f24;' +
			'font:15px/1.4 system-ui,"Noto Sans","DejaVu Sans",sans-serif}svg{flex:none;width:104px;height:104px}' +
			'h1{margin:0 0 8px;font-size:23px;line-height:1.2;text-wrap:balance;hyphens:auto}p{margin:0;color:#475467;text-wrap:pretty}',
		`${svg}<div><h1>${escaped(name)}</h1><p>${escaped(summary)}</p></div>`,
		language,
	);
