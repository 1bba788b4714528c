import type { Translator } from '../../src/i18n/translator.ts';
import type { LifetimeChart, LifetimeLane } from './lifetime-chart.ts';
import { Diamond, Disc, OpenEnd, Triangle } from './Marks.tsx';
import { COLUMN, FAILED, fitted, GREY, INK, LINE, SOFT } from './paint.ts';

interface Props {
	chart: LifetimeChart;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	/** Unique in the document. */
	id: string;
	translator: Translator;
}

/** All that is drawn of a picture of lifetimes: marks of the page's style sheet, and colours where there is none. */
export function LifetimeBody({ chart, names, id, translator }: Props) {
	const { t, duration } = translator;
	const { session, scale, top, bottom, width } = chart;
	return (
		<>
			<defs>
				<pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
					<path class="pic-over" d="M0 0v5" stroke={FAILED} stroke-width={4} />
				</pattern>
			</defs>
			<rect
				class="pic-column"
				x={session.left}
				y={top}
				width={session.right - session.left}
				height={bottom - top}
				fill={COLUMN}
			/>
			{chart.ticks.map(({ seconds, x }) => (
				<g key={seconds}>
					<path class="pic-grid" d={`M${x} ${top}V${bottom}`} stroke={LINE} stroke-width={1} />
					<text
						class="pic-label"
						x={x}
						y={bottom + 16}
						text-anchor={x > width - 40 ? 'end' : 'middle'}
						fill={GREY}
					>
						{duration(seconds)}
					</text>
				</g>
			))}
			<text class="pic-label" x={session.x} y={bottom + 16} text-anchor="middle" fill={GREY}>
				{t('report_pic_session')}
			</text>
			{chart.lanes.map((lane) => (
				<g key={lane.key}>
					{chart.names === null && <Underline y={lane.y + 10} width={width} />}
					<text class="pic-name" x={0} y={lane.nameY} fill={INK}>
						{fitted(names.get(lane.key) ?? '', (chart.names ?? width) - 10)}
					</text>
					<LaneMarks lane={lane} from={scale[0]} hatch={id} />
				</g>
			))}
			{chart.limits.map(({ id: limit, x, labelY }) => (
				<g key={limit}>
					<path
						class="pic-limit"
						d={`M${x} ${labelY + 3}V${bottom}`}
						stroke={FAILED}
						stroke-width={1.25}
						stroke-dasharray={limit === 'cap' ? '1.5 3' : '6 3'}
					/>
					<text class="pic-limit-label" x={x + 3} y={labelY} text-anchor="end" fill={FAILED}>
						{t(`report_pic_limit_${limit}`)}
					</text>
				</g>
			))}
		</>
	);
}

function Underline({ y, width }: { y: number; width: number }) {
	return <path class="pic-grid" d={`M0 ${y}H${width}`} stroke={LINE} stroke-width={0.5} />;
}

function LaneMarks({ lane, from, hatch }: { lane: LifetimeLane; from: number; hatch: string }) {
	const { y, real, declared, over, isOver } = lane;
	const Mark = isOver ? Triangle : Disc;
	return (
		<>
			{real.to > from && (
				<path class="pic-ink" d={`M${from} ${y}H${real.to}`} fill="none" stroke={INK} stroke-width={1.25} />
			)}
			{over !== null && (
				<rect
					class="pic-hatch"
					x={over.from}
					y={y - 4}
					width={over.to - over.from}
					height={8}
					fill={`url(#${hatch})`}
				/>
			)}
			{declared !== null && declared.from !== declared.to && (
				<path
					class="pic-declared"
					d={`M${declared.from} ${y - 3}H${declared.to}M${declared.from} ${y + 3}H${declared.to}`}
					stroke={SOFT}
					stroke-width={1.25}
				/>
			)}
			{real.kind === 'at-least' && <OpenEnd x={real.to} y={y} />}
			<Mark x={real.to} y={y} />
			{declared !== null && <Diamond x={declared.to} y={y} />}
			{declared !== null && declared.from !== declared.to && <Diamond x={declared.from} y={y} />}
		</>
	);
}
