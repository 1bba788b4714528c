import type { Spread } from './measure.ts';

/** One measured figure, and what was asked of it. */
export interface Figure {
	/** Which part of the benchmarks it is of: what `--only` picks. */
	readonly part: string;
	readonly what: string;
	readonly value: Spread;
	/** `×` for a ratio measured in one run; else an absolute figure, of this machine alone. */
	readonly unit: '×' | 'ns' | 'ms' | 'MB/s' | 'MB' | 'writes';
	/** The most that it may be; null where nothing was asked. */
	readonly most: number | null;
	/** What it was taken from, in words. */
	readonly runs: string;
	/** A point of the picture of cost against size. */
	readonly point?: { readonly line: string; readonly size: number };
	/** Met though above `most`: by a bound that was asked for as an alternative, in words. */
	readonly metOtherwise?: string;
}

/** Whether a figure meets its goal; null where there is none. */
export function isMet({ value, most, metOtherwise }: Figure): boolean | null {
	return most === null ? null : value.median <= most || metOtherwise !== undefined;
}

/** Three significant digits. */
export function digits(value: number): string {
	return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** A figure on one line of a terminal. */
export function lineOf(figure: Figure): string {
	const { value, unit, what, most } = figure;
	const met = { true: '✓', false: '✗', null: ' ' }[String(isMet(figure))] ?? ' ';
	const goal = most === null ? '' : `, goal ≤ ${most}`;
	const spread = `${digits(value.low)} … ${digits(value.high)}`;
	return `${met} ${digits(value.median).padStart(10)} ${unit.padEnd(6)} ${what} (${spread}${goal})`;
}
