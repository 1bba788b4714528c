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

/** The host that a text is, in lower case without a leading dot; null when it is anything else. */
export function hostOf(text: string): string | null {
	return text.length > 260 ? null : (HOST.exec(text.trim())?.[1]?.toLowerCase() ?? null);
}
