import type { ComponentChildren } from 'preact';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { RowKind } from '../model/sections.ts';
import { isToCorrect } from '../words/standing.ts';

interface Props {
	report: SiteReport;
	/** The kind of rows that is shown alone; null: all. */
	only: RowKind | null;
	onOnly(only: RowKind | null): void;
	/** Stands at the end of the line. */
	children?: ComponentChildren;
}

/** The numbers of the rows of each kind, whatever is being searched for: each shows its rows alone when it is pressed. */
export function Counts({ report: { rows, counts, policy }, only, onOnly, children }: Props) {
	const { t, plural } = useTranslator();
	const { unjudged = 0 } = counts;
	const isJudged = policy.kind !== 'default' && policy.kind !== 'none';
	const declared = [
		'declared',
		counts.declared,
		'ok',
		isJudged ? plural('popup_count_declared', counts.declared) : t('popup_count_standard'),
	] as const;
	const notJudged = ['unjudged', unjudged, 'mute', plural('popup_count_unjudged', unjudged)] as const;
	const cells = {
		own: [
			['undeclared', counts.undeclared, 'bad', plural('popup_count_undeclared', counts.undeclared)],
			['to-correct', rows.filter(isToCorrect).length, 'warn', t('popup_count_to_correct')],
			declared,
			['unseen', counts.unseen, 'mute', plural('popup_count_unseen', counts.unseen)],
		],
		default: [notJudged, declared],
		none: [notJudged],
	} as const;
	const shown = policy.kind === 'default' || policy.kind === 'none' ? cells[policy.kind] : cells.own;
	return (
		<div class="counts">
			<ul aria-label={t('popup_counts')}>
				{shown.map(([kind, count, tone, words]) => (
					// What there is none of is only for scripts that read the numbers.
					<li key={kind} class={tone} hidden={count === 0}>
						<button
							type="button"
							aria-pressed={only === kind}
							onClick={() => onOnly(only === kind ? null : kind)}
						>
							<b data-count={kind === 'to-correct' ? undefined : kind}>{count}</b> {words}
						</button>
					</li>
				))}
			</ul>
			{children}
		</div>
	);
}
