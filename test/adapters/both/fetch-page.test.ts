import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from '../../../src/adapters/both/fetch-page.ts';

const MAX_BYTES = 20 * 1024 * 1024;

let server: Server;
let base = '';
const seen: (string | undefined)[] = [];

beforeAll(async () => {
	server = createServer(({ url, headers }, response) => {
		seen.push(headers.cookie);
		if (url === '/gone') response.writeHead(404).end();
		else if (url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end();
		else if (url === '/near') response.writeHead(302, { location: '/policy' }).end();
		else if (url === '/huge') response.writeHead(200, { 'content-length': '30000000' }).end();
		else if (url === '/endless') {
			response.writeHead(200);
			const more = () => {
				while (!response.destroyed && response.write(Buffer.alloc(1 << 20)));
			};
			response.on('drain', more);
			more();
		} else response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end('<p>policy</p>');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const get = (path: string) => fetchPage(new URL(path, base), new AbortController().signal, MAX_BYTES);

describe('fetching a policy page', () => {
	it('gives the page, and its address after redirects within the site', async () => {
		const outcome = await get('/near');
		expect(outcome).toMatchObject({ url: `${base}/policy`, html: true });
		expect('page' in outcome && (await outcome.page.text())).toBe('<p>policy</p>');
	});

	it('sends no cookie', async () => {
		await get('/policy');
		await get('/policy');
		expect(seen.every((cookie) => cookie === undefined)).toBe(true);
	});

	it.each([
		['/gone', { code: 'http-status', place: '404' }],
		['/huge', { code: 'too-large', place: '20971521' }],
		['/endless', { code: 'too-large', place: '20971521' }],
	])('says what is wrong with %s', async (path, failure) => {
		expect(await get(path)).toEqual({ failure });
	});

	it('tells a page that leads to a place it may not follow from one that does not answer', async () => {
		const host = new URL(base).host;
		expect(await get('/away')).toEqual({ failure: { code: 'redirected', place: host } });
		expect(await fetchPage(new URL('http://127.0.0.1:1/'), new AbortController().signal, MAX_BYTES)).toEqual({
			failure: { code: 'network', place: '127.0.0.1:1' },
		});
	});
});
