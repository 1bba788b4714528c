import { FAILED, GREY, INK, PAPER, SOFT } from './paint.ts';

/** Shapes of the pictures, each of another form, so that none rests on its colour. Centred; pixels. */
interface Place {
	x: number;
	y: number;
}

/** What is real: a full disc. */
export function Disc({ x, y }: Place) {
	return <circle class="pic-ink-fill" cx={x} cy={y} r={4.5} fill={INK} />;
}

/** What is declared: an empty diamond, large enough to show around a disc. */
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

/** What is beyond a limit: a full triangle in the place of the disc. */
export function Triangle({ x, y }: Place) {
	return <path class="pic-over-fill" d={`M${x} ${y - 6}l6.5 11h-13z`} fill={FAILED} />;
}

/** An end that is open: it may reach further. */
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

/** A beginning that was seen: an upright bar. */
export function Bar({ x, y }: Place) {
	return <path class="pic-ink" d={`M${x} ${y - 7}v14`} fill="none" stroke={INK} stroke-width={2.5} />;
}

/** The last time it was set: a small disc with a rim that keeps it apart from its line. */
export function Dot({ x, y }: Place) {
	return <circle class="pic-dot" cx={x} cy={y} r={4.25} fill={INK} stroke={PAPER} stroke-width={1.5} />;
}

/** An answer's mark: a disc; empty where it renews. */
export function AnswerMark({ x, y, isRenewal }: Place & { isRenewal: boolean }) {
	return <circle class={shapeClass(isRenewal)} cx={x} cy={y} r={4.5} {...shapePaint(isRenewal)} />;
}

/** A script's mark: a square. */
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

/** The mark of what nothing explains: a diamond. */
export function UnknownMark({ x, y, isRenewal }: Place & { isRenewal: boolean }) {
	return <path class={shapeClass(isRenewal)} d={`M${x} ${y - 6}l6 6-6 6-6-6z`} {...shapePaint(isRenewal)} />;
}

const shapeClass = (isRenewal: boolean) => (isRenewal ? 'pic-again' : 'pic-once');
const shapePaint = (isRenewal: boolean) => ({
	fill: isRenewal ? PAPER : INK,
	stroke: isRenewal ? INK : PAPER,
	'stroke-width': isRenewal ? 1.75 : 1.25,
});

/** A choice: an upright line of long dashes. */
export function ChoiceMark({ x, y }: Place) {
	return (
		<path class="pic-choice" d={`M${x} ${y - 9}v18`} stroke={SOFT} stroke-width={2} stroke-dasharray="6 3" />
	);
}

/** A page that was opened: a small triangle that points down. */
export function PageMark({ x, y }: Place) {
	return <path class="pic-page" d={`M${x - 4.5} ${y - 4}h9l-4.5 8z`} fill={GREY} />;
}

/** Where it was gone: a cross. */
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
