import type { Messages } from '../src/i18n/translator.ts';
import type {
	Alarms,
	AnswerWatch,
	Badge,
	Clock,
	CookieJar,
	JournalDatabase,
	KeyValueStore,
	OwnPages,
	PageProbe,
	PageSource,
	PageUsage,
	PageWitness,
	Permissions,
	ProductInfo,
	Sites,
	Tabs,
} from '../src/ports.ts';
import type {
	Consents,
	CookieVault,
	PageVault,
	PrivateWindows,
	RecordingSign,
	TabControl,
	UpdateGate,
} from '../src/recording-ports.ts';

/** All ports of the worker. */
export interface WorkerPorts extends RecordingPorts {
	readonly jar: CookieJar;
	readonly local: KeyValueStore;
	readonly session: KeyValueStore;
	readonly journal: JournalDatabase;
	readonly tabs: Tabs;
	readonly permissions: Permissions;
	readonly alarms: Alarms;
	readonly badge: Badge;
	readonly clock: Clock;
	readonly sites: Sites;
	readonly probe: PageProbe;
	readonly pageUsage: PageUsage;
	readonly source: PageSource;
	readonly ownPages: OwnPages;
	readonly product: ProductInfo;
	readonly messages: Messages;
	/** Returns a new unique id. */
	readonly token: () => string;
}

/** The ports that only recording uses. */
export interface RecordingPorts {
	readonly answers: AnswerWatch;
	readonly witness: PageWitness;
	readonly windows: PrivateWindows;
	readonly tabControl: TabControl;
	readonly sign: RecordingSign;
	readonly consents: Consents;
	readonly cookieVault: CookieVault;
	readonly pageVault: PageVault;
	readonly updates: UpdateGate;
	/** The address prefix of our own scripts: `chrome-extension://<id>/`. */
	readonly ownPrefix: string;
}
