import { useSignal } from '@preact/signals';
import { Icon } from '../src/ui/Icon.tsx';
import { useTranslator } from '../src/ui/translator-context.ts';
import type { OptionsModel } from './model.ts';
import { NavIcon, type NavIconName } from './NavIcon.tsx';
import { PortalList } from './portals/PortalList.tsx';
import { RouteLink } from './routing/RouteLink.tsx';
import type { SinglePage } from './routing/route.ts';

/** The way to every page: portals at the top, then the rest. Narrow, the list of portals folds. */
export function Sidebar({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const isOpen = useSignal(false);
	const { navigation } = model;
	const { route } = navigation;
	const page = route.value.page;
	const count = model.portals.all.value.length;
	return (
		<header class="sidebar">
			<p class="product">{tr.t('extension_name')}</p>
			<nav aria-label={tr.t('options_nav')}>
				<div class="nav-head">
					<RouteLink
						navigation={navigation}
						to={{ page: 'portals' }}
						isCurrent={page === 'portals'}
						class="nav-portals"
					>
						{tr.t('options_portals_title')}
						{count > 0 && <span class="count">{tr.number(count)}</span>}
					</RouteLink>
					{count > 0 && (
						<button
							type="button"
							class="quiet nav-fold"
							data-action="fold-portals"
							aria-expanded={isOpen.value}
							aria-label={tr.t('options_portals_fold')}
							onClick={() => {
								isOpen.value = !isOpen.value;
							}}
						>
							<Icon name="chevron" />
						</button>
					)}
				</div>
				<div class={isOpen.value ? 'nav-list nav-list-open' : 'nav-list'}>
					<PortalList
						model={model}
						onFollow={() => {
							isOpen.value = false;
						}}
					/>
				</div>
				<ul class="nav-more">
					{MORE.map(({ to, icon, title }) => (
						<li key={to}>
							<RouteLink navigation={navigation} to={{ page: to }} isCurrent={page === to} data-nav={to}>
								<NavIcon name={icon} />
								<span>
									{tr.t(title)}
									{to === 'import' && <Unsaved model={model} />}
								</span>
							</RouteLink>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}

const MORE: readonly {
	readonly to: SinglePage;
	readonly icon: NavIconName;
	readonly title:
		| 'options_import_title'
		| 'options_audits_title'
		| 'options_settings_title'
		| 'options_about_title';
}[] = [
	{ to: 'import', icon: 'import', title: 'options_import_title' },
	{ to: 'reports', icon: 'reports', title: 'options_audits_title' },
	{ to: 'settings', icon: 'settings', title: 'options_settings_title' },
	{ to: 'about', icon: 'about', title: 'options_about_title' },
];

/** Says that something was read and not saved yet: it waits in the import step. */
function Unsaved({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const count = model.importing.drafts.value.length;
	return count === 0 ? null : <span class="nav-note">{tr.plural('options_import_unsaved', count)}</span>;
}
