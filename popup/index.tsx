import { isFirefox } from '../src/adapters/both/browser.ts';
import { answerPermission } from '../src/adapters/page/answer-permission.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { requestOrigins } from '../src/adapters/page/page-permissions.ts';
import { openBeside, showTab } from '../src/adapters/page/page-tabs.ts';
import { watchRecording } from '../src/adapters/page/recording-watch.ts';
import { watchReports } from '../src/adapters/page/report-watch.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type {} from './ahead.ts';
import type { PopupBackend } from './backend.ts';
import { createPopupModel } from './model/create-popup-model.ts';
import { mountPopup } from './mount.tsx';

/** The browser and the worker behind the popup, for the tab that the page's address or the popup stands for. */
function liveBackend({ target, tab, place, report }: typeof askedAhead): PopupBackend {
	let tabId = target.tabId;
	let isPrivate = false;
	tab.then((openTab) => {
		tabId ??= openTab?.id ?? null;
		isPrivate = openTab?.incognito ?? false;
	});
	return {
		client,
		isFirefox,
		tabId: () => tabId,
		isPrivate: () => isPrivate,
		// The host even where the browser gives it too: with `activeTab` the popup knows more than the worker may.
		async tabArgs() {
			const host = (await place)?.host ?? target.host;
			return { tabId: target.tabId ?? (await tab)?.id ?? -1, ...(host === null ? {} : { host }) };
		},
		storedReport: () => report,
		onReport: watchReports,
		onRecording: watchRecording,
		requestOrigins,
		answers: answerPermission,
		showTab,
		copy: (text) => navigator.clipboard.writeText(text),
		close: () => target.tabId === null && close(),
		save: saveFile,
	};
}

/** After this the popup is drawn without a report. */
const FIRST_PAINT_TIMEOUT_MS = 80;

const { target } = askedAhead;
const { isExample } = target;
// A phone's browser shows the popup as a page of the screen's own width.
document.documentElement.classList.toggle('in-tab', target.tabId !== null || isExample || screen.width < 500);
if (target.tabId === null) {
	// Firefox leaves the popup open over the tab that a link has opened.
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('a[target="_blank"]')) setTimeout(() => close(), 100);
	});
}
const app = document.getElementById('app');
if (app !== null && isExample) {
	const { showExample } = await import('./example/show-example.tsx');
	await showExample(app, createTranslator(await askedAhead.messages));
} else if (app !== null) {
	const model = createPopupModel(liveBackend(askedAhead));
	// Chromium opens the links of a private window's popup in an ordinary window, and so in its history.
	document.addEventListener('click', (event) => {
		const link =
			event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="http"]');
		const { isPrivate, tabId } = model.backend;
		if (!link || !isPrivate()) return;
		event.preventDefault();
		void openBeside(tabId() ?? -1, link.href);
	});
	// The html shows what `loading` looks like: nothing is drawn twice where the stored report comes at once.
	let isDrawn = false;
	const draw = async () => {
		if (isDrawn) return;
		isDrawn = true;
		mountPopup(app, model, createTranslator(await askedAhead.messages));
	};
	model.screen.subscribe((screen) => {
		if (screen.state !== 'loading' || screen.report !== null) void draw();
	});
	setTimeout(draw, FIRST_PAINT_TIMEOUT_MS);
	// In a tab of its own the page lives on while the inspected tab goes elsewhere.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') model.refresh();
	});
}
