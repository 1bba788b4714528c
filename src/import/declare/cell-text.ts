/** A cell's text without the marks of code, or null when it says nothing ("-", "n/a"). */
export function cellText(text: string): string | null {
	const unquoted = text.includes('`') ? text.replaceAll('`', '') : text;
	const isSpaced = unquoted.includes('  ') || unquoted.includes('\t');
	const plain = (isSpaced ? unquoted.replace(/\t[ \t]*| [ \t]+/g, ' ') : unquoted).trim();
	return /^(?:[-–—_.·*/\s]*|n\s?\/\s?a\.?|none|null|undefined)$/i.test(plain)
		? null
		: plain.replaceAll('\n', ' ');
}

const HOST =
	/^(?:https?:\/\/)?\.?((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])\.?(?::\d+)?\/?$/i;

/** An address without its path: "www.example.com/en/help/". */
const withoutPath = (address: string) => address.replace(/^((?:https?:\/\/)?[^/]+)\/.*$/i, '$1');

const MAX_HOSTS = 60;

/**
 * The host that stands for all those of a list, "example.com, www.example.com/help": one whose subdomains the others are, else
 * the first. Null for a text that begins with no host.
 */
export function widestHost(text: string): string | null {
	const read = text.split(/[\s,;]+/, MAX_HOSTS).map((piece) => hostOf(withoutPath(piece)));
	const first = read[0] ?? null;
	if (first === null) return null;
	const hosts = read.filter((host) => host !== null);
	const shortest = hosts.reduce((a, b) => (b.length < a.length ? b : a));
	const isOver = hosts.every((host) => host === shortest || host.endsWith(`.${shortest}`));
	return isOver ? shortest : first;
}

/** The host that a text is, in lower case without a leading dot; null when it is anything else. */
export function hostOf(text: string): string | null {
	return text.length > 260 ? null : (HOST.exec(text.trim())?.[1]?.toLowerCase() ?? null);
}
