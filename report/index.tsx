import { isFirefox } from '../src/adapters/both/browser.ts';
import { browserMessages } from '../src/adapters/both/i18n-messages.ts';
import { client } from '../src/adapters/page/intent-client.ts';
import { requestOrigins } from '../src/adapters/page/page-permissions.ts';
import { openTab, showTab } from '../src/adapters/page/page-tabs.ts';
import { watchRecording } from '../src/adapters/page/recording-watch.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { saveFile } from '../src/ui/save-file.ts';
import { loadSeldomStyles } from '../src/ui/seldom-styles.ts';
import type { ReportBackend } from './backend.ts';
import type { GuideBackend } from './guide/backend.ts';
import { createReportModel } from './model.ts';
import { mountReport } from './mount.tsx';
import { pageOf } from './target.ts';

const timeZoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const backend: ReportBackend = {
	make: (tabId, host) =>
		client['audit.make']({
			tabId,
			...(host === null ? {} : { host }),
			timeZone: timeZoneHere(),
		}),
	get: (id) => client['audit.get']({ id }),
	annotate: (id, words) => client['audit.annotate']({ id, ...words }),
	isInMemory: async (id) => (await client['audit.list']()).some((one) => one.id === id && one.inMemory),
	keep: (id) => client['audit.keep']({ id }),
	remember: (id) => history.replaceState(null, '', `?id=${encodeURIComponent(id)}`),
	save: saveFile,
	print: () => print(),
};

const guide: GuideBackend = {
	isFirefox,
	onState: watchRecording,
	offer: ({ tabId, host }) => client['recording.offer']({ tabId, ...(host === null ? {} : { host }) }),
	list: () => client['audit.list'](),
	get: backend.get,
	start: ({ tabId, host }, way, plan) =>
		client['recording.start']({
			...{ tabId, way, plan, timeZone: timeZoneHere() },
			...(host === null ? {} : { host }),
		}),
	stop: (id) => client['recording.stop']({ id }),
	mark: (id, answer) => client['recording.mark']({ id, answer }),
	keep: backend.keep,
	showTab,
	openPortal: (host) => openTab(`https://${host}/`),
	remember(tabId) {
		const address = new URL(location.href);
		address.searchParams.set('tab', String(tabId));
		history.replaceState(null, '', address);
	},
	requestOrigins,
};

const translator = createTranslator(browserMessages);
const target = pageOf(location.search);
// Few openings of the page are of a full audit or a comparison: each is loaded when it is wanted.
if (target.kind === 'guide') {
	const [{ mountGuide }] = await Promise.all([import('./guide/index.tsx'), loadSeldomStyles()]);
	mountGuide(document.body, guide, target, translator);
} else if (target.kind === 'compare') {
	const [{ mountCompare }] = await Promise.all([import('./compare/index.tsx'), loadSeldomStyles()]);
	mountCompare(document.body, backend, target, translator);
} else {
	mountReport(document.body, createReportModel(backend, target), translator);
}
