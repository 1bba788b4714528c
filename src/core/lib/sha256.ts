/** The first `count` primes. */
function primes(count: number): number[] {
	const list: number[] = [];
	for (let number = 2; list.length < count; number++)
		if (list.every((prime) => number % prime !== 0)) list.push(number);
	return list;
}

/** The first 32 bits of a number's fraction. */
const fraction = (number: number) => ((number - Math.floor(number)) * 2 ** 32) | 0;
const START = primes(8).map((prime) => fraction(prime ** (1 / 2)));
const ROUNDS = primes(64).map((prime) => fraction(prime ** (1 / 3)));

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** Pads octets to whole blocks of 64 (FIPS 180-4, 5.1.1). */
function padded(octets: Uint8Array): DataView {
	const length = Math.ceil((octets.length + 9) / 64) * 64;
	const blocks = new Uint8Array(length);
	blocks.set(octets);
	blocks[octets.length] = 0x80;
	const view = new DataView(blocks.buffer);
	view.setUint32(length - 8, Math.floor(octets.length / 2 ** 29));
	view.setUint32(length - 4, octets.length << 3);
	return view;
}

function schedule(view: DataView, at: number): Int32Array {
	const words = new Int32Array(64);
	const word = (index: number) => words[index] ?? 0;
	for (let index = 0; index < 64; index++) {
		if (index < 16) {
			words[index] = view.getInt32(at + index * 4);
			continue;
		}
		const [early, late] = [word(index - 15), word(index - 2)];
		const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
		const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
		words[index] = word(index - 16) + first + word(index - 7) + second;
	}
	return words;
}

/** SHA-256 (FIPS 180-4) of a text in UTF-8, hexadecimal: for code that cannot wait for the browser's own. */
export function sha256(text: string): string {
	const view = padded(new TextEncoder().encode(text));
	const state = Int32Array.from(START);
	for (let at = 0; at < view.byteLength; at += 64) {
		const words = schedule(view, at);
		let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
		for (let index = 0; index < 64; index++) {
			const choice = (e & f) ^ (~e & g);
			const majority = (a & b) ^ (a & c) ^ (b & c);
			const first =
				h +
				(rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
				choice +
				(ROUNDS[index] ?? 0) +
				(words[index] ?? 0);
			const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
		}
		for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
	}
	return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
