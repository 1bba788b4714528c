import { maxOf } from '../../src/core/lib/unbounded.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { countAudits } from '../audits/audits-model.ts';
import type { OptionsModel } from '../model.ts';
import { RouteLink } from '../routing/RouteLink.tsx';
import { ChooseBox } from '../selection/ChooseBox.tsx';
import { SelectionBar } from '../selection/SelectionBar.tsx';
import { isByOrganisation, isFamily, type ListedPortal, portalState } from './portal.ts';
import { STATE_ICONS, stateWords } from './state-words.ts';

/** The portals as rows: state, and what is stored about each. */
export function PortalRows({ model, portals }: { model: OptionsModel; portals: readonly ListedPortal[] }) {
	const tr = useTranslator();
	const { stored } = model;
	const sites = portals.filter(({ policy }) => policy !== null).map(({ host }) => host);
	const isChoosable = sites.length > 1;
	const chosen = stored.selection.chosen.value;
	return (
		<>
			{isChoosable && (
				<SelectionBar selection={stored.selection} ids={sites}>
					<button type="button" data-action="export-chosen" onClick={() => void stored.exportAll(chosen)}>
						{tr.t('options_export_chosen')}
					</button>
					<button
						type="button"
						class="danger"
						data-action="delete-chosen"
						onClick={() => void stored.remove(chosen)}
					>
						{tr.t('options_delete_policies')}
					</button>
				</SelectionBar>
			)}
			<ul class="rows">
				{portals.map((portal) => (
					<PortalRow key={portal.host} model={model} portal={portal} isChoosable={isChoosable} />
				))}
			</ul>
		</>
	);
}

interface RowProps {
	readonly model: OptionsModel;
	readonly portal: ListedPortal;
	readonly isChoosable: boolean;
}

function PortalRow({ model, portal, isChoosable }: RowProps) {
	const tr = useTranslator();
	const { host, key, isPrivate } = portal;
	const state = portalState(portal);
	return (
		<li data-portal-row={host} data-policy={isByOrganisation(portal) ? 'organisation' : undefined}>
			<div class={`row portal-row state-${state.kind}`}>
				{isChoosable &&
					(portal.policy === null ? (
						<span class="choose-box" />
					) : (
						<ChooseBox
							selection={model.stored.selection}
							ids={[host]}
							label={tr.t('options_choose_policy', host)}
						/>
					))}
				<Icon name={STATE_ICONS[state.kind]} />
				<div class="row-words">
					<h2>
						<RouteLink navigation={model.navigation} to={{ page: 'portal', portal: key, tab: null }}>
							<HostileText text={host} max={260} />
						</RouteLink>
						{isFamily(host) && <span class="tag">{tr.t('options_family')}</span>}
						{isByOrganisation(portal) && <span class="tag">{tr.t('organisation_from')}</span>}
						{isPrivate && <span class="tag">{tr.t('options_portal_private')}</span>}
					</h2>
					<p class="facts">
						<span class="portal-state">{stateWords(tr, state)}</span>
						<Facts portal={portal} />
					</p>
				</div>
			</div>
		</li>
	);
}

/** When it was seen last, and how many reports there are. */
function Facts({ portal: { reports, journals, audits } }: { portal: ListedPortal }) {
	const tr = useTranslator();
	const seen = maxOf([0, ...reports.map(({ at }) => at), ...journals.map(({ lastSeen }) => lastSeen)]);
	return (
		<>
			{seen > 0 && <span>{tr.t('options_portal_seen', tr.dateTime(seen))}</span>}
			{audits.length > 0 && <span>{tr.plural('options_portal_reports', countAudits(audits))}</span>}
		</>
	);
}
