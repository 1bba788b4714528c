import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { tabs } from '../src/adapters/both/tabs.ts';
import { alarms } from '../src/adapters/worker/alarms.ts';
import { badge } from '../src/adapters/worker/badge.ts';
import { clock } from '../src/adapters/worker/clock.ts';
import { cookieJar, onCookieChange } from '../src/adapters/worker/cookie-jar.ts';
import { ownSender } from '../src/adapters/worker/intent-listener.ts';
import { managedValues } from '../src/adapters/worker/managed.ts';
import { ownJournal } from '../src/adapters/worker/own-journal.ts';
import { ownPages } from '../src/adapters/worker/own-pages.ts';
import { pageFetch } from '../src/adapters/worker/page-fetch.ts';
import { pageProbe } from '../src/adapters/worker/pages/page-probe.ts';
import { pageSource } from '../src/adapters/worker/pages/page-source.ts';
import { pageStarts } from '../src/adapters/worker/pages/page-starts.ts';
import { pageUsage } from '../src/adapters/worker/pages/page-usage.ts';
import { openPanelAtKeys } from '../src/adapters/worker/panel-command.ts';
import { permissions } from '../src/adapters/worker/permissions.ts';
import { productInfo } from '../src/adapters/worker/product-info.ts';
import { onAnswer } from '../src/adapters/worker/recording/answers.ts';
import { consents } from '../src/adapters/worker/recording/consents.ts';
import { cookieVault } from '../src/adapters/worker/recording/cookie-vault.ts';
import { pageVault } from '../src/adapters/worker/recording/page-vault.ts';
import { pageWitness } from '../src/adapters/worker/recording/page-witness.ts';
import { recordingSign } from '../src/adapters/worker/recording/recording-sign.ts';
import { tabControl } from '../src/adapters/worker/recording/tab-control.ts';
import { updateGate } from '../src/adapters/worker/recording/update-gate.ts';
import { privateWindows } from '../src/adapters/worker/recording/windows.ts';
import { signingKey } from '../src/adapters/worker/signing-key.ts';
import { sites } from '../src/adapters/worker/sites.ts';
import { localStore, sessionStore } from '../src/adapters/worker/storage.ts';
import { onTabChange } from '../src/adapters/worker/tab-listeners.ts';
import { listenToAlarms } from './events/alarm-events.ts';
import { listenToIntents } from './events/intent-events.ts';
import { listenToBrowserStart, listenToFirstInstall } from './events/lifecycle-events.ts';
import { listenToOrganisation } from './events/organisation-events.ts';
import { listenToPages } from './events/page-events.ts';
import { listenToPermissions } from './events/permission-events.ts';
import { listenToRecordings } from './events/recording-events.ts';
import { listenToTabs } from './events/tab-events.ts';
import { readPolicyPage } from './read-policy.ts';
import { createWorker, start, type Worker } from './worker.ts';

const worker: Worker = createWorker({
	jar: cookieJar,
	jarWatch: onCookieChange((change) => worker.cookieChanged(change)),
	local: localStore,
	session: sessionStore,
	managed: managedValues,
	journal: ownJournal,
	tabs,
	permissions,
	alarms,
	badge,
	clock,
	sites,
	probe: pageProbe,
	pageUsage,
	pageStarts,
	source: pageSource,
	pageFetch,
	policyReader: { read: readPolicyPage },
	ownPages,
	product: productInfo,
	signingKey,
	messages: chosenMessages,
	token: () => crypto.randomUUID(),
	answers: onAnswer(
		(answer) => worker.recorder.answered(answer),
		() => worker.recorder.answersChanged(),
	),
	tabWatch: onTabChange({
		changed: (tabId, url) => worker.recorder.tabChanged(tabId, url),
		closed(tabId) {
			worker.watcher.tabClosed(tabId);
			worker.recorder.tabClosed(tabId);
		},
	}),
	witness: pageWitness,
	windows: privateWindows,
	tabControl,
	sign: recordingSign,
	consents,
	cookieVault,
	pageVault,
	updates: updateGate,
	ownPrefix: ownSender.origin,
});

// In the first turn of the worker: a listener that is added later misses the event that woke it. All such events are
// listed in docs/decisions/asleep.md.
listenToPages(worker);
listenToTabs(worker);
listenToPermissions(worker);
listenToAlarms(worker);
listenToIntents(worker);
listenToRecordings(worker);
listenToOrganisation(worker);
listenToBrowserStart(worker);
listenToFirstInstall(worker);
openPanelAtKeys();

// Every wake-up is a restart. Stored state is read when it is first needed, so that nothing delays an event.
start(worker);

if (__DEBUG__) Object.assign(globalThis, { worker });
