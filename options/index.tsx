import { render } from 'preact';
import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { fetchPage } from '../src/adapters/both/fetch-page.ts';
import { answerPermission } from '../src/adapters/page/answer-permission.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { newsSeen } from '../src/adapters/page/news-seen.ts';
import { ownSite, ownVersion } from '../src/adapters/page/own-manifest.ts';
import { hasOrigins, requestOrigins, watchGrants } from '../src/adapters/page/page-permissions.ts';
import { tabById } from '../src/adapters/page/page-tabs.ts';
import { watchPolicies } from '../src/adapters/page/policy-watch.ts';
import { storedReports, watchReports } from '../src/adapters/page/report-watch.ts';
import { watchSettings } from '../src/adapters/page/settings-watch.ts';
import { shortcuts } from '../src/adapters/page/shortcuts.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { refusal } from '../src/messaging/intent-error.ts';
import { copyRich } from '../src/ui/copy-rich.ts';
import { saveFile } from '../src/ui/save-file.ts';
import { App } from './App.tsx';
import { MAX_FILE_BYTES, type OptionsBackend } from './backend.ts';
import { createSourceReader } from './importing/import-client.ts';
import { createCorrector } from './make-true/corrector.ts';
import { createOptionsModel } from './model.ts';
import { pagePlace } from './routing/page-place.ts';
import { routeHash } from './routing/route.ts';

/** Runs something at most once in `ms`, and after the last call: late rather than never. */
function throttle(ms: number, run: () => void): () => void {
	let isWaiting = false;
	return () => {
		if (isWaiting) return;
		isWaiting = true;
		setTimeout(() => {
			isWaiting = false;
			run();
		}, ms);
	};
}

const startImportThread = () => new Worker('import-worker.js', { type: 'module' });

const backend: OptionsBackend = {
	client,
	place: pagePlace,
	sites: {
		client,
		request: requestOrigins,
		holds: hasOrigins,
		answers: answerPermission,
		onGrantsChanged: watchGrants,
	},
	onObserved: (run) => watchReports(throttle(1000, run)),
	onPoliciesChanged: watchPolicies,
	reports: storedReports,
	onReport: watchReports,
	requestHost: ({ hostname }) => requestOrigins([`*://${hostname}/*`]),
	mayRead: ({ hostname }) => hasOrigins([`*://${hostname}/*`]),
	fetchPage: (address, signal) => fetchPage(address, signal, MAX_FILE_BYTES),
	read: createSourceReader(startImportThread),
	async readHar(file, signal) {
		const { createCaptureReader } = await import('./capture/capture-client.ts');
		return createCaptureReader(startImportThread)(file, signal);
	},
	copyText: (text) =>
		navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		),
	copyRich,
	...createCorrector(startImportThread),
	saveFile: (name, text, type = 'application/json') => saveFile({ name, type, text }),
	print: () => print(),
	shortcuts,
	version: ownVersion(),
	site: ownSite(),
	newsSeen,
	onSettings: watchSettings,
	reload: () => location.reload(),
	userAgent: navigator.userAgent,
	now: () => Date.now(),
};

const tr = createTranslator(await chosenMessages());
document.documentElement.lang = tr.locale;
const parameters = new URLSearchParams(location.search);
/** The portal that the page was opened for. A private window's is in no address: its tab is. */
async function siteOfTab(tabId: string): Promise<string> {
	const tab = await tabById(Number(tabId));
	return (tab?.url && URL.parse(tab.url)?.hostname) ?? '';
}
const tab = parameters.get('tab');
const site = tab === null ? (parameters.get('site') ?? '') : await siteOfTab(tab);
const token = parameters.get('read');
// Opened for a portal, and for no place: to import its policy.
const isForPortal = tab !== null || site !== '' || token !== null;
if (isForPortal && location.hash === '') pagePlace.replace(routeHash({ page: 'import' }));
const model = createOptionsModel(backend, tr, { site, isPrivate: tab !== null });
render(<App model={model} />, document.body);
addEventListener('beforeunload', (event) => {
	const { importing, mend, editing } = model;
	const isUnsaved = importing.handwork.value > 0 || editing.changes.value > 0;
	if (isUnsaved || mend.isHalfDone.value || editing.mend.isHalfDone.value) event.preventDefault();
});
void model.start();
if (token !== null) {
	// Good for once: without it in the address, a reload is an ordinary opening of the page.
	parameters.delete('read');
	history.replaceState(null, '', `?${parameters}${location.hash}`);
	client['policy.handed-over']({ token }).then(
		(policy) =>
			policy === null
				? model.notices.failed(refusal('handed-over-gone'))
				: model.importing.readHandedOver(policy),
		(error: unknown) => model.notices.failed(error),
	);
}
