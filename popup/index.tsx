import { isFirefox } from '../src/adapters/both/browser.ts';
import { browserMessages } from '../src/adapters/both/i18n-messages.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { requestOrigins } from '../src/adapters/page/page-permissions.ts';
import { showTab } from '../src/adapters/page/page-tabs.ts';
import { watchRecording } from '../src/adapters/page/recording-watch.ts';
import { watchReports } from '../src/adapters/page/report-watch.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type {} from './ahead.ts';
import type { PopupBackend } from './backend.ts';
import { createPopupModel } from './create-model.ts';
import { mountPopup } from './mount.tsx';

/** The browser and the worker behind the popup, for the tab that the page's address or the popup stands for. */
function liveBackend({ target, tab, place, report }: typeof askedAhead): PopupBackend {
	let tabId = target.tabId;
	tab.then((openTab) => {
		tabId ??= openTab?.id ?? null;
	});

	/** Host told even when the browser tells it too: with `activeTab` the popup knows more than the worker may. */
	async function argsOf() {
		const id = target.tabId ?? (await tab)?.id;
		const host = (await place)?.host ?? target.host;
		return id === undefined ? null : { tabId: id, ...(host === null ? {} : { host }) };
	}

	return {
		tabId: () => tabId,
		storedReport: () => report,
		async inspect(look) {
			const args = await argsOf();
			return args === null ? { state: 'unsupported' } : client.inspect(look ? { ...args, look } : args);
		},
		async lookFor(what) {
			const args = await argsOf();
			return args === null ? { state: 'unsupported' } : client[`${what}.look`](args);
		},
		onReport: watchReports,
		addSite: (host) => client['site.add']({ host, tabId: tabId ?? -1 }),
		setPlatform: (host, platform) => client['site.platform']({ host, platform }),
		requestOrigins,
		readPolicy: async (asIs) => client['policy.read']({ tabId: -1, ...(await argsOf()), asIs }),
		readPolicyAt: (site, url) => client['policy.read-at']({ site, url }),
		policy: (site) => client['policy.get']({ site }),
		journal: (store, host) => client['journal.get']({ store, host }),
		recording: {
			isFirefox,
			onState: watchRecording,
			offer: async () => client['recording.offer']({ tabId: -1, ...(await argsOf()) }),
			start: async (way) =>
				client['recording.start']({ tabId: -1, ...(await argsOf()), way, timeZone: timeZoneHere() }),
			stop: (id) => client['recording.stop']({ id }),
			mark: (id, answer) => client['recording.mark']({ id, answer }),
			showTab,
		},
		copy: (text) => navigator.clipboard.writeText(text),
		close: () => target.tabId === null && close(),
		save: saveFile,
	};
}

const timeZoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** After this the popup is drawn without a report. */
const FIRST_PAINT_TIMEOUT_MS = 80;

const { target } = askedAhead;
// A phone's browser shows the popup as a page of the screen's own width.
document.documentElement.classList.toggle('in-tab', target.tabId !== null || screen.width < 500);
if (target.tabId === null) {
	// Firefox leaves the popup open over the tab that a link has opened.
	document.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('a[target="_blank"]')) setTimeout(() => close(), 100);
	});
}
const app = document.getElementById('app');
if (app !== null) {
	const model = createPopupModel(liveBackend(askedAhead));
	// The html shows what `loading` looks like: nothing is drawn twice where the stored report comes at once.
	let isDrawn = false;
	const draw = () => {
		if (!isDrawn) mountPopup(app, model, createTranslator(browserMessages));
		isDrawn = true;
	};
	model.screen.subscribe((screen) => {
		if (screen.state !== 'loading' || screen.report !== null) draw();
	});
	setTimeout(draw, FIRST_PAINT_TIMEOUT_MS);
	// In a tab of its own the page lives on while the inspected tab goes elsewhere.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') model.refresh();
	});
}
