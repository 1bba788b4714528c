import { describe, expect, it } from 'vitest';
import { ImportError, parsePolicy } from '../../../src/import/index.ts';

const HOST = 'dump.opendatasoft.com';
const VALUES = ['9f3c2b7a1d5e', 'tok2weeks44hQ', 'GA1.2.1044531.1796'];
const [SID, TOKEN, GA] = VALUES as [string, string, string];
const COOKIES = [
	['sessionid', SID],
	['csrftoken', TOKEN],
	['_ga', GA],
] as const;
const FAR = 1_803_000_000;
const ISO = '2027-02-19T10:00:00.000Z';

const json = (entry: (name: string, value: string, index: number) => unknown) =>
	COOKIES.map(([name, value], index) => entry(name, value, index));
const lines = (line: (name: string, value: string) => string, head = '') =>
	head + COOKIES.map(([name, value]) => line(name, value)).join('\n');

const editThisCookie = json((name, value, id) => ({
	domain: `.${HOST}`,
	expirationDate: FAR + 0.5,
	hostOnly: false,
	httpOnly: true,
	name,
	path: '/',
	sameSite: 'lax',
	secure: true,
	session: false,
	storeId: '0',
	value,
	id,
}));
const devTools = ([name, value]: readonly [string, string]) =>
	[name, value, `.${HOST}`, '/', ISO, '29', '✓', '', 'Lax', '', '', 'Medium'].join('\t');
const HEADINGS = [
	'Name',
	'Value',
	'Domain',
	'Path',
	'Expires / Max-Age',
	'Size',
	'HttpOnly',
	'Secure',
	'SameSite',
	'Partition Key',
	'Cross Site',
	'Priority',
];
const har = {
	log: {
		version: '1.2',
		entries: [
			{
				request: {
					url: `https://${HOST}/`,
					headers: [{ name: 'Cookie', value: `sessionid=${SID}; csrftoken=${TOKEN}` }],
					cookies: json((name, value) => ({ name, value })),
				},
			},
		],
	},
};

/** What the tools of developers, browsers and their add-ons give of three cookies. */
const DUMPS: Readonly<Record<string, string>> = {
	'cookies.txt': `# Netscape HTTP Cookie File\n# https://curl.se/docs/http-cookies.html\n\n#HttpOnly_.${HOST}\tTRUE\t/\tTRUE\t${FAR}\tsessionid\t${SID}\n${HOST}\tFALSE\t/\tFALSE\t0\tcsrftoken\t${TOKEN}\n.${HOST}\tTRUE\t/\tFALSE\t${FAR}\t_ga\t${GA}\n`,
	'cookies.txt without its first line': lines((n, v) => `.${HOST}\tTRUE\t/\tFALSE\t${FAR}\t${n}\t${v}`),
	'cookies.txt pasted with blanks': lines((n, v) => `.${HOST} TRUE / FALSE ${FAR} ${n} ${v}`),
	'Firefox’s storage inspector': lines(
		(n, v) =>
			`${n}:"${v}"\nCreated:"Mon, 30 Nov 2026 10:00:00 GMT"\nDomain:".${HOST}"\nExpires / Max-Age:"Tue, 14 Dec 2027 10:00:00 GMT"\nHostOnly:false\nHttpOnly:true\nPath:"/"\nSecure:true\nSize:25`,
	),
	'headers escaped for an address': encodeURIComponent(
		lines((n, v) => `Set-Cookie: ${n}=${v}; Path=/; Max-Age=1209600`),
	),
	'escaped headers, the last escape cut': `${encodeURIComponent(lines((n, v) => `Set-Cookie: ${n}=${v}; Path=/`))}%E`,
	'escaped headers with an octet that is no UTF-8': `${encodeURIComponent(lines((n, v) => `Set-Cookie: ${n}=${v}; Path=/`))}%E9`,
	'escaped headers, a line each': lines((n, v) => encodeURIComponent(`Set-Cookie: ${n}=${v}; Path=/`)),
	'one line of cookies.txt': `${HOST}\tFALSE\t/\tFALSE\t0\tcsrftoken\t${TOKEN}`,
	'a cookie editor': JSON.stringify(editThisCookie, null, 2),
	'a cookie editor, one line': JSON.stringify(editThisCookie),
	'a cookie editor, cut short': JSON.stringify(editThisCookie, null, 2).slice(0, 420),
	'a list with its address': JSON.stringify({ url: `https://${HOST}`, cookies: editThisCookie }),
	'one cookie': JSON.stringify(editThisCookie[0]),
	'lines of JSON': editThisCookie.map((cookie) => JSON.stringify(cookie)).join('\n'),
	'Selenium in Python': `[{'domain': '${HOST}', 'expiry': ${FAR}, 'httpOnly': True, 'name': 'sessionid', 'path': '/', 'secure': True, 'value': '${SID}'}, {'domain': '${HOST}', 'name': '_ga', 'path': '/', 'value': '${GA}'}]`,
	'Selenium in Java': lines(
		(n, v) => `${n}=${v}; expires=Fri, 19 Feb 2027 10:00:00 GMT; path=/; domain=${HOST}`,
	),
	'a storage state': JSON.stringify({
		cookies: json((name, value) => ({ name, value, domain: HOST, path: '/', expires: FAR, sameSite: 'Lax' })),
		origins: [],
	}),
	'a storage state without cookies': JSON.stringify({
		cookies: [],
		origins: [{ origin: `https://${HOST}`, localStorage: json((name, value) => ({ name, value })) }],
	}),
	'tough-cookie': JSON.stringify({
		version: 'tough-cookie@4',
		cookies: json((key, value) => ({ key, value, domain: HOST, path: '/', creation: ISO })),
	}),
	'Cookie Quick Manager': JSON.stringify(
		json((name, value) => ({
			'Host raw': `https://${HOST}/`,
			'Name raw': name,
			'Path raw': '/',
			'Content raw': value,
		})),
	),
	'the session of Firefox': JSON.stringify({
		windows: [],
		cookies: json((name, value) => ({ host: HOST, value, path: '/', name })),
	}),
	'the network panel of Firefox': JSON.stringify({ 'Request Cookies': Object.fromEntries(COOKIES) }),
	HAR: JSON.stringify(har, null, 1),
	'headers as JSON': JSON.stringify({ headers: { 'set-cookie': [`sessionid=${SID}; Path=/; HttpOnly`] } }),
	'a Cookie header': `Cookie: sessionid=${SID}; csrftoken=${TOKEN}; _ga=${GA}`,
	'a request': `GET / HTTP/1.1\nHost: ${HOST}\nAccept: text/html\nCookie: sessionid=${SID}; _ga=${GA}\nUser-Agent: x\n`,
	'Set-Cookie headers': lines(
		(n, v) => `Set-Cookie: ${n}=${v}; Path=/; Max-Age=31449600; SameSite=Lax; Secure`,
	),
	'curl -v': `*   Trying 192.0.2.1:443...\n* Connected to ${HOST}\n> GET / HTTP/2\n> Host: ${HOST}\n> accept: */*\n> \n< HTTP/2 200 \n< content-type: text/html\n* Added cookie sessionid="${SID}" for domain ${HOST}, path /, expire ${FAR}\n< set-cookie: sessionid=${SID}; Path=/; HttpOnly\n< server: nginx\n`,
	'curl -i': `HTTP/1.1 200 OK\nDate: Sun, 29 Nov 2026 10:00:00 GMT\nContent-Type: text/html\nServer: x\nX: y\nSet-Cookie: _ga=${GA}; Path=/\nVary: Cookie\n`,
	'copied as cURL': `curl 'https://${HOST}/' \\\n  -H 'accept: text/html' \\\n  -H 'cookie: sessionid=${SID}; csrftoken=${TOKEN}' \\\n  --compressed`,
	'copied as cURL, newer': `curl 'https://${HOST}/' -b 'sessionid=${SID}; _ga=${GA}'`,
	'copied as fetch': `fetch("https://${HOST}/", {\n "headers": {\n  "accept": "*/*",\n  "cookie": "sessionid=${SID}; _ga=${GA}"\n },\n "method": "GET"\n});`,
	'copied as PowerShell': lines(
		(n, v) => `$session.Cookies.Add((New-Object System.Net.Cookie("${n}", "${v}", "/", "${HOST}")))`,
	),
	'document.cookie': COOKIES.map((pair) => pair.join('=')).join('; '),
	'document.cookie, quoted': `"${COOKIES.map((pair) => pair.join('=')).join('; ')}"`,
	'document.cookie, a pair a line': lines((n, v) => `${n}=${v}`),
	'one pair': `sessionid=${SID}`,
	'the developer tools with headings': `${HEADINGS.join('\t')}\n${COOKIES.map(devTools).join('\n')}`,
	'the developer tools’ rows': COOKIES.map(devTools).join('\n'),
	'one row of the developer tools': devTools(COOKIES[2]),
	'the developer tools, in French': `Nom\tValeur\tDomaine\tChemin\tExpires / Max-Age\tTaille\n${lines((n, v) => `${n}\t${v}\t.${HOST}\t/\t${ISO}\t29`)}`,
	'the developer tools, as blanks': `${HEADINGS.slice(0, 4).join('   ')}\n${lines((n, v) => `${n}   ${v}   .${HOST}   /`)}`,
	'the storage inspector, a field a line': `Name: "sessionid"\nValue: "${SID}"\nDomain: "${HOST}"\nPath: "/"\nHttpOnly: true\nSecure: true\nSize: 21`,
	YAML: lines((n, v) => `- name: ${n}\n  value: ${v}\n  domain: ${HOST}\n  path: /\n  httpOnly: true`),
	CSV: `name,value,domain,path,expires,httpOnly\n${lines((n, v) => `${n},${v},${HOST},/,${ISO},true`)}`,
	'CSV with two columns': `Name,Value\n${lines((n, v) => `${n},${v}`)}`,
	'a table of Markdown': `| Name | Value | Domain | Path |\n|---|---|---|---|\n${lines((n, v) => `| ${n} | ${v} | ${HOST} | / |`)}`,
	'a table of HTML': `<h1>Cookies</h1><table><tr><th>Name<th>Value<th>Domain<th>Path<th>Size${lines((n, v) => `<tr><td>${n}<td>${v}<td>${HOST}<td>/<td>29`)}</table>`,
	'cookies.txt in a page': `<pre>${lines((n, v) => `.${HOST}\tTRUE\t/\tFALSE\t${FAR}\t${n}\t${v}`)}</pre>`,
	'rows of SQLite': lines((n, v) => `1||${n}|${v}|${HOST}|/|${FAR}|1700000000000000|0|1`),
	'SQLite with headings': `id|originAttributes|name|value|host|path|expiry|lastAccessed\n${lines((n, v) => `1||${n}|${v}|${HOST}|/|${FAR}|17000`)}`,
	'a dump of SQLite': `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE moz_cookies (id INTEGER PRIMARY KEY);\n${lines((n, v) => `INSERT INTO moz_cookies VALUES(1,'','${n}','${v}','${HOST}','/',${FAR},0,0,1,0,0,1);`)}\nCOMMIT;`,
	plist: `<?xml version="1.0"?>\n<plist version="1.0"><array>\n${lines((n, v) => `<dict>\n<key>Name</key><string>${n}</string>\n<key>Value</key><string>${v}</string>\n<key>Domain</key><string>${HOST}</string>\n<key>Path</key><string>/</string>\n</dict>`)}\n</array></plist>`,
	Safari: lines(
		(n, v) => `<NSHTTPCookie version:0 name:"${n}" value:"${v}" domain:"${HOST}" path:"/" isSecure:TRUE>`,
	),
	'Python requests': `<RequestsCookieJar[<Cookie sessionid=${SID} for ${HOST}/>, <Cookie _ga=${GA} for .${HOST}/>]>`,
	LWP: `#LWP-Cookies-1.0\nSet-Cookie3: sessionid=${SID}; path="/"; domain=${HOST}; path_spec; discard; version=0`,
};

/** Names that a file may have, or none. */
const NAMES: readonly (string | null)[] = [
	null,
	'cookies.txt',
	'cookies.json',
	'cookies.csv',
	'cookies.html',
	'cookies.md',
];

function outcome(text: string, name: string | null): string {
	try {
		return JSON.stringify(parsePolicy({ text }, { name }));
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		return `${error.code} ${error.message} ${error.substitutions.join()}`;
	}
}

describe('a list of cookies with their values', () => {
	it.each(Object.entries(DUMPS))('is refused as such: %s', (_, text) => {
		expect(() => parsePolicy({ text })).toThrow(expect.objectContaining({ code: 'cookie-values' }));
	});

	it.each(Object.entries(DUMPS))('leaves no value, whatever its file is called: %s', (_, text) => {
		for (const name of NAMES) {
			const read = outcome(text, name);
			for (const value of VALUES) expect(read).not.toContain(value);
		}
	});
});

describe('a policy that shows an example of a value', () => {
	const names = (text: string, name: string | null = null) =>
		parsePolicy({ text }, { name }).declarations.map((declaration) => declaration.names.join());

	it.each([
		[
			'in a column',
			`Cookie name\tValue\tPurpose\tDuration\nsessionid\t${SID}\tKeeps you signed in\t2 weeks\n_ga\t${GA}\tCounts visits\t2 years\n`,
		],
		[
			'in a column, with the domain',
			`Name\tValue\tDomain\tPurpose\tDuration\nsessionid\t${TOKEN}\t${HOST}\tSession\t2 weeks\n_ga\t${GA}\t${HOST}\tCounts\t2 years\n`,
		],
		[
			'in a header',
			`# Cookie policy\n\nThe site sends such a header:\n\n    Set-Cookie: sessionid=${SID}; Path=/\n\n| Cookie | Purpose | Duration |\n|---|---|---|\n| sessionid | Keeps you signed in | 2 weeks |\n| _ga | Counts visits | 2 years |\n\nYou may delete them in your browser.\n`,
		],
		[
			'in JSON',
			JSON.stringify([
				{ name: 'sessionid', value: SID, domain: HOST, purpose: 'Signed in', duration: '2 weeks' },
				{ name: '_ga', value: GA, domain: HOST, purpose: 'Counts', duration: '2 years' },
			]),
		],
		[
			'in a sentence',
			`Cookie policy\nThe cookie “sessionid” holds an identifier such as ${SID} or 1b4e28ba-2fa1-11d2-883f-0016d3cca427.\nThe cookie _ga holds ${GA}, for 2 years.\n`,
		],
	])('is read without it: %s', (_, text) => {
		const read = outcome(text, null);
		expect(names(text)).toEqual(['sessionid', '_ga']);
		for (const value of [...VALUES, '1b4e28ba-2fa1']) expect(read).not.toContain(value);
	});

	it.each([
		'{ expiresAfterDays: 14 }',
		"{ sameSite: 'Lax', expiresAfterDays: 182 }",
		"{ name: 'harbour_choice', path: '/', maxAge: 86400, httpOnly: 1 }",
		"{ domain: 'harbour.example', secure: 1 }",
	])('is no such list where a script sets a cookie so: %s', (cookie) => {
		const script = `Banner.run({ cookie: ${cookie}, categories: { analytics: { autoClear: { cookies: [{ name: '_ga' }] } } } });`;
		expect(names(script, 'banner.js')).toContain('_ga');
	});

	it.each([
		[
			'with headings',
			`Cookie name\tDomain\tPath\tDuration\n_ga\t.${HOST}\t/\t2 years\n_gid\t.${HOST}\t/\t1 day\n`,
		],
		[
			'with a provider',
			`Name\tProvider\tDomain\tPath\tDuration\n_ga\tGoogle\t.${HOST}\t/\t2 years\n_gid\tGoogle\t.${HOST}\t/\t1 day\n`,
		],
		[
			'without headings',
			`Our cookies\n_ga\tGoogle\t.${HOST}\t/\t2 years\n_gid\tGoogle\t.${HOST}\t/\t1 day\n`,
		],
		['in one line each', `Cookie policy\n_ga Google .${HOST} / 2 years\n_gid Google .${HOST} / 1 day\n`],
	])('is no such list when it tells domains and paths %s', (_, text) => {
		expect(() => parsePolicy({ text })).not.toThrow();
	});

	it('is masked where it stands in place of a lifetime', () => {
		const text = `Cookie name\tPurpose\tDuration\n_ga\tCounts\tab12cd34\n_gid\tCounts\t${TOKEN}\n_gat\tSlows\t1 day\n`;
		const { declarations, issues } = parsePolicy({ text });
		expect(declarations.map(({ lifetime }) => lifetime?.text)).toEqual(['…', '…', '1 day']);
		expect(issues.map(({ reason }) => reason)).toEqual([
			'lifetime-not-understood',
			'lifetime-not-understood',
		]);
	});

	it.each([
		['Markdown', '|Name|Value|Purpose|Duration|\n|---|---|---|---|\n', '|'],
		['rows parted by tabs', 'Nom\tValeur\tFinalité\tDurée\n', '\t'],
		['CSV', 'Name;Wert;Zweck;Speicherdauer\n', ';'],
	])('keeps its names, and nothing of its column of values: %s', (_, head, sign) => {
		const rows = [
			['login_state', 'plain_secret', 'keeps you signed in', '2 years'],
			['user_lang', 'other_secret_7', 'language of the site', '1 year'],
		];
		const policy = parsePolicy({ text: head + rows.map((row) => row.join(sign)).join('\n') });
		expect(policy.declarations.map(({ names }) => names)).toEqual([['login_state'], ['user_lang']]);
		expect(JSON.stringify(policy)).not.toContain('secret');
	});

	it('says which lines were left out', () => {
		const text = `# Cookies\n\nFor example:\nSet-Cookie: a=${SID}; Path=/\n\nCookie\tPurpose\n_ga\tCounts\n_gid\tCounts\n_gat\tSlows\n`;
		expect(parsePolicy({ text }).issues).toContainEqual({
			line: 4,
			text: '',
			reason: 'cookie-values-left-out',
		});
	});
});
