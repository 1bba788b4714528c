import type { Translator } from '../../../src/i18n/translator.ts';
import { Baseline, Headings, Lanes, Ticks } from '../drawing/LaneParts.tsx';
import {
	AnswerMark,
	Cross,
	Dashes,
	Ink,
	OpenEnd,
	PageMark,
	ScriptMark,
	UnknownMark,
} from '../drawing/Marks.tsx';
import { fitted, GREY, SOFT } from '../drawing/paint.ts';
import type { VisitChart, VisitLane } from './visit-chart.ts';

const MARKS = {
	answer: AnswerMark,
	script: ScriptMark,
	unknown: UnknownMark,
	'not-observed': UnknownMark,
	sent: UnknownMark,
} as const;

interface Props {
	chart: VisitChart;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	translator: Translator;
}

/** Everything inside one sheet of a visit's picture: its time, choices, pages and cookies. */
export function VisitBody({ chart, names, translator }: Props) {
	const { bottom, scale, pagesY, ticks } = chart;
	return (
		<>
			<Baseline y={bottom} scale={scale} />
			<Ticks
				chart={chart}
				ticks={ticks.map(({ seconds, x }) => ({ x, words: tickWords(seconds, translator) }))}
			/>
			{chart.pages.length > 0 && chart.names !== null && (
				<text class="pic-label" x={0} y={pagesY + 4} fill={GREY}>
					{translator.t('report_pic_pages')}
				</text>
			)}
			{chart.pages.map((x, index) => (
				<PageMark key={`${index} ${x}`} x={x} y={pagesY} />
			))}
			{chart.choices.map(({ x, from, words, anchor, room, labelY }, index) => (
				<g key={`${index} ${x}`}>
					{x - from >= 2 && (
						<rect
							class="pic-span"
							x={from}
							y={labelY - 9}
							width={x - from}
							height={bottom - labelY + 9}
							fill={SOFT}
							fill-opacity={0.12}
						/>
					)}
					<Dashes kind="choice" d={`M${x} ${labelY - 9}V${bottom}`} />
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
			<Headings chart={chart} headings={chart.headings} translator={translator} />
			<Lanes chart={chart} names={names} draw={(lane) => <Moments lane={lane} />} />
		</>
	);
}

/** Round moments in few letters: "30 s", "2 min". */
function tickWords(seconds: number, { t, number }: Translator): string {
	return seconds < 60
		? t('report_seconds', number(seconds))
		: t('report_minutes_whole', number(seconds / 60));
}

function Moments({ lane: { y, from, to, wasPresent, isGone, marks } }: { lane: VisitLane }) {
	return (
		<>
			<Ink d={`M${from} ${y}H${to}`} width={1.5} />
			{wasPresent && <Ink d={`M${from - 12} ${y}h2.5m2.5 0h2.5m2.5 0h2`} width={1.5} />}
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
