import type { ComparedCell } from '../../src/core/audit/compare-audits.ts';
import { phaseWords } from '../../src/report-text/words/consent-words.ts';
import { categoryWords } from '../../src/report-text/words/finding-words.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lifetimeWords, presenceWords } from './compare-words.ts';

/** What one audit tells of a cookie; a dash where it has no such cookie. */
export function CompareCell({ cell }: { cell: ComparedCell | null }) {
	const translator = useTranslator();
	const { t } = translator;
	if (cell === null) {
		return (
			<td class="absent" data-presence="absent">
				{t('report_compare_absent')}
			</td>
		);
	}
	const { verdict, category, party, origin, phases } = cell;
	return (
		<td data-presence={cell.presence} data-verdict={verdict}>
			<b>{presenceWords(cell, translator)}</b>
			<span class={`verdict ${verdict}`}>
				<Icon name={verdict} size={13} />{' '}
				{category === null
					? t(`report_verdict_${verdict}`)
					: t('report_compare_declared_as', categoryWords(category, translator))}
			</span>
			<span>
				{lifetimeWords(cell, translator)} · {t(`popup_party_${party}`)}
			</span>
			{origin !== null && (
				<span>
					{[t(`report_compare_by_${origin}`), ...phases.map((phase) => phaseWords(phase, translator))].join(
						' · ',
					)}
				</span>
			)}
		</td>
	);
}
