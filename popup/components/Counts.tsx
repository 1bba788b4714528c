import type { SiteReport } from '../../src/core/verdict.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** The three numbers: the rows of each kind, whatever is being searched for. */
export function Counts({ report: { counts, policy } }: { report: SiteReport }) {
	const { t } = useTranslator();
	const judged = policy.kind !== 'none';
	const cells = [
		['undeclared', judged && counts.undeclared > 0 ? 'bad' : 'mute', t('popup_count_undeclared')],
		['declared', counts.declared > 0 ? 'ok' : 'mute', t('popup_count_declared')],
		['unseen', 'mute', t('popup_count_unseen')],
	] as const;
	return (
		<ul class="counts" aria-label={t('popup_counts')}>
			{cells.map(([kind, tone, words]) => (
				<li key={kind} class={tone}>
					<b data-count={kind}>{counts[kind]}</b> <span>{words}</span>
				</li>
			))}
		</ul>
	);
}
