import { Bar, Cross, Dot, OpenEnd } from './Marks.tsx';
import { FAILED, fitted, GREY, INK, LINE, SOFT } from './paint.ts';
import type { StayPlace, Timeline } from './timeline.ts';
import type { ZoneDates } from './zone-dates.ts';

interface Props {
	chart: Timeline;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	dates: ZoneDates;
}

/** All that is drawn of one lane of the timeline. */
export function TimelineBody({ chart, names, dates }: Props) {
	const { top, bottom, width, scale } = chart;
	return (
		<>
			<path class="pic-grid" d={`M${scale[0]} ${bottom}H${scale[1]}`} stroke={LINE} stroke-width={1} />
			{chart.ticks.map((tick) => (
				<g key={tick.at}>
					<path class="pic-grid" d={`M${tick.x} ${top}V${bottom}`} stroke={LINE} stroke-width={1} />
					<text
						class="pic-label"
						x={tick.x}
						y={bottom + 16}
						text-anchor={anchorOf(tick.x, width)}
						fill={GREY}
					>
						{dates.tick(tick)}
					</text>
				</g>
			))}
			{chart.changes.map(({ at, x }) => (
				<path
					key={at}
					class="pic-change"
					d={`M${x} ${top - 8}V${bottom}`}
					stroke={SOFT}
					stroke-width={2}
					stroke-dasharray="7 3 1.5 3"
				/>
			))}
			{chart.stays.map((stay) => (
				<g key={stay.key}>
					{chart.names === null && (
						<path class="pic-grid" d={`M0 ${stay.y + 10}H${width}`} stroke={LINE} stroke-width={0.5} />
					)}
					<text class="pic-name" x={0} y={stay.nameY} fill={INK}>
						{fitted(names.get(stay.key) ?? '', (chart.names ?? width) - 10)}
					</text>
					<Stay stay={stay} />
				</g>
			))}
		</>
	);
}

function anchorOf(x: number, width: number): 'middle' | 'end' {
	return x > width - 42 ? 'end' : 'middle';
}

function Stay({ stay: { y, from, to, isGone, isOlder, lastSet } }: { stay: StayPlace }) {
	return (
		<>
			<path class="pic-ink" d={`M${from} ${y}H${to}`} fill="none" stroke={INK} stroke-width={2} />
			{isOlder ? (
				<path
					class="pic-ink"
					d={`M${from - 10} ${y}h2m3 0h2m3 0h2`}
					fill="none"
					stroke={INK}
					stroke-width={2}
				/>
			) : (
				<Bar x={from} y={y} />
			)}
			{lastSet !== null && <Dot x={Math.min(Math.max(lastSet, from), to)} y={y} />}
			{isGone ? <Cross x={to} y={y} /> : <OpenEnd x={to - 6} y={y} />}
		</>
	);
}

/** What stands for a policy change in the legend. */
export function ChangeMark({ x, y }: { x: number; y: number }) {
	return (
		<path
			class="pic-change"
			d={`M${x} ${y - 8}v16`}
			stroke={SOFT}
			stroke-width={2}
			stroke-dasharray="7 3 1.5 3"
		/>
	);
}

/** What stands for a guideline in the legend. */
export function LimitMark({ x, y }: { x: number; y: number }) {
	return (
		<path
			class="pic-limit"
			d={`M${x} ${y - 8}v16`}
			stroke={FAILED}
			stroke-width={1.25}
			stroke-dasharray="6 3"
		/>
	);
}
