/** Counts the octets of a text in UTF-8, as browsers do for their quotas; a lone half of a pair is three. */
export function octetsOf(text: string): number {
	let count = text.length;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0x80) continue;
		if (unit < 0x8_00) count += 1;
		else if (unit >= 0xd8_00 && unit < 0xdc_00 && isLowHalf(text.charCodeAt(at + 1))) {
			count += 2;
			at++;
		} else count += 2;
	}
	return count;
}

const isLowHalf = (unit: number): boolean => unit >= 0xdc_00 && unit < 0xe0_00;
