import type { SiteReport } from '../../src/core/report/site-report.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { RowKind } from '../model/sections.ts';
import { newsWords } from '../words/news.ts';

interface Props {
	report: SiteReport;
	/** When the person last looked, ms, and how many cookies came since. */
	since: number;
	fresh: number;
	/** The kind of rows that is shown alone; null: all. */
	only: RowKind | null;
	onOnly(only: RowKind | null): void;
}

/**
 * The numbers of the rows of each kind, whatever is being searched for: each shows its rows alone when it is pressed; and
 * how many cookies are new.
 */
export function Counts({ report: { counts, policy, at }, since, fresh, only, onOnly }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const undeclared = ['undeclared', counts.undeclared, counts.undeclared > 0 ? 'bad' : 'mute'] as const;
	const declared = ['declared', counts.declared, counts.declared > 0 ? 'ok' : 'mute'] as const;
	const { unjudged = 0 } = counts;
	const cells = {
		own: [
			[...undeclared, t('popup_count_undeclared')],
			[...declared, t('popup_count_declared')],
			['unseen', counts.unseen, 'mute', t('popup_count_unseen')],
		],
		default: [
			['unjudged', unjudged, 'mute', t('popup_count_unjudged')],
			[...declared, t('popup_count_standard')],
		],
		none: [['unjudged', unjudged, 'mute', t('popup_count_unjudged')]],
	} as const;
	const shown = policy.kind === 'default' || policy.kind === 'none' ? cells[policy.kind] : cells.own;
	return (
		<>
			<ul class="counts" aria-label={t('popup_counts')}>
				{shown.map(([kind, count, tone, words]) => (
					<li key={kind} class={tone}>
						<button
							type="button"
							aria-pressed={only === kind}
							disabled={count === 0}
							onClick={() => onOnly(only === kind ? null : kind)}
						>
							<b data-count={kind}>{count}</b> <span>{words}</span>
						</button>
					</li>
				))}
			</ul>
			{fresh > 0 && (
				<p class="since" data-new-since={since}>
					{newsWords(fresh, since, at, translator)}
				</p>
			)}
		</>
	);
}
