import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { ownWindow, watchActiveTab } from '../src/adapters/page/active-tab-watch.ts';
import { watchGrants } from '../src/adapters/page/page-permissions.ts';
import { activeTab } from '../src/adapters/page/page-tabs.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { askTab } from './ask-tab.ts';
import { keepPrivateLinks, liveBackend } from './live-backend.ts';
import { createPopupModel } from './model/create-popup-model.ts';
import type { PopupModel } from './model/popup-model.ts';
import { mountPopup } from './mount.tsx';
import { hostOfTab } from './target.ts';

/** Until then the tab before stays in sight, unless the other's report comes sooner. */
const FIRST_PAINT_TIMEOUT_MS = 80;

/** Shows the side panel: the popup, of whichever tab is active in its window. Opened in a tab, it does the same. */
export async function showPanel(app: HTMLElement): Promise<void> {
	const windowId = await ownWindow();
	if (windowId === null) return;
	const translator = createTranslator(await chosenMessages());
	let shown: { readonly place: string; readonly model: PopupModel } | null = null;
	let turn = 0;

	async function follow() {
		turn += 1;
		const own = turn;
		const tab = await activeTab(windowId ?? undefined);
		if (own !== turn) return;
		const host = hostOfTab(tab, null);
		const place = `${tab?.id} ${host}`;
		// A page whose address is hidden from us is none of ours: the worker sleeps on.
		const isHidden = host === null;
		if (shown?.place === place) return isHidden ? undefined : shown.model.refresh();
		shown?.model.stop();
		const target = { tabId: isHidden ? -1 : (tab?.id ?? -1), host, isExample: false };
		const model = createPopupModel(liveBackend(askTab(target), true));
		shown = { place, model };
		await firstPaint(model);
		if (shown.model === model) mountPopup(app, model, translator);
	}

	// A tab that has just been closed, or a browser that is closing: the next event says more.
	const run = () => void follow().catch(() => null);
	watchActiveTab(windowId, run);
	watchGrants(run);
	// The extension's icon opens the tab's address to us without an event.
	document.addEventListener('visibilitychange', run);
	window.addEventListener('focus', run);
	keepPrivateLinks(() => shown?.model.backend ?? null);
	run();
}

/** Resolves when there is something to show, or time is up. */
function firstPaint(model: PopupModel): Promise<void> {
	return new Promise((resolve) => {
		const stop = model.screen.subscribe((screen) => {
			if (screen.state !== 'loading' || screen.report !== null) resolve();
		});
		setTimeout(() => {
			stop();
			resolve();
		}, FIRST_PAINT_TIMEOUT_MS);
	});
}
