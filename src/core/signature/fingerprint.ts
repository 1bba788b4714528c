/** A fingerprint of a key in groups of four digits, for reading aloud and comparing. */
export function groupedFingerprint(fingerprint: string): string {
	return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Reads a fingerprint as a person writes it, in any grouping; null if it is none. */
export function readFingerprint(text: string): string | null {
	const digits = text.replace(/[\s:·-]/g, '').toLowerCase();
	return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
