import type { SiteReport } from '../../src/core/report/site-report.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { newsWords } from '../words/news.ts';

interface Props {
	report: SiteReport;
	/** When the person last looked, ms, and how many cookies came since. */
	since: number;
	fresh: number;
}

/** The three numbers: the rows of each kind, whatever is being searched for; and how many cookies are new. */
export function Counts({ report: { counts, policy, at }, since, fresh }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const judged = policy.kind !== 'none';
	const cells = [
		['undeclared', judged && counts.undeclared > 0 ? 'bad' : 'mute', t('popup_count_undeclared')],
		['declared', counts.declared > 0 ? 'ok' : 'mute', t('popup_count_declared')],
		['unseen', 'mute', t('popup_count_unseen')],
	] as const;
	return (
		<>
			<ul class="counts" aria-label={t('popup_counts')}>
				{cells.map(([kind, tone, words]) => (
					<li key={kind} class={tone}>
						<b data-count={kind}>{counts[kind]}</b> <span>{words}</span>
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
