import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pages, ROOT } from '../build/places.mjs';
import { bundleStates } from './bundle.mjs';
import { PSEUDO_LANGUAGE, pseudoMessages } from './pseudo.mjs';
import { withTheme } from './theme.mjs';

const DEFAULT_PORT = 4870;
const LOCALES = join(ROOT, 'src/_locales');

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.png': 'image/png',
};

/** The extension's own policy, so that whatever breaks it breaks here, and the gallery's frame. */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"frame-src 'self'",
	"form-action 'none'",
	"base-uri 'none'",
].join('; ');

/** The languages of the interface, and one that stands for those with longer words. */
export const languages = async () => [...(await readdir(LOCALES)), PSEUDO_LANGUAGE];

/**
 * Serves the gallery at `/`, each state at an address of its own (`/popup/mixed?lang=fr&theme=dark&width=360`), and at
 * `/changes` an event after each rebuild.
 * @param {{ port: number | null, watching: boolean }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws if the chosen port is taken
 */
export async function serveStates({ port, watching }) {
	const server = createServer();
	await listen(server, port);
	/** @type {Set<import('node:http').ServerResponse>} */
	const listeners = new Set();
	const notify = () => {
		for (const listener of listeners) listener.write('data: changed\n\n');
	};
	const { files, dispose } = await bundleStates(watching ? { onChange: notify } : {}).catch((error) => {
		server.close();
		throw error;
	});
	const watcher = watching ? watch(LOCALES, { recursive: true }, notify) : null;
	server.on('request', async (request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		if (url.pathname === '/changes' && watching) {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.flushHeaders();
			listeners.add(response);
			response.on('close', () => listeners.delete(response));
			return;
		}
		const content = await contentOf(url, files).catch(() => null);
		response.writeHead(content === null ? 404 : 200, {
			'content-type': `${TYPES[content?.type ?? '.html']}; charset=utf-8`,
			'cache-control': 'no-store',
			'content-security-policy': POLICY,
		});
		response.end(content?.body ?? 'Not here.');
	});
	const address = server.address();
	return {
		url: `http://localhost:${typeof address === 'object' ? address?.port : port}/`,
		async close() {
			watcher?.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await dispose();
		},
	};
}

/**
 * @param {import('node:http').Server} server
 * @param {number | null} port Null: the default one, or any that is free.
 */
async function listen(server, port) {
	const attempt = (/** @type {number} */ number) =>
		new Promise((resolve, reject) => {
			server.once('error', reject);
			server.listen(number, 'localhost', () => resolve(server.off('error', reject)));
		});
	if (port !== null) {
		await attempt(port).catch(() => {
			throw new Error(`Port ${port} is taken: choose another, or leave --port out.`);
		});
	} else await attempt(DEFAULT_PORT).catch(() => attempt(0));
}

/**
 * @param {URL} url
 * @param {ReadonlyMap<string, string>} files
 * @returns {Promise<{ body: string | Buffer, type: string } | null>} null if nothing has that address
 */
async function contentOf({ pathname, searchParams }, files) {
	const theme = searchParams.get('theme');
	const path = pathname.slice(1);
	const type = extname(path);
	const built = files.get(path);
	if (built !== undefined) return { body: type === '.css' ? withTheme(built, theme) : built, type };
	if (path === '') return { body: await readFile(join(ROOT, 'test/states/gallery.html')), type: '.html' };
	if (path === 'languages.json') return { body: JSON.stringify(await languages()), type };
	if (path === `_locales/${PSEUDO_LANGUAGE}/messages.json`)
		return { body: pseudoMessages(await readFile(join(LOCALES, 'en/messages.json'), 'utf8')), type };
	if (/^_locales\/\w+\/messages\.json$/.test(path))
		return { body: await readFile(join(ROOT, 'src', path)), type };
	if (/^icons\/[\w-]+\.png$/.test(path)) return { body: await readFile(join(ROOT, path)), type };
	const [page = '', name] = path.split('/');
	if (!pages().includes(page) || !name || type !== '') return null;
	return { body: statePage(await readFile(join(ROOT, page, 'index.html'), 'utf8'), theme), type: '.html' };
}

/**
 * A page's own html with the gallery's script instead of its own.
 * @param {string} html
 * @param {string | null} theme
 */
function statePage(html, theme) {
	const script = '<script type="module" src="/test/states/show-state.js"></script>';
	return withTheme(html, theme)
		.replace(/<script src="[^"]*"><\/script>/g, '')
		.replace(/<script type="module"[^>]*><\/script>/, script)
		.replace(
			/href="([^"]+\.css)"/g,
			theme === null ? 'href="$1"' : `href="$1?theme=${encodeURIComponent(theme)}"`,
		);
}
