/**
 * Every run of blanks as one. A single blank, as most are, is not replaced by itself: that takes as long as all else
 * of reading a text.
 */
export function singleBlanks(text: string): string {
	return text.replace(/[^\S ]\s*| \s+/g, ' ');
}
