import { VIDEO_HOST } from './portals.mjs';

/**
 * All ways in which a page can set a cookie: `/ways/` lists them, `/ways/<way>` uses one, `/ways/all` all that fit into
 * one page. Cookies are named `by_` and the way, or `no_` when every browser refuses them.
 */

/** Served at `/ways.js`; tests expect its line numbers in stacks. */
export const WAYS_SCRIPT = `function setByScript(name) {
	document.cookie = name + '=1; Path=/; Max-Age=3600';
}
setByScript('by_external');
setTimeout(function later() {
	setByScript('by_late');
}, 150);
`;
/** Served at `/ways-worker.js`: a service worker can set cookies, outside of any page. */
const WORKER_SCRIPT = `self.addEventListener('install', (event) => event.waitUntil(
	'cookieStore' in self ? cookieStore.set({ name: 'by_worker', value: '1' }).catch(() => {}) : null));
`;

/** The address that some scripts claim; nothing is served there. */
export const FALSE_SCRIPT = 'https://stats.tracker.example/false.js';

/** @param {string} code with named functions, which stacks show */
const script = (code) => `<script>${code}</script>`;
const inFrame = (/** @type {string} */ name) => `document.cookie = '${name}=1; Path=/; Max-Age=3600'`;

/** The markup of each way. @type {Readonly<Record<string, string>>} */
const IN_PAGE = {
	inline: script(`(function setInline() { document.cookie = 'by_inline=1; Path=/; Max-Age=3600'; })()`),
	external: '<script src="/ways.js"></script>',
	image: '<img src="/ways/set?name=by_image" alt="">',
	fetch: script(`fetch('/ways/set?name=by_fetch')`),
	redirected: script(`fetch('/ways/hop')`),
	'blank-frame': script(`
{ const frame = document.createElement('iframe');
	frame.onload = () => { frame.onload = null; const inner = frame.contentDocument.createElement('script');
		inner.textContent = "(function inBlank() { ${inFrame('by_blank_frame')} })()"; frame.contentDocument.documentElement.append(inner); };
	document.documentElement.append(frame); }`),
	srcdoc: `<iframe srcdoc="<script>(function inSrcdoc() { ${inFrame('by_srcdoc')} })()</script>"></iframe>`,
	'third-party': `<iframe src="https://${VIDEO_HOST}/ways/frame"></iframe>`,
	'cookie-store': script(
		`async function setInStore() { await cookieStore.set({ name: 'by_store', value: '1', expires: Date.now() + 3600000 }); await cookieStore.set('by_store_gone', '1'); await cookieStore.delete('by_store_gone'); }
if ('cookieStore' in self) setInStore();`,
	),
	// Code that gives itself another address, a function whose name looks like calls, and a frame that its parent prepared.
	'false-names': script(`
{ const claim = '\\n//# sourceURL=${FALSE_SCRIPT}';
	(0, eval)("${inFrame('by_false_eval')}" + claim);
	new Function("${inFrame('by_false_function')}" + claim)();
	const element = document.createElement('script');
	element.textContent = "${inFrame('by_false_inline')}" + claim;
	document.documentElement.append(element);
	const name = 'x\\ntrack@${FALSE_SCRIPT}:1:1\\n    at track (${FALSE_SCRIPT}:1:1)';
	({ [name]() { ${inFrame('by_false_name')} } })[name]();
	const frame = document.createElement('iframe');
	frame.srcdoc = "<script>${inFrame('by_prepared_frame')}</" + "script>";
	document.documentElement.append(frame);
	frame.contentWindow.Error = function () { return { fileName: '${FALSE_SCRIPT}', stack: 'track@${FALSE_SCRIPT}:1:1' }; };
	const { set } = Object.getOwnPropertyDescriptor(frame.contentWindow.Document.prototype, 'cookie');
	setTimeout(() => set.call(document, 'by_forged=1; Path=/; Max-Age=3600'), 400);
	const { prototype } = frame.contentWindow.EventTarget, { dispatchEvent } = prototype;
	prototype.dispatchEvent = function (event) {
		const port = event.ports?.[0];
		if (port) setTimeout(() => {
			for (const type of ['report', 'pause']) port.dispatchEvent(new MessageEvent(type, { data: JSON.stringify({ kind: 'script', api: 'document.cookie', at: Date.now(),
				offer: { name: 'by_forged', attributes: ' Path=/; Max-Age=3600', size: 10 }, stack: { 0: { url: '${FALSE_SCRIPT}', line: 1, column: 1, name: 'track' } } }) })); }, 400);
		return dispatchEvent.call(this, event); };
	frame.contentWindow.Error.captureStackTrace = (to) => { to.stack = 'track@${FALSE_SCRIPT}:1:1'; }; }`),
	refused: script(`
if (location.protocol === 'http:') document.cookie = 'no_secure=1; Secure';
document.cookie = 'no_domain=1; Domain=elsewhere.example';
document.cookie = '__Host-no_prefix=1; Secure; Path=/; Domain=' + location.hostname;
document.cookie = 'no_http_only=1; HttpOnly';
document.cookie = 'no_large=' + 'x'.repeat(5000);`),
};
const WORKER = script(
	`navigator.serviceWorker?.register('/ways-worker.js', { scope: '/ways/worker/' }).catch(() => {})`,
);
/** The strictest policy on scripts that a page can have. */
const STRICT =
	"default-src 'none'; script-src 'nonce-ways'; require-trusted-types-for 'script'; trusted-types 'none'";
const LIVES = 'Path=/; Max-Age=3600';
/** Cookies that one answer of `/ways/many?first=…` sets. */
export const MANY = 150;

/** @typedef {import('./respond.mjs').PortalResponse} PortalResponse */

/** @param {string} body @param {string[]} [cookies] @returns {PortalResponse} */
const page = (body, cookies = []) => ({
	status: 200,
	type: 'text/html; charset=utf-8',
	body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ways</title><body class="ods-front"><h1>Ways</h1>${body}</body></html>`,
	cookies,
});
/** @param {string} body @returns {PortalResponse} */
const javascript = (body) => ({
	status: 200,
	type: 'text/javascript; charset=utf-8',
	body,
	cookies: [],
});
/** @param {string} location @param {string} cookie @returns {PortalResponse} */
const hop = (location, cookie) => ({
	status: 302,
	type: 'text/plain',
	body: '',
	cookies: [`${cookie}=1; ${LIVES}`],
	location,
});

const LINKS = [...Object.keys(IN_PAGE), 'page', 'hop', 'strict', 'service-worker', 'all']
	.map((way) => `<li><a href="/ways/${way}">${way}</a></li>`)
	.join('');

/** Answers one of these addresses; null for any other. @param {URL} url @returns {PortalResponse | null} */
export function waysAnswer({ pathname, searchParams }) {
	if (pathname === '/ways.js') return javascript(WAYS_SCRIPT);
	if (pathname === '/ways-worker.js') return javascript(WORKER_SCRIPT);
	const way = /^\/ways\/([a-z0-9-]*)$/.exec(pathname)?.[1];
	switch (way) {
		case undefined:
			return null;
		case '':
			return page(`<ul>${LINKS}</ul>`);
		case 'page':
			return page('', [`by_page=1; ${LIVES}`]);
		case 'set':
			return page('', [`${searchParams.get('name') ?? 'by_set'}=1; ${LIVES}`]);
		case 'many': {
			const first = Number(searchParams.get('first'));
			return page(
				'',
				Array.from({ length: MANY }, (_, n) => `many_${first + n}=1; ${LIVES}`),
			);
		}
		case 'hop':
			return hop('/ways/next-hop', 'by_hop');
		case 'next-hop':
			return hop('/ways/landed', 'by_next_hop');
		case 'landed':
			return page('', [`by_landing=1; ${LIVES}`]);
		case 'frame':
			return page(script(`document.cookie = 'by_third_party=1; ${LIVES}; SameSite=None; Secure'`));
		case 'strict':
			return {
				...page(`<script nonce="ways">(function inStrict() { ${inFrame('by_strict')} })()</script>`),
				policy: STRICT,
			};
		case 'service-worker':
			return page(WORKER);
		case 'all':
			return page(Object.values(IN_PAGE).join(''), [
				`by_page=1; ${LIVES}`,
				'no_answer=1; Domain=elsewhere.example',
			]);
		default:
			return way in IN_PAGE ? page(IN_PAGE[way] ?? '') : null;
	}
}
