import { signal } from '@preact/signals';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { RouteLink } from '../routing/RouteLink.tsx';
import { isByOrganisation, type ListedPortal, portalState } from './portal.ts';
import { STATE_ICONS, stateWords } from './state-words.ts';

/** From this number of portals on, the list has a search. */
const MIN_SEARCHED = 8;

const search = signal('');

interface Props {
	readonly model: OptionsModel;
	/** A portal's page was gone to. */
	onFollow(): void;
}

/** All portals with their state, each a link to its page. */
export function PortalList({ model, onFollow }: Props) {
	const tr = useTranslator();
	const all = model.portals.all.value;
	if (all.length === 0) {
		return model.portals.isLoaded.value ? <p class="aside">{tr.t('options_portals_none')}</p> : null;
	}
	const isSearched = all.length >= MIN_SEARCHED;
	const wanted = isSearched ? search.value.trim().toLowerCase() : '';
	const shown = all.filter(({ host }) => host.includes(wanted));
	return (
		<>
			{isSearched && (
				<input
					type="search"
					name="portal-search"
					class="portal-search"
					autoComplete="off"
					spellcheck={false}
					placeholder={tr.t('options_portals_search')}
					aria-label={tr.t('options_portals_search')}
					value={search.value}
					onInput={(event) => {
						search.value = event.currentTarget.value;
					}}
				/>
			)}
			<p role="status" class={shown.length > 0 ? 'visually-hidden' : 'aside'}>
				{wanted !== '' && tr.plural('options_portals_matches', shown.length)}
			</p>
			<ul>
				{shown.map((portal) => (
					<PortalItem key={portal.host} model={model} portal={portal} onFollow={onFollow} />
				))}
			</ul>
		</>
	);
}

function PortalItem({ model, portal, onFollow }: Props & { readonly portal: ListedPortal }) {
	const tr = useTranslator();
	const { host, key, policy, isPrivate } = portal;
	const state = portalState(portal);
	const route = model.navigation.route.value;
	const isCurrent = route.page === 'portal' && (route.portal === key || route.portal === host);
	return (
		<li
			data-portal={host}
			data-portal-state={state.kind}
			data-policy-site={policy === null ? undefined : host}
			data-policy={isByOrganisation(portal) ? 'organisation' : undefined}
		>
			<RouteLink
				navigation={model.navigation}
				to={{ page: 'portal', portal: key, tab: null }}
				isCurrent={isCurrent}
				onFollow={onFollow}
				class={`portal-link state-${state.kind}`}
			>
				<Icon name={STATE_ICONS[state.kind]} />
				<span>
					<HostileText text={host} max={120} />
					<span class="portal-words">
						{stateWords(tr, state)}
						{isByOrganisation(portal) && ` · ${tr.t('organisation_from')}`}
						{isPrivate && ` · ${tr.t('options_portal_private')}`}
					</span>
				</span>
			</RouteLink>
		</li>
	);
}
