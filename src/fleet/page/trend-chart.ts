import { maxOf } from '../../core/lib/unbounded.ts';
import type { ZonedTranslator } from '../../report-text/sections/zoned.ts';
import type { CheckPoint } from '../fleet-history.ts';
import { cell, day, dayWords, folded, heads, safe, table } from './markup.ts';
import { openFindings } from './portal-summary.ts';

const [WIDTH, HEIGHT, EDGE] = [72, 20, 3];

/** A line through the last numbers, for a table's cell; what it shows stands beside it in words. */
export function sparkline(values: readonly (number | null)[]): string {
	const most = maxOf([1, ...values.map((value) => value ?? 0)]);
	const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
	const placed = values.map((value, index) => {
		const x = Math.round((EDGE + index * step) * 10) / 10;
		return (
			value !== null &&
			([x, Math.round((HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE)) * 10) / 10] as const)
		);
	});
	let isBroken = true;
	const path = placed.map((point) => {
		if (point === false) {
			isBroken = true;
			return '';
		}
		const mark = `${isBroken ? 'M' : 'L'}${point.join(' ')}`;
		isBroken = false;
		return mark;
	});
	const last = placed.findLast((point) => point !== false);
	const dot = last ? `<circle cx="${last[0]}" cy="${last[1]}" r="2.5"/>` : '';
	return `<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><path d="${path.join('')}"/>${dot}</svg>`;
}

/** Checks that the chart and its table show. */
const MAX_POINTS = 60;
const [CHART_HEIGHT, BAR, GAP] = [96, 10, 4];

function bars(points: readonly CheckPoint[], most: number): string {
	return points
		.map((point, index) => {
			const x = index * (BAR + GAP);
			const open = openFindings(point);
			const base = CHART_HEIGHT - 1;
			if (open === null) return `<path class="cross" d="M${x + 2} ${base - 8}l6 6m0 -6l-6 6"/>`;
			const height = open === 0 ? 2 : Math.max(4, Math.round((open / most) * (CHART_HEIGHT - 8)));
			return `<rect class="${open === 0 ? 'none' : 'some'}" x="${x}" y="${base - height}" width="${BAR}" height="${height}" rx="1.5"/>`;
		})
		.join('');
}

/** A portal's open findings, check by check: a chart, its sentence, and its numbers as a table. Empty for fewer than two. */
export function historyChart(all: readonly CheckPoint[], words: ZonedTranslator): string {
	const { t, number } = words;
	const points = all.slice(-MAX_POINTS);
	const verdicts = points.filter(({ counts }) => counts !== null);
	const [first, last] = [verdicts[0], verdicts.at(-1)];
	if (first === undefined || last === undefined || points.length < 2) return '';
	const most = maxOf([1, ...points.map((point) => openFindings(point) ?? 0)]);
	const label = t(
		'fleet_history_label',
		...([number(openFindings(first) ?? 0), dayWords(first.at, words)] as const),
		...([
			number(openFindings(last) ?? 0),
			dayWords(last.at, words),
			number(maxOf(points.map((point) => openFindings(point) ?? 0))),
		] as const),
	);
	const width = points.length * (BAR + GAP);
	const rows = points.toReversed().map((point) => {
		const open = openFindings(point);
		return `<tr>${cell(day(point.at, words))}${cell(open === null ? safe(t('fleet_state_unknown')) : number(open))}</tr>`;
	});
	const head = heads([t('fleet_column_day'), t('fleet_column_open')]);
	return `<section><h2>${safe(t('fleet_history'))}</h2><figure class="chart"><svg role="img" aria-label="${safe(label)}" viewBox="0 0 ${width} ${CHART_HEIGHT}" width="${width}" height="${CHART_HEIGHT}">${bars(points, most)}</svg><p class="axis soft" aria-hidden="true"><span>${day(points[0]?.at ?? '', words)}</span><span>${day(points.at(-1)?.at ?? '', words)}</span></p><figcaption class="soft">${safe(label)} ${safe(t('fleet_history_caption'))}</figcaption></figure>${folded(t('fleet_history_table'), table('numbers', t('fleet_history'), head, rows))}</section>`;
}
