import http from 'node:http';

/** A header and a stored item that only a signed-in visit has. */
export const SECRET = 'Very-Secret-1234';

const POLICY = `<!doctype html><html lang="en"><title>Cookie policy</title><h1>Cookie policy</h1>
<table><tr><th>Name</th><th>Purpose</th><th>Duration</th></tr><tr><td>lang</td><td>Language</td><td>1 day</td></tr></table>`;
const POLICY_CSV =
	'Cookie name,Purpose,Duration\n_pk_id.*,Counts visits,13 months\nsession_id,Signing in,session\n';
const POLICY_MARKDOWN =
	'# Cookies\n\n| Name | Purpose | Duration |\n|---|---|---|\n| _pk_id.* | Counts visits | 13 months |\n';
const HOME = '<!doctype html><html lang="en"><title>Home</title><a href="/cookies">Cookie policy</a>';
const ENDLESS = `<script>let n = 0; setInterval(() => { document.cookie = 'c' + (n++ % 5) + '=' + n; }, 50)</script>`;
/** Tells by the names of cookies what a visit brings along, and what it looks like. */
const LOOKING = `<script>
document.cookie = 'stored_' + (localStorage.getItem('token') === null ? 'nothing' : 'token') + '=1';
document.cookie = 'driven_' + (navigator.webdriver === true ? 'yes' : 'no') + '=1';
</script>`;
const ASKING = `<script>
addEventListener('beforeunload', (event) => event.preventDefault());
alert('one'); confirm('two'); prompt('three');
const link = document.createElement('a'); link.href = '/file'; link.download = 'x.bin'; document.body.append(link); link.click();
setTimeout(() => { document.cookie = 'after_dialogs=1'; }, 100);
</script>`;
const CHALLENGE =
	'<!doctype html><title>Making sure</title><script id="anubis_challenge">{}</script><p>Wait.</p>';

/** Answers by path: status, type and body. @type {Readonly<Record<string, readonly [number, string, string, Record<string, string>?]>>} */
const ANSWERS = {
	'/walled': [403, 'text/html', '<title>Just a moment…</title>'],
	'/often': [429, 'text/html', 'Too many requests'],
	'/broken': [503, 'text/html', 'Down'],
	'/missing': [404, 'text/html', 'Not here'],
	'/challenge': [200, 'text/html', CHALLENGE],
	'/empty': [200, 'text/html', '<!doctype html><title></title>'],
	'/no-policy': [200, 'text/html', '<!doctype html><title>Nothing</title><p>Nothing here.</p>'],
	'/cookies': [200, 'text/html', POLICY],
	'/cookies.csv': [200, 'text/csv', POLICY_CSV],
	'/cookies.md': [200, 'text/markdown', POLICY_MARKDOWN],
	'/cookies.txt': [200, 'text/plain', POLICY_MARKDOWN],
	'/file': [200, 'application/octet-stream', 'x', { 'content-disposition': 'attachment; filename="x.bin"' }],
	'/password': [401, 'text/html', 'Sign in', { 'www-authenticate': 'Basic realm="Test"' }],
	'/circle': [302, 'text/html', '', { location: '/circle' }],
	'/asking': [200, 'text/html', `${HOME}${ASKING}`],
	'/busy': [200, 'text/html', `${HOME}<script>addEventListener('load', () => { for (;;); })</script>`],
};

/**
 * Starts a server with an address for each kind of trouble, on this machine. `seen`: the secret header of each request by
 * host and path, null without. `/signed-in` tells by cookies what a visit brought along, and asks both a third party
 * (`localhost`, to which `/away` redirects) and itself.
 * @param {Readonly<Record<string, Uint8Array>>} [files] more answers, by path: PDFs
 */
export async function startTroubles(files = {}) {
	/** @type {[string, string | null][]} */
	const seen = [];
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const host = (request.headers.host ?? '').split(':')[0];
		const header = request.headers['x-secret'];
		seen.push([`${host}${pathname}`, typeof header === 'string' ? header : null]);
		const port = request.socket.localPort;
		const html = 'text/html; charset=utf-8';
		const [status, type, body, headers = {}] = ANSWERS[pathname] ?? [200, html, HOME];
		const file = files[pathname];
		if (pathname === '/slow') return;
		if (pathname === '/cut') request.socket.destroy();
		else if (file !== undefined)
			response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from(file));
		else if (pathname === '/moved' || pathname === '/away')
			response.writeHead(302, { location: `http://localhost:${port}/third` }).end();
		else if (pathname === '/endless') response.writeHead(200, { 'content-type': html }).write(HOME + ENDLESS);
		else if (pathname === '/signed-in') {
			const cookies = [
				`header_${header === SECRET ? 'yes' : 'no'}=1`,
				`cookie_${request.headers.cookie?.includes(`sid=${SECRET}`) ? 'yes' : 'no'}=1`,
			];
			const third = `<img src="http://localhost:${port}/third"><img src="/away"><script>fetch('/own')</script>`;
			response.writeHead(200, { 'content-type': html, 'set-cookie': cookies }).end(HOME + third + LOOKING);
		} else response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	return {
		base: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
		seen,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}
