import { ImportError } from '../import-error.ts';

/** Lines that are looked at; a list of cookies is seen by its first ones. */
const MAX_LINES = 4000;
/** Characters of a line that are looked at. */
const MAX_LENGTH = 5000;

/** First lines of the files that curl, wget, browsers' add-ons and Perl write. */
const FILE_HEADER = /^# ?(?:Netscape )?HTTP Cookie File|^#LWP-Cookies/im;
/** Sent or received headers, as curl and the developer tools show them. */
const HEADER = /^(?:[<>*] )?["']?(?:set-cookie[23]?|cookie)["']?\s*[:=]\s*\[?\s*["']?[^=;,\s"']+=/i;
/** A request or a response around headers. */
const EXCHANGE =
	/^(?:[<>] )?(?:HTTP\/[\d.]+ \d{3}|(?:GET|POST|HEAD|PUT) \S+ HTTP\/|:(?:authority|method|status):? |\s{0,20}(?:await )?(?:curl|fetch|wget|Invoke-WebRequest)\b)/im;
/** Further forms, each a whole line or the beginning of one. */
const FORMS: readonly RegExp[] = [
	HEADER,
	// cookies.txt: host, TRUE, path, FALSE, expiry, name, value.
	/^(?:#HttpOnly_)?[^\s#]\S*\s+(?:TRUE|FALSE)\s+\/\S*\s+(?:TRUE|FALSE)\s+-?\d{1,20}(?:\.\d+)?\s+\S/i,
	// The developer tools' table: name, value, host, path, moment of expiry or size.
	/^[^\s<>|]+\s+[^\s<>|]+\s+\.?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\s+\/\S*\s+(?:\d{4}-\d\d-\d\dT|\d{9}|[a-z]+\s+\d)/i,
	/^\* (?:added|replaced|updated) cookie /i,
	/^<(?:NSHTTPCookie\b|Cookie [^\s=]+=|RequestsCookieJar\b)/,
	// A command or a script that sends cookies.
	/(?:^|\s)(?:-H|--header)\s+\$?["']cookie:\s*[^=\s]+=/i,
	/^\s*curl\b.*\s(?:-b|--cookie)[\s=]["']?[^\s=]{1,300}=/,
	/["']cookie["']\s*:\s*["'][^"'=]{1,300}=/i,
	/System\.Net\.Cookie\b[^\n(]{0,20}\(/i,
	/document\.cookie\s*(?:=|\+=|:|→|=>)\s*["'`]?[^\s"'`=]+=/i,
	/^INSERT INTO\s+["'`[]?(?:moz_)?cookies["'`\]]?[\s(]/i,
];
/** Pairs of name and value with semicolons between, as `document.cookie` gives them; no rule of `+====+`. */
const PAIRS = /^(?!\+=)["'`]?[^\s=;,"'`<>(){}[\]/]+=[^;\s]+(?:;\s*[^\s=;]+=[^;]*)*;?["'`]?$/;

/** Signs without which a line has none of these forms. */
const MAY_HOLD_VALUE = /=|\s\/|[Cc]ookie|COOKIE/;

/** The name of a field at the beginning of a line, as YAML, JSON, scripts and storage inspectors write it. */
const FIELD = /^[\s{[(,]*(?:- )?["'<]?(?:key>)?([A-Za-z][\w -]{0,30}?)(?:["'>]|<\/key>)?\s*(?:[:=]|<\/|$)/;
/** The fields that only a browser's own list of cookies has. */
const JAR_FIELD =
	/^(?:domain|host|host ?_?key|host raw|path|path raw|http ?_?only|is ?http ?only|is_?secure|secure|same ?site|host ?only|store ?id|expiration ?date|expiry|expires|creation(?:_?utc|time)?|last ?_?access(?:ed|_?utc)?|session)$/i;
const VALUE_FIELD = /^(?:value|content raw|encrypted_value|valeur)$/i;
const NAME_FIELD = /^(?:name|key|name raw|nom)$/i;
/** A field that no policy has, in Firefox's storage inspector: its first line is `name:"value"`. */
const INSPECTOR_FIELD = /^host ?only$/i;
const MIN_INSPECTOR_FIELDS = 4;
/** The fields of a policy, which may show an example of a value. */
const POLICY_FIELD =
	/^(?:purpose|description|category|duration|retention|provider|finalit|categorie|zweck|dur[eé]e)/i;

/** Objects of JSON, JavaScript or Python. */
const OBJECT = /\{[^{}]{1,4000}/g;
const KEY_IN_OBJECT = /["']?([A-Za-z][\w ]{0,30})["']?\s{0,20}:/g;
const MAX_OBJECTS = 100;

/** How the names of fields, seen together, describe a cookie: as a jar does, with its value, or as a policy does. */
export function isJarEntry(fields: Iterable<string>): boolean {
	let [name, value, jar] = [false, false, 0];
	for (const field of fields) {
		if (POLICY_FIELD.test(field)) return false;
		if (NAME_FIELD.test(field)) name = true;
		else if (VALUE_FIELD.test(field)) value = true;
		else if (JAR_FIELD.test(field)) jar += 1;
	}
	return name && value && jar > 0;
}

function hasJarObjects(text: string): boolean {
	let seen = 0;
	for (const [body] of text.matchAll(OBJECT)) {
		seen += 1;
		if (seen > MAX_OBJECTS) return false;
		if (isJarEntry(Array.from(body.matchAll(KEY_IN_OBJECT), ([, key = '']) => key.trim()))) return true;
	}
	return false;
}

/** Whether a line holds cookies with their values. */
export function isValueLine(line: string): boolean {
	// Asked of every line of every text.
	if (!MAY_HOLD_VALUE.test(line)) return false;
	const text = line.slice(0, MAX_LENGTH).trim();
	return PAIRS.test(text) || FORMS.some((form) => form.test(text));
}

/** Whether lines are fields of cookies, one field a line: "name: sessionid", "value: …", "domain: …". */
function hasFieldLines(lines: readonly string[]): boolean {
	const fields = new Set<string>();
	const jar = new Set<string>();
	let count = 0;
	for (const line of lines) {
		const field = FIELD.exec(line.slice(0, 200))?.[1]?.trim();
		if (field === undefined) continue;
		if (VALUE_FIELD.test(field) || NAME_FIELD.test(field) || JAR_FIELD.test(field)) count += 1;
		if (JAR_FIELD.test(field)) jar.add(field);
		fields.add(field);
	}
	if (count < 3 || count * 3 < lines.length) return false;
	const isInspected =
		jar.size >= MIN_INSPECTOR_FIELDS && [...jar].some((field) => INSPECTOR_FIELD.test(field));
	return isJarEntry(fields) || (isInspected && ![...fields].some((field) => POLICY_FIELD.test(field)));
}

/** Signs and line ends that addresses escape. Other octets need not be whole, or in UTF-8. */
const ESCAPE = /%(0[9ad]|[2-7][\da-f])/gi;

/** A text with its tokens as they were before they were escaped for an address; what is an address stays. */
const unescaped = (text: string): string =>
	text.replace(/\S+/g, (token) =>
		/%3d/i.test(token) && !token.includes('://')
			? token.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
			: token,
	);

/**
 * Refuses a text that lists cookies with their values: cookies.txt, headers, what `document.cookie` gives, the objects
 * of a cookie editor, a database's dump. A policy that shows an example stays readable. Linear in its length.
 * @throws {ImportError} `cookie-values`
 */
export function refuseValuesInText(text: string): void {
	const head = unescaped(text.slice(0, 400_000));
	const lines = head.split(/[\r\n]+/, MAX_LINES).filter((line) => /\S/.test(line));
	const hits = lines.filter(isValueLine).length;
	const counted = lines.filter(
		(line) => !/^\s*(?:#(?!HttpOnly_)|\/\/|--|BEGIN|COMMIT|CREATE|PRAGMA)/.test(line),
	);
	const isList =
		hits * 2 >= Math.max(1, counted.length) ||
		(hits >= 3 && hits * 4 >= lines.length) ||
		(hits > 0 && (FILE_HEADER.test(head) || EXCHANGE.test(lines.slice(0, 40).join('\n'))));
	if (isList || hasJarObjects(head) || hasFieldLines(lines)) throw new ImportError('cookie-values');
}

/** The lines that hold values, replaced: the rest of the text is read as if they were not there. */
export function withoutValueLines(text: string): { text: string; lines: readonly number[] } {
	if (!/[=\t]|TRUE|FALSE|\s\//.test(text)) return { text, lines: [] };
	const removed: number[] = [];
	const kept = text.split(/(\r\n|[\r\n])/).map((line, index) => {
		if (index % 2 === 1 || !isValueLine(line)) return line;
		removed.push(index / 2 + 1);
		return '';
	});
	return removed.length === 0 ? { text, lines: [] } : { text: kept.join(''), lines: removed };
}
