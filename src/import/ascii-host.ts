/** Punycode (RFC 3492) with the parameters of IDNA. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const MAX_LABEL = 63;

function adapt(delta: number, points: number, first: boolean): number {
	let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
	rest += Math.floor(rest / points);
	let k = 0;
	for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
	return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

const digit = (value: number) => String.fromCharCode(value < 26 ? value + 97 : value + 22);

function encodeLabel(label: string): string | null {
	const points = [...label].map((char) => char.codePointAt(0) ?? 0);
	if (points.length > MAX_LABEL) return null;
	const basic = points.filter((point) => point < 128);
	if (basic.length === points.length) return label;
	let output = basic.map((point) => String.fromCharCode(point)).join('') + (basic.length > 0 ? '-' : '');
	let n = 128;
	let delta = 0;
	let bias = 72;
	for (let handled = basic.length; handled < points.length; ) {
		const next = Math.min(...points.filter((point) => point >= n));
		delta += (next - n) * (handled + 1);
		n = next;
		for (const point of points) {
			if (point < n) delta += 1;
			if (point !== n) continue;
			let q = delta;
			for (let k = BASE; ; k += BASE) {
				const t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
				if (q < t) break;
				output += digit(t + ((q - t) % (BASE - t)));
				q = Math.floor((q - t) / (BASE - t));
			}
			output += digit(q);
			bias = adapt(delta, handled + 1, handled === basic.length);
			delta = 0;
			handled += 1;
		}
		delta += 1;
		n += 1;
	}
	return `xn--${output}`;
}

/** A host name in ASCII (`données.example` gives `xn--donnes-fsa.example`); null when a label is too long. */
export function toAsciiHost(host: string): string | null {
	const labels = host.normalize('NFC').toLowerCase().replaceAll('。', '.').split('.').map(encodeLabel);
	return labels.includes(null) ? null : labels.join('.');
}
