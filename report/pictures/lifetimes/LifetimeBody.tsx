import type { Translator } from '../../../src/i18n/translator.ts';
import { Lanes, Ticks } from '../drawing/LaneParts.tsx';
import { Dashes, Diamond, Disc, Hatching, Ink, OpenEnd, Triangle } from '../drawing/Marks.tsx';
import { COLUMN, FAILED, GREY, SOFT } from '../drawing/paint.ts';
import type { LifetimeChart, LifetimeLane } from './lifetime-chart.ts';

interface Props {
	chart: LifetimeChart;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	/** That of the hatching, unique in the document. */
	id: string;
	translator: Translator;
}

/** Everything inside the picture of lifetimes. */
export function LifetimeBody({ chart, names, id, translator }: Props) {
	const { t, duration } = translator;
	const { session, scale, top, bottom, ticks } = chart;
	return (
		<>
			<defs>
				<Hatching id={id} />
			</defs>
			<rect
				class="pic-column"
				x={session.from}
				y={top}
				width={session.to - session.from}
				height={bottom - top}
				fill={COLUMN}
			/>
			<Ticks
				chart={chart}
				ticks={ticks.map(({ seconds, x }) => ({ x, words: duration(seconds) }))}
				margin={32}
			/>
			<text class="pic-label" x={session.x} y={bottom + 16} text-anchor="middle" fill={GREY}>
				{t('report_pic_session')}
			</text>
			<Lanes
				chart={chart}
				names={names}
				draw={(lane) => <Lifetimes lane={lane} from={scale[0]} hatching={id} />}
			/>
			{chart.limits.map(({ id: limit, x, labelY }) => (
				<g key={limit}>
					<Dashes kind={limit === 'cap' ? 'cap' : 'limit'} d={`M${x} ${labelY + 3}V${bottom}`} />
					<text class="pic-limit-label" x={x + 3} y={labelY} text-anchor="end" fill={FAILED}>
						{t(`report_pic_limit_${limit}`)}
					</text>
				</g>
			))}
		</>
	);
}

function Lifetimes({ lane, from, hatching }: { lane: LifetimeLane; from: number; hatching: string }) {
	const { y, real, declared, over, isOver } = lane;
	const Mark = isOver ? Triangle : Disc;
	return (
		<>
			{real.to > from && <Ink d={`M${from} ${y}H${real.to}`} width={1.25} />}
			{over !== null && (
				<rect
					class="pic-hatch"
					x={over.from}
					y={y - 4}
					width={over.to - over.from}
					height={8}
					fill={`url(#${hatching})`}
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
