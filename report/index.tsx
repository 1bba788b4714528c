import { browserMessages } from '../src/adapters/i18n-messages.ts';
import { send } from '../src/adapters/intent-client.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { saveFile } from '../src/ui/save-file.ts';
import type { ReportBackend } from './backend.ts';
import { createReportModel } from './model.ts';
import { mountReport } from './mount.tsx';
import { targetOf } from './target.ts';

const backend: ReportBackend = {
	make: (tabId, host) =>
		send('audit.make', {
			tabId,
			...(host === null ? {} : { host }),
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		}),
	get: (id) => send('audit.get', { id }),
	annotate: (id, words) => send('audit.annotate', { id, ...words }),
	isInMemory: async (id) => (await send('audit.list', null)).some((one) => one.id === id && one.inMemory),
	keep: (id) => send('audit.keep', { id }),
	remember: (id) => history.replaceState(null, '', `?id=${encodeURIComponent(id)}`),
	save: saveFile,
	print: () => print(),
};

mountReport(
	document.body,
	createReportModel(backend, targetOf(location.search)),
	createTranslator(browserMessages),
);
