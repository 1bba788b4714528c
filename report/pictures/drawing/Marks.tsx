import { FAILED, GREY, INK, PAPER, SOFT } from './paint.ts';

/** Where the centre of a mark is, pixels. Every mark has a shape of its own, so that none depends on its colour. */
interface Place {
	x: number;
	y: number;
}

/** A line in ink. */
export function Ink({ d, width }: { d: string; width: number }) {
	return <path class="pic-ink" d={d} fill="none" stroke={INK} stroke-width={width} />;
}

/** A real lifetime: a filled disc. */
export function Disc({ x, y }: Place) {
	return <circle class="pic-ink-fill" cx={x} cy={y} r={4.5} fill={INK} />;
}

/** A declared lifetime: an empty diamond, large enough to show around a disc. */
export function Diamond({ x, y }: Place) {
	return (
		<path
			class="pic-declared"
			d={`M${x} ${y - 8}l8 8-8 8-8-8z`}
			fill="none"
			stroke={SOFT}
			stroke-width={1.75}
		/>
	);
}

/** A real lifetime beyond a limit: a filled triangle instead of the disc. */
export function Triangle({ x, y }: Place) {
	return <path class="pic-over-fill" d={`M${x} ${y - 6}l6.5 11h-13z`} fill={FAILED} />;
}

/** An open end: an arrow. */
export function OpenEnd({ x, y }: Place) {
	return (
		<path
			class="pic-ink"
			d={`M${x + 5} ${y}h3m2 0h3m-2-4 4 4-4 4`}
			fill="none"
			stroke={INK}
			stroke-width={1.5}
		/>
	);
}

/** An observed beginning: an upright bar. */
export function Bar({ x, y }: Place) {
	return <Ink d={`M${x} ${y - 7}v14`} width={2.5} />;
}

/** The last time a cookie was set: a small disc with a rim that separates it from its line. */
export function Dot({ x, y }: Place) {
	return <circle class="pic-dot" cx={x} cy={y} r={4.25} fill={INK} stroke={PAPER} stroke-width={1.5} />;
}

/** Set by a response: a disc; empty if renewed. */
export function AnswerMark({ x, y, isRenewal }: Place & { isRenewal: boolean }) {
	return <circle class={shapeClass(isRenewal)} cx={x} cy={y} r={4.5} {...shapePaint(isRenewal)} />;
}

/** Set by a script: a square; empty if renewed. */
export function ScriptMark({ x, y, isRenewal }: Place & { isRenewal: boolean }) {
	return (
		<rect
			class={shapeClass(isRenewal)}
			x={x - 4.25}
			y={y - 4.25}
			width={8.5}
			height={8.5}
			{...shapePaint(isRenewal)}
		/>
	);
}

/** Set by an unknown cause: a diamond; empty if renewed. */
export function UnknownMark({ x, y, isRenewal }: Place & { isRenewal: boolean }) {
	return <path class={shapeClass(isRenewal)} d={`M${x} ${y - 6}l6 6-6 6-6-6z`} {...shapePaint(isRenewal)} />;
}

const shapeClass = (isRenewal: boolean) => (isRenewal ? 'pic-again' : 'pic-once');
const shapePaint = (isRenewal: boolean) => ({
	fill: isRenewal ? PAPER : INK,
	stroke: isRenewal ? INK : PAPER,
	'stroke-width': isRenewal ? 1.75 : 1.25,
});

/** An opened page: a small triangle that points down. */
export function PageMark({ x, y }: Place) {
	return <path class="pic-page" d={`M${x - 4.5} ${y - 4}h9l-4.5 8z`} fill={GREY} />;
}

/** Where a cookie was gone: a cross. */
export function Cross({ x, y }: Place) {
	return (
		<path
			class="pic-over"
			d={`M${x - 5} ${y - 5}l10 10m0-10-10 10`}
			fill="none"
			stroke={FAILED}
			stroke-width={2}
		/>
	);
}

/** The hatching of the part of a lifetime beyond the declared one. `id`: unique in the document. */
export function Hatching({ id }: { id: string }) {
	return (
		<pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
			<path class="pic-over" d="M0 0v5" stroke={FAILED} stroke-width={4} />
		</pattern>
	);
}

const DASHES = {
	limit: { stroke: FAILED, width: 1.25, dashes: '6 3' },
	cap: { stroke: FAILED, width: 1.25, dashes: '1.5 3' },
	change: { stroke: SOFT, width: 2, dashes: '7 3 1.5 3' },
	choice: { stroke: SOFT, width: 2, dashes: '6 3' },
} as const;

/** An upright line: a guideline's limit, the browsers' cap, a policy change, or a visitor's choice. */
export function Dashes({ kind, d }: { kind: keyof typeof DASHES; d: string }) {
	const { stroke, width, dashes } = DASHES[kind];
	const name = kind === 'cap' ? 'limit' : kind;
	return <path class={`pic-${name}`} d={d} stroke={stroke} stroke-width={width} stroke-dasharray={dashes} />;
}
