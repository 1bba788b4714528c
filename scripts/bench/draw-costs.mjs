/** @typedef {import('./figure.ts').Figure} Figure */

const WIDTH = 720;
const HEIGHT = 420;
const PLOT = { left: 70, right: 500, top: 24, bottom: 360 };
const COLOURS = ['#0b6e4f', '#5aa98b', '#555555', '#b26a00', '#b3261e'];
const SIZES = /** @type {const} */ ([4, 40, 400, 4000, 40_000]);

/**
 * The picture of cost against size: ns a name, by the number of patterns, both on scales of powers of ten.
 * @param {readonly Figure[]} figures @param {Readonly<Record<string, string>>} words what each line is called
 */
export function drawCosts(figures, words) {
	const points = figures.flatMap(({ point, value }) => (point ? [{ ...point, ns: value.median }] : []));
	const most = Math.ceil(Math.log10(Math.max(100, ...points.map(({ ns }) => ns))));
	const x = (/** @type {number} */ size) => PLOT.left + (Math.log10(size / 4) / 4) * (PLOT.right - PLOT.left);
	const y = (/** @type {number} */ ns) =>
		PLOT.bottom - ((Math.log10(ns) - 1) / (most - 1)) * (PLOT.bottom - PLOT.top);
	const powers = Array.from({ length: most }, (_, i) => i + 1);
	const grid = powers.map(
		(power) =>
			`<path d="M${PLOT.left} ${y(10 ** power).toFixed(1)}H${PLOT.right}" stroke="#ddd"/><text x="${PLOT.left - 8}" y="${(y(10 ** power) + 4).toFixed(1)}" text-anchor="end">${nsWords(10 ** power)}</text>`,
	);
	const ticks = SIZES.map(
		(size) =>
			`<text x="${x(size).toFixed(1)}" y="${PLOT.bottom + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
	);
	const lines = Object.entries(words).map(([line, label], i) => {
		const own = points.filter((point) => point.line === line).sort((a, b) => a.size - b.size);
		const colour = COLOURS[i % COLOURS.length] ?? '#000';
		const path = own
			.map(({ size, ns }) => `${x(size).toFixed(1)},${y(Math.max(10, ns)).toFixed(1)}`)
			.join(' ');
		const dots = own.map(
			({ size, ns }) =>
				`<circle cx="${x(size).toFixed(1)}" cy="${y(Math.max(10, ns)).toFixed(1)}" r="3" fill="${colour}"/>`,
		);
		const legend = 40 + i * 44;
		const [short = '', ...rest] = label.split(', ');
		return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}
<path d="M${PLOT.right + 16} ${legend - 4}h18" stroke="${colour}" stroke-width="3"/><text x="${PLOT.right + 40}" y="${legend}">${short}</text><text x="${PLOT.right + 40}" y="${legend + 15}" fill="#555">${rest.join(', ')}</text>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Time to look one name up, against the number of patterns of the policy">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...grid, ...ticks, ...lines].join('\n')}
<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 44}" text-anchor="middle">patterns in the policy</text>
<text x="${PLOT.left}" y="14">time to look one name up</text>
</svg>
`;
}

/** @param {number} ns */
function nsWords(ns) {
	return ns < 1000 ? `${ns} ns` : ns < 1e6 ? `${ns / 1000} µs` : `${ns / 1e6} ms`;
}
