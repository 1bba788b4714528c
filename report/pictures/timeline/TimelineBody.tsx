import type { Translator } from '../../../src/i18n/translator.ts';
import { Baseline, Headings, Lanes, Ticks } from '../drawing/LaneParts.tsx';
import { Bar, Cross, Dashes, Dot, Ink, OpenEnd } from '../drawing/Marks.tsx';
import type { ZoneDates } from '../scales/zone-dates.ts';
import type { StayLane, TimelineChart } from './timeline-chart.ts';

interface Props {
	chart: TimelineChart;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	dates: ZoneDates;
	translator: Translator;
}

/** Everything inside one sheet of the timeline. */
export function TimelineBody({ chart, names, dates, translator }: Props) {
	const { top, bottom, scale, ticks } = chart;
	return (
		<>
			<Baseline y={bottom} scale={scale} />
			<Ticks
				chart={chart}
				ticks={ticks.map((tick) => ({ x: tick.x, words: dates.tick(tick) }))}
				margin={42}
			/>
			{chart.changes.map(({ at, x }) => (
				<Dashes key={at} kind="change" d={`M${x} ${top - 8}V${bottom}`} />
			))}
			<Headings chart={chart} headings={chart.headings} translator={translator} />
			<Lanes chart={chart} names={names} draw={(lane) => <Stay lane={lane} />} />
		</>
	);
}

function Stay({ lane: { y, from, to, isGone, isOlder, lastSet } }: { lane: StayLane }) {
	return (
		<>
			<Ink d={`M${from} ${y}H${to}`} width={2} />
			{isOlder ? <Ink d={`M${from - 10} ${y}h2m3 0h2m3 0h2`} width={2} /> : <Bar x={from} y={y} />}
			{lastSet !== null && <Dot x={Math.min(Math.max(lastSet, from), to)} y={y} />}
			{isGone ? <Cross x={to} y={y} /> : <OpenEnd x={to - 6} y={y} />}
		</>
	);
}
