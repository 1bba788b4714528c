import { parsePolicy } from '../../src/import/index.ts';
import type { Figure } from './figure.ts';
import { type Pace, type Rounds, ratio, spreadOf } from './measure.ts';

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000] as const;

const PURPOSE = 'counts the visits of this portal and remembers what was chosen';
/** A policy of rows in each format, invented: its head, one row, its end. */
const FORMATS: Readonly<Record<string, { head: string; row: (i: number) => string; foot: string }>> = {
	text: {
		head: 'Cookie name\tPurpose\tDuration\n',
		row: (i) => `_ck_${i}\t${PURPOSE}\t${(i % 24) + 1} months\n`,
		foot: '',
	},
	markdown: {
		head: '| Cookie | Purpose | Duration |\n|---|---|---|\n',
		row: (i) => `| _ck_${i} | ${PURPOSE} | ${(i % 24) + 1} months |\n`,
		foot: '',
	},
	html: {
		head: '<!doctype html><title>Cookies</title><table><tr><th>Cookie<th>Purpose<th>Duration</tr>',
		row: (i) => `<tr><td>_ck_${i}</td><td>${PURPOSE}</td><td>${(i % 24) + 1} months</td></tr>\n`,
		foot: '</table>',
	},
	csv: {
		head: 'name;purpose;duration\n',
		row: (i) => `_ck_${i};${PURPOSE};${(i % 24) + 1} months\n`,
		foot: '',
	},
	json: {
		head: '[',
		row: (i) =>
			`${i === 0 ? '' : ','}{"name":"_ck_${i}","purpose":"${PURPOSE}","duration":"${(i % 24) + 1} months"}\n`,
		foot: ']',
	},
};

function sourceOf(format: string, size: number): string {
	const { head, row, foot } = FORMATS[format] ?? { head: '', row: () => '', foot: '' };
	const rows = [head];
	for (let i = 0, length = head.length; length < size; i++) {
		const text = row(i);
		rows.push(text);
		length += text.length;
	}
	return rows.join('') + foot;
}

/** Ms that reading takes, best of the runs that fit in the pace's time: a reading of 10 MB is one run. */
function timeOf(text: string, kind: string, time: number): number {
	let best = Number.POSITIVE_INFINITY;
	const end = performance.now() + time;
	do {
		const start = performance.now();
		parsePolicy({ text }, { name: `policy.${kind}` });
		best = Math.min(best, performance.now() - start);
	} while (performance.now() < end);
	return best;
}

/** Reading policies, by format and size: ten times the source in ten times the time. */
export async function importing(pace: Pace, isQuick: boolean): Promise<Figure[]> {
	const figures: Figure[] = [];
	const sizes = isQuick ? SIZES.slice(0, 3) : SIZES;
	const rounds = Math.max(3, Math.floor(pace.rounds / 3));
	const extension: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md' };
	for (const format of Object.keys(FORMATS)) {
		const texts = sizes.map((size) => sourceOf(format, size));
		const kind = extension[format] ?? format;
		const rows = parsePolicy({ text: texts[1] ?? '' }, { name: `policy.${kind}` }).declarations.length;
		if (rows < 500) throw new Error(`${format}: ${rows} rows were understood`);
		const times: Record<string, number[]> = Object.fromEntries(sizes.map((size) => [size, []]));
		for (let round = 0; round < rounds; round++) {
			for (const [i, size] of sizes.entries()) times[size]?.push(timeOf(texts[i] ?? '', kind, pace.time));
		}
		const measured: Rounds = times;
		const runs = `${rounds} interleaved rounds`;
		sizes.forEach((size, i) => {
			const megabytes = (texts[i] ?? '').length / 1e6;
			const value = spreadOf((measured[size] ?? []).map((ms) => megabytes / (ms / 1000)));
			figures.push({
				part: 'importing',
				what: `${format}, ${words(size)}`,
				value,
				unit: 'MB/s',
				most: null,
				runs,
			});
			const before = sizes[i - 1];
			if (before === undefined) return;
			const growth = ratio(measured, String(size), String(before));
			const what = `${format}: ${words(size)} against ${words(before)}`;
			figures.push({ part: 'importing', what, value: growth, unit: '×', most: 12, runs });
		});
	}
	return figures;
}

function words(size: number): string {
	return size < 1_000_000 ? `${size / 1000} KB` : `${size / 1_000_000} MB`;
}
