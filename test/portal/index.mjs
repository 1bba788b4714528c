import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { PUBLISH } from './back-office.mjs';
import { makeCertificate } from './certificate.mjs';
import { SITES } from './portals.mjs';
import { publishedKey, respond } from './respond.mjs';

/**
 * @typedef {object} RunningPortal
 * @property {number} httpPort
 * @property {number} httpsPort
 * @property {number} proxyPort of a proxy that connects to the demo hosts and refuses all others
 * @property {readonly string[]} hosts
 * @property {import('./certificate.mjs').Certificate} certificate
 * @property {Map<string, string>} published the policies that back offices have published (see `publishedKey`)
 * @property {() => Promise<void>} close
 */

const LOOPBACK = '127.0.0.1';
// For requests with many long cookie names.
const MAX_HEADER = 512 * 1024;

/** Encodes UTF-8 for a header, whose values Node takes as Latin-1. @param {string} text */
const bytes = (text) => Buffer.from(text, 'utf8').toString('latin1');

/** Longest policy that a back office takes, characters. */
const MAX_POLICY = 2_000_000;

/**
 * Publishes the policy that a back office sends; an empty one brings the first back. Its language is in the address.
 * @param {http.IncomingMessage} req @param {http.ServerResponse} res @param {URL} address
 * @param {Map<string, string>} published
 */
async function publish(req, res, address, published) {
	let text = '';
	req.setEncoding('utf8');
	for await (const part of req) if (text.length < MAX_POLICY) text += part;
	const key = publishedKey(address.hostname, address.searchParams.get('flg') ?? 'en');
	if (text === '') published.delete(key);
	else published.set(key, text);
	res.writeHead(204).end();
}

/**
 * @param {http.IncomingMessage} req @param {http.ServerResponse} res @param {boolean} secure
 * @param {Map<string, string>} published
 */
function serve(req, res, secure, published) {
	const scheme = secure ? 'https' : 'http';
	// A request through the proxy has the whole address in its first line.
	const base = `${scheme}://${req.headers.host ?? 'unknown.invalid'}`;
	if (!URL.canParse(req.url ?? '/', base)) {
		res.writeHead(400).end();
		return;
	}
	const address = new URL(req.url ?? '/', base);
	if (req.method === 'POST' && address.pathname === PUBLISH) {
		void publish(req, res, address, published);
		return;
	}
	const answer = respond({
		published,
		url: address,
		cookie: req.headers.cookie,
		acceptLanguage: req.headers['accept-language'],
		secure,
	});
	res.writeHead(answer.status, {
		'content-type': answer.type,
		'cache-control': answer.cache ?? 'no-store',
		...(answer.location === undefined ? {} : { location: answer.location }),
		...(answer.policy === undefined ? {} : { 'content-security-policy': answer.policy }),
		...(answer.cookies.length === 0 ? {} : { 'set-cookie': answer.cookies.map(bytes) }),
	});
	res.end(answer.body);
}

/** @param {net.Server} server @param {number} port @returns {Promise<number>} */
const listen = (server, port) =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, LOOPBACK, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address !== null ? address.port : port);
		});
	});

/**
 * Starts the demo portals on this machine: http, https and a proxy, on free ports unless given. Browsers reach them by
 * name through the driver's resolver rules or the proxy.
 * @param {{ httpPort?: number, httpsPort?: number, proxyPort?: number }} [ports]
 * @returns {Promise<RunningPortal>}
 */
export async function startPortal(ports = {}) {
	const hosts = SITES.map((site) => site.host);
	const certificate = makeCertificate(['*.opendatasoft.com', '*.huwise.com', ...hosts]);
	/** @type {Map<string, string>} */
	const published = new Map();
	const options = { maxHeaderSize: MAX_HEADER };
	const plain = http.createServer(options, (req, res) => serve(req, res, false, published));
	const secure = https.createServer(
		{ ...options, key: certificate.key, cert: certificate.cert },
		(req, res) => serve(req, res, true, published),
	);
	const proxy = http.createServer(options, (req, res) => serve(req, res, false, published));

	/** @type {Set<net.Socket>} */
	const sockets = new Set();
	for (const server of [plain, secure, proxy]) {
		server.on('connection', (socket) => {
			sockets.add(socket);
			socket.on('error', () => socket.destroy());
			socket.on('close', () => sockets.delete(socket));
		});
	}
	const httpPort = await listen(plain, ports.httpPort ?? 0);
	const httpsPort = await listen(secure, ports.httpsPort ?? 0);
	proxy.on('connect', (req, /** @type {net.Socket} */ client) => {
		const [host, port] = (req.url ?? '').split(':');
		if (!hosts.includes(host ?? '') || (port !== '443' && port !== '80')) {
			client.end('HTTP/1.1 502 Unknown host\r\n\r\n');
			return;
		}
		const upstream = net.connect(port === '443' ? httpsPort : httpPort, LOOPBACK, () => {
			client.write('HTTP/1.1 200 Connected\r\n\r\n');
			upstream.pipe(client).pipe(upstream);
		});
		upstream.on('error', () => client.destroy());
		client.on('error', () => upstream.destroy());
		client.on('close', () => upstream.destroy());
	});
	const proxyPort = await listen(proxy, ports.proxyPort ?? 0);

	return {
		httpPort,
		httpsPort,
		proxyPort,
		hosts,
		certificate,
		published,
		close: async () => {
			for (const server of [plain, secure, proxy]) server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
}
