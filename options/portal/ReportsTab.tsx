import { useTranslator } from '../../src/ui/translator-context.ts';
import { AuditRows } from '../audits/AuditRows.tsx';
import { AuditSelection } from '../audits/AuditSelection.tsx';
import { countAudits } from '../audits/audits-model.ts';
import type { TabProps } from './tab-props.ts';

/** The reports of a portal that were kept. */
export function ReportsTab({ model, portal: { audits } }: TabProps) {
	const tr = useTranslator();
	return (
		<>
			<p class="lead">{tr.t('options_audits_lead')}</p>
			{audits.length === 0 ? (
				<p class="aside">{tr.t('options_audits_none_of')}</p>
			) : (
				<>
					<AuditSelection audits={model.audits} list={audits} />
					<AuditRows audits={model.audits} list={audits} isChoosable={countAudits(audits) > 1} />
				</>
			)}
		</>
	);
}
