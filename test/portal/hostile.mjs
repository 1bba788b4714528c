/**
 * Names that break careless code and are valid for a cookie (no `=`, no `;`, no control characters).
 * @type {readonly string[]}
 */
export const HOSTILE_NAMES = [
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'undefined',
	'<b>bold</b>',
	'"><i>quoted',
	"it's",
	'&lt',
	'javascript:alert(1)',
	'100%',
	'%E0%A4%A',
	'%00%2e%2e',
	'$& $1 $$',
	'../../up',
	'*',
	'session*',
	'SESSIONID',
	'two words',
	'a,b|c',
	'\u202Egnp.eikooc',
	'zero\u200Bwidth',
	'🍪_ünïcødé',
	'n'.repeat(4000),
];

const MARKUP = '<img src=x onerror=document.title="executed">';

/** `Set-Cookie` lines with these names, with markup as name and as value, and without a name. */
export const HOSTILE_COOKIES = [
	...HOSTILE_NAMES.map((name) => `${name}=1; Path=/; Max-Age=86400; SameSite=Lax`),
	`${MARKUP}; Path=/; Max-Age=86400`,
	`markup=${MARKUP}; Path=/; Max-Age=86400`,
	'=nameless; Path=/; Max-Age=86400',
];

/** A policy that tries to run code, leaves tags open and declares hostile names. */
export const HOSTILE_POLICY = `
<script>document.title = 'executed';</script>
<script>document.write('<table><tr><th>Cookie name</th></tr><tr><td>written_by_script</td></tr></table>')</script>
<svg onload="document.title='executed'"></svg>
<h2 onclick="document.title='executed'">Cookies used on the <https://hostile.opendatasoft.com> platform</h2>
<iframe srcdoc="<script>parent.document.title='executed'</script>"></iframe>
<h3>Strictly necessary cookies<h3>
<table onmouseover="document.title='executed'">
<tr><th>Supplier name<th>Cookie name<th>Duration<th>Function
<tr><td>Opendatasoft<td>sessionid<td>2 weeks by default<td>Signing in <!-- </td> --> <img src=x onerror="document.title='executed'">
<tr><td><a href="javascript:document.title='executed'">Opendatasoft</a><td>__proto__<td>1 day<td>Breaks careless maps
<tr><td>Opendatasoft<td>constructor<td>999999999999999999999 years<td>Breaks careless look-ups
<tr><td>Opendatasoft<td>a*a*a*a*a*a*a*a*a*a*a*a*b<td>session<td>Breaks careless matching
<tr><td>Opendatasoft<td>${'long_'.repeat(500)}<td>1 day<td>${'very '.repeat(500)}long
<tr><td colspan="1000000" rowspan="1000000">Opendatasoft<td>csrftoken<td>up to 12 months<td>Security
<tr><td>Opendatasoft<td>&#x202E;gnp.eikooc&#0;<td>\u{1F36A}<td>Reads backwards
</table
<div><div><p><b><i>Tags left open`;
