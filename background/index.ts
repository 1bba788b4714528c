import { alarms } from '../src/adapters/alarms.ts';
import { onAnswer } from '../src/adapters/answers.ts';
import { badge } from '../src/adapters/badge.ts';
import { clock } from '../src/adapters/clock.ts';
import { consents } from '../src/adapters/consents.ts';
import { cookieJar } from '../src/adapters/cookie-jar.ts';
import { cookieVault } from '../src/adapters/cookie-vault.ts';
import { browserMessages } from '../src/adapters/i18n-messages.ts';
import { ownPages as own } from '../src/adapters/intent-listener.ts';
import { ownJournal } from '../src/adapters/own-journal.ts';
import { ownPages } from '../src/adapters/own-pages.ts';
import { pageLook } from '../src/adapters/page-look.ts';
import { pageProbe } from '../src/adapters/page-probe.ts';
import { pageSource } from '../src/adapters/page-source.ts';
import { pageVault } from '../src/adapters/page-vault.ts';
import { pageWitness } from '../src/adapters/page-witness.ts';
import { permissions } from '../src/adapters/permissions.ts';
import { productInfo } from '../src/adapters/product-info.ts';
import { recordingSign } from '../src/adapters/recording-sign.ts';
import { sites } from '../src/adapters/sites.ts';
import { localStore, sessionStore } from '../src/adapters/storage.ts';
import { tabControl } from '../src/adapters/tab-control.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { updateGate } from '../src/adapters/update-gate.ts';
import { privateWindows } from '../src/adapters/windows.ts';
import { listenToAlarms } from './alarm-events.ts';
import { listenToCookies } from './cookie-events.ts';
import { listenToIntents } from './intent-events.ts';
import { listenToBrowserStart } from './lifecycle-events.ts';
import { listenToPermissions } from './permission-events.ts';
import { listenToRecordings } from './recording-events.ts';
import { listenToTabs } from './tab-events.ts';
import { createWorker, start, type Worker } from './worker.ts';

const worker: Worker = createWorker({
	jar: cookieJar,
	local: localStore,
	session: sessionStore,
	journal: ownJournal,
	tabs,
	permissions,
	alarms,
	badge,
	clock,
	sites,
	probe: pageProbe,
	pageLook,
	source: pageSource,
	ownPages,
	product: productInfo,
	messages: browserMessages,
	token: () => crypto.randomUUID(),
	answers: onAnswer((answer) => worker.recorder.answered(answer)),
	witness: pageWitness,
	windows: privateWindows,
	tabControl,
	sign: recordingSign,
	consents,
	cookieVault,
	pageVault,
	updates: updateGate,
	ownPrefix: own.origin,
});

// All in the first turn of the worker: a listener added later misses the event that woke it.
listenToCookies(worker);
listenToTabs(worker);
listenToPermissions(worker);
listenToAlarms(worker);
listenToIntents(worker);
listenToRecordings(worker);
listenToBrowserStart(worker);

// Every wake-up is a restart. Nothing is awaited before: stored state is read when it is first needed.
start(worker);

if (__DEBUG__) Object.assign(globalThis, { worker });
