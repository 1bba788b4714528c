import { snakeCase } from '../../src/i18n/message-key.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { Page } from '../Page.tsx';
import { isByOrganisation, isFamily, type ListedPortal, portalState } from '../portals/portal.ts';
import { STATE_ICONS, stateWords } from '../portals/state-words.ts';
import { RouteLink } from '../routing/RouteLink.tsx';
import { TABS } from './tabs.ts';

/** A portal's page: its state, and its parts as tabs, one in sight. */
export function PortalPage({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const route = model.navigation.route.value;
	if (route.page !== 'portal') return null;
	const portal = model.portals.portalOf(route.portal);
	if (portal === null) {
		if (!model.portals.isLoaded.value)
			return (
				<Page name="portal" title={tr.t('options_loading')}>
					{null}
				</Page>
			);
		return (
			<Page name="portal" title={tr.t('options_portal_gone')} lead={tr.t('options_portal_gone_why')}>
				{null}
			</Page>
		);
	}
	return <KnownPortal model={model} portal={portal} tabId={route.tab} />;
}

interface KnownProps {
	readonly model: OptionsModel;
	readonly portal: ListedPortal;
	readonly tabId: string | null;
}

function KnownPortal({ model, portal, tabId }: KnownProps) {
	const tr = useTranslator();
	const tabs = TABS.filter(({ isShown }) => isShown?.(portal) ?? true);
	const current = tabs.find(({ id }) => id === tabId) ?? tabs[0];
	if (current === undefined) return null;
	return (
		<Page name="portal" title={<HostileText text={portal.host} max={260} />}>
			<StateLine portal={portal} />
			<nav class="tabs" aria-label={tr.t('options_portal_tabs')}>
				<ul>
					{tabs.map((tab) => {
						const count = tab.count?.(portal) ?? 0;
						return (
							<li key={tab.id}>
								<RouteLink
									navigation={model.navigation}
									to={{ page: 'portal', portal: portal.key, tab: tab.id }}
									isCurrent={tab === current}
									data-tab={tab.id}
								>
									{tr.t(`options_tab_${snakeCase(tab.id)}`)}
									{count > 0 && <span class="count">{tr.number(count)}</span>}
								</RouteLink>
							</li>
						);
					})}
				</ul>
			</nav>
			<section class={`tab tab-${current.id}`} aria-labelledby="tab-heading" data-tab-part={current.id}>
				<h2 class="visually-hidden" id="tab-heading">
					{tr.t(`options_tab_${snakeCase(current.id)}`)}
				</h2>
				<current.Part key={portal.host} model={model} portal={portal} />
			</section>
		</Page>
	);
}

function StateLine({ portal }: { portal: ListedPortal }) {
	const tr = useTranslator();
	const state = portalState(portal);
	return (
		<p
			class={`portal-head state-${state.kind}`}
			data-policy={isByOrganisation(portal) ? 'organisation' : undefined}
		>
			<Icon name={STATE_ICONS[state.kind]} />
			<span>{stateWords(tr, state)}</span>
			{isFamily(portal.host) && <span class="tag">{tr.t('options_family')}</span>}
			{isByOrganisation(portal) && <span class="tag">{tr.t('organisation_from')}</span>}
			{portal.isPrivate && <span class="tag">{tr.t('options_portal_private')}</span>}
		</p>
	);
}
