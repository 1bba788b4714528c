import type { AuditSummary } from '../../src/core/audit/audit.ts';
import { groupBy } from '../../src/core/lib/group-by.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { CapturePart } from '../capture/CapturePart.tsx';
import { CheckReports } from '../checking/CheckReports.tsx';
import { List } from '../ListSection.tsx';
import type { OptionsModel } from '../model.ts';
import { Page } from '../Page.tsx';
import { RouteLink } from '../routing/RouteLink.tsx';
import { AuditRows } from './AuditRows.tsx';
import { AuditSelection } from './AuditSelection.tsx';
import { countAudits } from './audits-model.ts';

/** All reports that were kept, by portal. */
export function ReportsPage({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	return (
		<Page name="audits" title={tr.t('options_audits_title')} lead={tr.t('options_audits_lead')}>
			<List model={model.audits}>
				{(list) =>
					list.length === 0 ? (
						<p class="aside">{tr.t('options_audits_none')}</p>
					) : (
						<>
							<AuditSelection audits={model.audits} list={list} />
							{[...groupBy(list, ({ host }) => host)].map(([host, audits]) => (
								<PortalReports
									key={host}
									model={model}
									host={host}
									list={audits}
									isChoosable={countAudits(list) > 1}
								/>
							))}
						</>
					)
				}
			</List>
			<CapturePart model={model} />
			<CheckReports client={model.signing.client} />
		</Page>
	);
}

interface Props {
	readonly model: OptionsModel;
	readonly host: string;
	readonly list: readonly AuditSummary[];
	readonly isChoosable: boolean;
}

function PortalReports({ model, host, list, isChoosable }: Props) {
	return (
		<section class="report-group" data-reports-of={host}>
			<h2>
				<RouteLink navigation={model.navigation} to={model.portals.routeOf(host)}>
					<HostileText text={host} max={260} />
				</RouteLink>
			</h2>
			<AuditRows audits={model.audits} list={list} isChoosable={isChoosable} />
		</section>
	);
}
