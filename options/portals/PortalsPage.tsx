import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { AskToAllow } from '../organisation/AskToAllow.tsx';
import { Page } from '../Page.tsx';
import { PortalRows } from './PortalRows.tsx';

/** All portals: how each policy stands. */
export function PortalsPage({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const portals = model.portals.all.value;
	return (
		<Page name="portals" title={tr.t('options_portals_title')} lead={tr.t('options_subtitle')}>
			<AskToAllow organisation={model.organisation} />
			{portals.length === 0 ? (
				<p class="aside">{tr.t('options_loading')}</p>
			) : (
				<PortalRows model={model} portals={portals} />
			)}
		</Page>
	);
}
