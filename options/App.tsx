import { useEffect } from 'preact/hooks';
import { TranslatorContext } from '../src/ui/translator-context.ts';
import { CleanStarts } from './clean-starts/CleanStarts.tsx';
import { LazyPage } from './lazy-page.tsx';
import type { OptionsModel } from './model.ts';
import { NoticeBar } from './Notice.tsx';
import { pageTitle } from './page-title.ts';
import { PortalsPage } from './portals/PortalsPage.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StorageTroubles } from './stored/StorageTroubles.tsx';

/** The whole options page: the way to its pages, and the one in sight. */
export function App({ model }: { model: OptionsModel }) {
	const { tr, notices, navigation } = model;
	const wish = notices.focusWish.value;
	useEffect(() => {
		if (wish) document.getElementById(wish.id)?.focus();
	}, [wish]);
	const title = pageTitle(tr, navigation.route.value);
	useEffect(() => {
		document.title = title;
	}, [title]);
	return (
		<TranslatorContext.Provider value={tr}>
			<div class="frame">
				<Sidebar model={model} />
				<main>
					<CleanStarts cleanStarts={model.cleanStarts} />
					<StorageTroubles stored={model.stored} />
					<PageInSight model={model} />
				</main>
			</div>
			<NoticeBar model={model} />
		</TranslatorContext.Provider>
	);
}

function PageInSight({ model }: { model: OptionsModel }) {
	const route = model.navigation.route.value;
	// While nothing is known of any portal, importing a policy is all there is to do.
	const isFirst = model.portals.isLoaded.value && model.portals.all.value.length === 0;
	if (route.page !== 'portals') return <LazyPage name={route.page} model={model} />;
	return isFirst ? <LazyPage name="import" model={model} /> : <PortalsPage model={model} />;
}
