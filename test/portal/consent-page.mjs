import { MANAGERS } from './consent-managers.mjs';
import { escapeHtml as e } from './html.mjs';
import { VIDEO_HOST } from './portals.mjs';

/** The cookie that the pages set after acceptance, or without it on a rogue page. */
export const COUNTING_COOKIE = '_pk_id.9.c0de';

/** Encodes a value for a script in a page. @param {unknown} value */
const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The ways to choose on the page of `manners`, in the order in which they take turns to accept and refuse. */
export const MANNERS = ['key', 'pointer', 'busy', 'frame'];

/**
 * Returns a page on which a choice is made by a key, by pressing a pointer, by a click after which the page is busy for a
 * second, or in a frame of another host; the page then stores it as Klaro does, and sets `after_<manner>` 0.3 s later.
 */
function manners() {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Manners</title></head><body>
<button id="key">Key</button> <button id="pointer">Pointer</button> <button id="busy">Busy</button>
<iframe title="Banner" src="https://${VIDEO_HOST}/consent/banner" width="200" height="60"></iframe>
<script>
'use strict';
const put = (name) => { document.cookie = name + '=1; Path=/; Max-Age=86400; Secure'; };
let yes = false;
function choose(manner) {
	yes = !yes;
	localStorage.setItem('klaro', JSON.stringify({ matomo: yes }));
	setTimeout(put, 300, 'after_' + manner);
}
put('before_all');
const on = (id, type, run) => document.querySelector(id).addEventListener(type, run);
on('#key', 'keydown', (event) => { if (event.key === 'Enter') choose('key'); });
on('#pointer', 'pointerdown', () => choose('pointer'));
on('#busy', 'click', () => { choose('busy'); for (const end = Date.now() + 1000; Date.now() < end;); });
addEventListener('message', () => choose('frame'));
</script></body></html>`;
}

const BANNER = `<!doctype html><title>Banner</title><button style="position:fixed;inset:0"
onclick="parent.postMessage('accepted', '*')">Accept</button>`;

/** @param {string} body */
const page = (body) => ({ status: 200, type: 'text/html; charset=utf-8', body, cookies: [] });

/**
 * Returns the page with a banner of a common consent manager, `/consent/?tool=klaro` (see `MANAGERS`); null for other
 * addresses. It counts the visit once all is accepted; with `&rogue=before` when it is loaded, with `&rogue=refused`
 * after a refusal, with `&rogue=1` both.
 * @param {URL} url
 */
export function consentAnswer({ pathname, searchParams }) {
	if (pathname === '/consent/manners') return page(manners());
	if (pathname === '/consent/banner') return page(BANNER);
	if (pathname !== '/consent/') return null;
	const tool = searchParams.get('tool') ?? 'klaro';
	const manager = Object.hasOwn(MANAGERS, tool) ? MANAGERS[tool] : undefined;
	if (manager === undefined) return null;
	const { by, accepted, refused, script = '', choose = '' } = manager;
	const rogue = searchParams.get('rogue');
	const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${e(tool)}</title>
<link rel="stylesheet" href="/portal.css"><script>${script}</script></head>
<body><main><h1>${e(tool)}</h1><p>This page would like to count your visit.</p>
<button id="accept" class="primary">Accept</button> <button id="refuse">Refuse</button></main>
<script>
'use strict';
const secure = location.protocol === 'https:' ? '; Secure' : '';
const rogue = ${inScript(rogue)};
function countVisit() {
	document.cookie = '${COUNTING_COOKIE}=1; Path=/; Max-Age=86400; SameSite=Lax' + secure;
}
function store(yes) {
	for (const [name, value] of yes ? ${inScript(accepted)} : ${inScript(refused)}) {
		if ('${by}' === 'storage') localStorage.setItem(name, value);
		else document.cookie = name + '=' + value + '; Path=/; Max-Age=15552000; SameSite=Lax' + secure;
	}
	${choose}
	if (yes || rogue === '1' || rogue === 'refused') setTimeout(countVisit, 300);
}
document.querySelector('#accept').addEventListener('click', () => store(true));
document.querySelector('#refuse').addEventListener('click', () => store(false));
if (rogue === '1' || rogue === 'before') countVisit();
</script></body></html>`;
	return page(body);
}
