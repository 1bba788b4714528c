import type { ComponentChildren } from 'preact';
import type { Translator } from '../../../src/i18n/translator.ts';
import { groupWords } from '../cookie-group.ts';
import type { LaneChart, LaneHeading, LanePlace } from './lanes.ts';
import { fitted, GREY, INK, LINE } from './paint.ts';

/** The line below the lanes, from end to end of the scale. */
export function Baseline({ y, scale }: { y: number; scale: readonly [number, number] }) {
	return <path class="pic-grid" d={`M${scale[0]} ${y}H${scale[1]}`} stroke={LINE} stroke-width={1} />;
}

interface TicksProps {
	chart: LaneChart;
	ticks: readonly { readonly x: number; readonly words: string }[];
	/** Words nearer to the right edge end at their tick; pixels. */
	margin?: number;
}

/** The marks of the scale: upright lines through the lanes, with their words below. */
export function Ticks({ chart: { top, bottom, width }, ticks, margin = 0 }: TicksProps) {
	return ticks.map(({ x, words }) => (
		<g key={x}>
			<path class="pic-grid" d={`M${x} ${top}V${bottom}`} stroke={LINE} stroke-width={1} />
			<text
				class="pic-label"
				x={x}
				y={bottom + 16}
				text-anchor={x > width - margin ? 'end' : 'middle'}
				fill={GREY}
			>
				{words}
			</text>
		</g>
	));
}

interface HeadingsProps {
	chart: LaneChart;
	headings: readonly LaneHeading[];
	translator: Translator;
}

/** The headings of groups of lanes. */
export function Headings({ chart, headings, translator }: HeadingsProps) {
	return headings.map(({ group, y }) => (
		<text key={y} class="pic-group" x={0} y={y} font-weight={600} fill={INK}>
			{fitted(groupWords(group, translator), chart.width)}
		</text>
	));
}

interface LanesProps<L extends LanePlace> {
	chart: LaneChart<L>;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	/** Draws the marks of one lane. */
	draw(lane: L): ComponentChildren;
}

/** The lanes: each cookie's name beside or above its marks. */
export function Lanes<L extends LanePlace>({ chart, names, draw }: LanesProps<L>) {
	const { width } = chart;
	return chart.lanes.map((lane) => (
		<g key={lane.key}>
			{chart.names === null && (
				<path class="pic-grid" d={`M0 ${lane.y + 10}H${width}`} stroke={LINE} stroke-width={0.5} />
			)}
			<text class="pic-name" x={0} y={lane.nameY} fill={INK}>
				{fitted(names.get(lane.key) ?? '', (chart.names ?? width) - 10)}
			</text>
			{draw(lane)}
		</g>
	));
}
