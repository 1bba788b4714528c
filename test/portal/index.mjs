import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { makeCertificate } from './certificate.mjs';
import { SITES } from './portals.mjs';
import { respond } from './respond.mjs';

/**
 * @typedef {object} RunningPortal
 * @property {number} httpPort
 * @property {number} httpsPort
 * @property {number} proxyPort of a proxy that connects to the demo hosts and refuses all others
 * @property {readonly string[]} hosts
 * @property {import('./certificate.mjs').Certificate} certificate
 * @property {() => Promise<void>} close
 */

const LOOPBACK = '127.0.0.1';
// For requests with many long cookie names.
const MAX_HEADER = 512 * 1024;

/** Encodes UTF-8 for a header, whose values Node takes as Latin-1. @param {string} text */
const bytes = (text) => Buffer.from(text, 'utf8').toString('latin1');

/** @param {http.IncomingMessage} req @param {http.ServerResponse} res @param {boolean} secure */
function serve(req, res, secure) {
	const scheme = secure ? 'https' : 'http';
	// A request through the proxy has the whole address in its first line.
	const base = `${scheme}://${req.headers.host ?? 'unknown.invalid'}`;
	if (!URL.canParse(req.url ?? '/', base)) {
		res.writeHead(400).end();
		return;
	}
	const address = new URL(req.url ?? '/', base);
	const answer = respond({
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
	const options = { maxHeaderSize: MAX_HEADER };
	const plain = http.createServer(options, (req, res) => serve(req, res, false));
	const secure = https.createServer(
		{ ...options, key: certificate.key, cert: certificate.cert },
		(req, res) => serve(req, res, true),
	);
	const proxy = http.createServer(options, (req, res) => serve(req, res, false));

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
		close: async () => {
			for (const server of [plain, secure, proxy]) server.close();
			for (const socket of sockets) socket.destroy();
		},
	};
}
