const UNPRINTABLE = /(?![\t-\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;
/** Most texts hold nothing else. */
const ORDINARY = /^[\t-\r -~\u00a0-\u017f]*$/;

/** A text without control characters, halves of surrogate pairs, and signs that turn the direction of what follows. */
export function printable(text: string): string {
	return ORDINARY.test(text) ? text : text.replace(UNPRINTABLE, '');
}
