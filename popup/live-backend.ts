import { isFirefox } from '../src/adapters/both/browser.ts';
import { answerPermission } from '../src/adapters/page/answer-permission.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { requestOrigins } from '../src/adapters/page/page-permissions.ts';
import { openBeside, showTab } from '../src/adapters/page/page-tabs.ts';
import { watchRecording } from '../src/adapters/page/recording-watch.ts';
import { watchReports } from '../src/adapters/page/report-watch.ts';
import { panelOpener } from '../src/adapters/page/side-panel.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type { AskedTab } from './ask-tab.ts';
import type { PopupBackend } from './backend.ts';
import { putIntoClipboard } from './copying/put-into-clipboard.ts';

/** The browser and the worker behind the popup or the side panel, for one tab. */
export function liveBackend({ target, tab, place, report }: AskedTab, isPanel: boolean): PopupBackend {
	let tabId = target.tabId;
	let isPrivate = false;
	tab.then((openTab) => {
		tabId ??= openTab?.id ?? null;
		isPrivate = openTab?.incognito ?? false;
	});
	return {
		client,
		isFirefox,
		isPanel,
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
		async toggleMarks(marks) {
			const { togglePolicyMarks } = await import('../src/adapters/page/policy-marks.ts');
			return togglePolicyMarks(tabId ?? -1, marks);
		},
		showTab,
		openPanel: () => (isPanel ? null : panelOpener()),
		copy: putIntoClipboard,
		close: () => !isPanel && target.tabId === null && close(),
		save: saveFile,
	};
}

/** Opens the links of a private window's page beside its tab: Chromium opens them in an ordinary window, and so in its history. */
export function keepPrivateLinks(backend: () => PopupBackend | null): void {
	document.addEventListener('click', (event) => {
		const link =
			event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="http"]');
		const current = backend();
		if (!link || !current?.isPrivate()) return;
		event.preventDefault();
		void openBeside(current.tabId() ?? -1, link.href);
	});
}
