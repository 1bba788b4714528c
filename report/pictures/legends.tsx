import type { VNode } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import {
	AnswerMark,
	Bar,
	Cross,
	Dashes,
	Diamond,
	Disc,
	Dot,
	Hatching,
	OpenEnd,
	PageMark,
	ScriptMark,
	Triangle,
	UnknownMark,
} from './drawing/Marks.tsx';
import { INK, PAPER } from './drawing/paint.ts';

export interface LegendEntry {
	readonly words: string;
	/** Drawn in a box of 36 by 18, its middle at 14, 9. */
	readonly mark: VNode;
}

/** The marks of a picture and their meaning. `onPaper`: with paper behind each mark, for files without the page's colours. */
export function Legend({ entries, onPaper }: { entries: readonly LegendEntry[]; onPaper?: boolean }) {
	return (
		<ul class="legend">
			{entries.map(({ words, mark }) => (
				<li key={words}>
					<svg viewBox="0 0 36 18" width={36} height={18} aria-hidden="true">
						{onPaper && <rect width={36} height={18} fill={PAPER} />}
						{mark}
					</svg>
					{words}
				</li>
			))}
		</ul>
	);
}

/** The legend of the picture of lifetimes. `id`: that of the hatching, unique in the document. */
export function lifetimeLegend({ t }: Translator, id: string): readonly LegendEntry[] {
	const open = (
		<>
			<Disc x={10} y={9} />
			<OpenEnd x={10} y={9} />
		</>
	);
	const over = (
		<>
			<rect class="pic-hatch" x={1} y={5} width={20} height={8} fill={`url(#${id})`} />
			<Hatching id={id} />
			<Triangle x={22} y={9} />
		</>
	);
	return [
		{ words: t('report_pic_real'), mark: <Disc x={14} y={9} /> },
		{ words: t('report_pic_open'), mark: open },
		{ words: t('report_pic_declared'), mark: <Diamond x={14} y={9} /> },
		{ words: t('report_pic_over'), mark: over },
		{ words: t('report_pic_limit'), mark: <Dashes kind="limit" d="M14 1v16" /> },
	];
}

/** The legend of the timeline; policy changes only where there are any. */
export function timelineLegend({ t }: Translator, hasChanges: boolean): readonly LegendEntry[] {
	const older = <path class="pic-ink" d="M4 9h2m3 0h2m3 0h2m3 0h10" stroke={INK} stroke-width={2} />;
	return [
		{ words: t('report_pic_first'), mark: <Bar x={14} y={9} /> },
		{ words: t('report_pic_older'), mark: older },
		{ words: t('report_pic_set'), mark: <Dot x={14} y={9} /> },
		{ words: t('report_pic_still'), mark: <OpenEnd x={6} y={9} /> },
		{ words: t('report_pic_gone'), mark: <Cross x={14} y={9} /> },
		...(hasChanges ? [{ words: t('report_pic_change'), mark: <Dashes kind="change" d="M14 1v16" /> }] : []),
	];
}

/** The legend of the picture of a visit. */
export function visitLegend({ t }: Translator): readonly LegendEntry[] {
	const again = (
		<>
			<AnswerMark x={8} y={9} isRenewal />
			<ScriptMark x={22} y={9} isRenewal />
		</>
	);
	const older = <path class="pic-ink" d="M4 9h2.5m2.5 0h2.5m2.5 0h14" stroke={INK} stroke-width={1.5} />;
	return [
		{ words: t('report_pic_by_answer'), mark: <AnswerMark x={14} y={9} isRenewal={false} /> },
		{ words: t('report_pic_by_script'), mark: <ScriptMark x={14} y={9} isRenewal={false} /> },
		{ words: t('report_pic_by_unknown'), mark: <UnknownMark x={14} y={9} isRenewal={false} /> },
		{ words: t('report_pic_again'), mark: again },
		{ words: t('report_pic_was_there'), mark: older },
		{ words: t('report_pic_still'), mark: <OpenEnd x={6} y={9} /> },
		{ words: t('report_pic_removed'), mark: <Cross x={14} y={9} /> },
		{ words: t('report_pic_choice'), mark: <Dashes kind="choice" d="M14 0v18" /> },
		{ words: t('report_pic_page'), mark: <PageMark x={14} y={9} /> },
	];
}
