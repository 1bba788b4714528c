import type { Spread } from './measure.ts';

/** A measured figure and its goal. */
export interface Figure {
	/** Part of the benchmarks, as in `--only`. */
	readonly part: string;
	readonly what: string;
	readonly value: Spread;
	/** `×` for a ratio measured in one run; others are absolute and depend on the machine. */
	readonly unit: '×' | 'ns' | 'ms' | 'MB/s' | 'MB' | 'writes' | 'starts';
	/** Maximum allowed; null without a goal. */
	readonly most: number | null;
	/** Number and kind of runs, in words. */
	readonly runs: string;
	/** Its point in the picture of cost by size. */
	readonly point?: { readonly line: string; readonly size: number };
	/** The alternative goal that it meets although it is above `most`, in words. */
	readonly metOtherwise?: string;
}

/** Whether a figure meets its goal; null without one. */
export function isMet({ value, most, metOtherwise }: Figure): boolean | null {
	return most === null ? null : value.median <= most || metOtherwise !== undefined;
}

/** Formats a number with three significant digits. */
export function digits(value: number): string {
	return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

/** Formats a figure as a line for the terminal. */
export function lineOf(figure: Figure): string {
	const { value, unit, what, most } = figure;
	const met = { true: '✓', false: '✗', null: ' ' }[String(isMet(figure))] ?? ' ';
	const goal = most === null ? '' : `, goal ≤ ${most}`;
	const spread = `${digits(value.low)} … ${digits(value.high)}`;
	return `${met} ${digits(value.median).padStart(10)} ${unit.padEnd(6)} ${what} (${spread}${goal})`;
}
