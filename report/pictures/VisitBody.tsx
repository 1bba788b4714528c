import type { Translator } from '../../src/i18n/translator.ts';
import { AnswerMark, Cross, OpenEnd, PageMark, ScriptMark, UnknownMark } from './Marks.tsx';
import { fitted, GREY, INK, LINE, SOFT } from './paint.ts';
import { laneWords } from './picture-words.ts';
import type { VisitChart, VisitLane } from './visit-chart.ts';

const MARKS = { answer: AnswerMark, script: ScriptMark, unknown: UnknownMark } as const;

interface Props {
	chart: VisitChart;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	translator: Translator;
}

/** All that is drawn of a sheet of a visit: its time, its choices and pages, and a line a cookie. */
export function VisitBody({ chart, names, translator }: Props) {
	const { top, bottom, width, scale, pagesY } = chart;
	return (
		<>
			<path class="pic-grid" d={`M${scale[0]} ${bottom}H${scale[1]}`} stroke={LINE} stroke-width={1} />
			{chart.ticks.map(({ seconds, x }) => (
				<g key={seconds}>
					<path class="pic-grid" d={`M${x} ${top}V${bottom}`} stroke={LINE} stroke-width={1} />
					<text class="pic-label" x={x} y={bottom + 16} text-anchor="middle" fill={GREY}>
						{tickWords(seconds, translator)}
					</text>
				</g>
			))}
			{chart.pages.length > 0 && chart.names !== null && (
				<text class="pic-label" x={0} y={pagesY + 4} fill={GREY}>
					{translator.t('report_pic_pages')}
				</text>
			)}
			{chart.pages.map((x, index) => (
				<PageMark key={`${index} ${x}`} x={x} y={pagesY} />
			))}
			{chart.choices.map(({ x, words, anchor, room, labelY }, index) => (
				<g key={`${index} ${x}`}>
					<path
						class="pic-choice"
						d={`M${x} ${labelY - 9}V${bottom}`}
						stroke={SOFT}
						stroke-width={2}
						stroke-dasharray="6 3"
					/>
					<text
						class="pic-choice-label"
						x={anchor === 'start' ? x + 5 : x - 5}
						y={labelY}
						text-anchor={anchor}
						font-weight={600}
						fill={SOFT}
					>
						{fitted(words, room)}
					</text>
				</g>
			))}
			{chart.headings.map(({ group, y }, index) => (
				<text key={`${index} ${y}`} class="pic-group" x={0} y={y} font-weight={600} fill={INK}>
					{fitted(laneWords(group, translator), width)}
				</text>
			))}
			{chart.lanes.map((lane) => (
				<g key={lane.key}>
					{chart.names === null && (
						<path class="pic-grid" d={`M0 ${lane.y + 10}H${width}`} stroke={LINE} stroke-width={0.5} />
					)}
					<text class="pic-name" x={0} y={lane.nameY} fill={INK}>
						{fitted(names.get(lane.key) ?? '', (chart.names ?? width) - 10)}
					</text>
					<Lane lane={lane} />
				</g>
			))}
		</>
	);
}

/** Round moments in few letters: "30 s", "2 min". */
function tickWords(seconds: number, { t, number }: Translator): string {
	return seconds < 60
		? t('report_seconds', number(seconds))
		: t('report_minutes_whole', number(seconds / 60));
}

function Lane({ lane: { y, from, to, wasThere, isGone, marks } }: { lane: VisitLane }) {
	return (
		<>
			<path class="pic-ink" d={`M${from} ${y}H${to}`} fill="none" stroke={INK} stroke-width={1.5} />
			{wasThere && (
				<path
					class="pic-ink"
					d={`M${from - 12} ${y}h2.5m2.5 0h2.5m2.5 0h2`}
					fill="none"
					stroke={INK}
					stroke-width={1.5}
				/>
			)}
			{marks.map(({ what, by, x, seconds }, index) => {
				const key = `${index} ${seconds}`;
				if (what === 'removed') return <Cross key={key} x={x} y={y} />;
				const Mark = MARKS[by];
				return <Mark key={key} x={x} y={y} isRenewal={what === 'renewed'} />;
			})}
			{isGone ? <Cross x={to} y={y} /> : <OpenEnd x={to - 6} y={y} />}
		</>
	);
}
