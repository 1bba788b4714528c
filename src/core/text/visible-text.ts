/** Characters that draw nothing, pass for a space or reorder what is around them: controls, zero-width, bidi. */
const INVISIBLE = /(?! )[\p{C}\p{Z}]/gu;

/**
 * Hostile text made visible: whatever would draw nothing, or turn the text around it, is written as its code
 * point, so that two names that look the same are the same.
 */
export function visibleText(text: string): string {
	return text.replace(INVISIBLE, (char) => {
		return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
	});
}

/** At most `length` characters, and whether some were left out. Never cuts a surrogate pair in two. */
export function clipText(text: string, length: number): { readonly text: string; readonly clipped: boolean } {
	if (text.length <= length) return { text, clipped: false };
	return { text: text.slice(0, length).replace(/[\ud800-\udbff]$/, ''), clipped: true };
}
