import type { Messages } from '../src/i18n/translator.ts';
import type { AnswerWatch } from '../src/ports/answers.ts';
import type { CookieJar, JarWatch } from '../src/ports/cookies.ts';
import type { JournalDatabase } from '../src/ports/journal-database.ts';
import type { ManagedValues } from '../src/ports/managed.ts';
import type { PageFetch } from '../src/ports/page-fetch.ts';
import type { PageStarts } from '../src/ports/page-starts.ts';
import type { PageWitness } from '../src/ports/page-witness.ts';
import type { PageProbe, PageSource, PageUsage } from '../src/ports/pages.ts';
import type { Permissions } from '../src/ports/permissions.ts';
import type { PolicyReader } from '../src/ports/policy-reader.ts';
import type { ProductInfo } from '../src/ports/product-info.ts';
import type {
	Consents,
	PrivateWindows,
	RecordingSign,
	TabControl,
	UpdateGate,
} from '../src/ports/recording.ts';
import type { SigningKeyStore } from '../src/ports/signing-key.ts';
import type { Sites } from '../src/ports/sites.ts';
import type { KeyValueStore, LocalStore } from '../src/ports/storage.ts';
import type { Badge, OwnPages, Tabs, TabWatch } from '../src/ports/tabs.ts';
import type { Alarms, Clock } from '../src/ports/time.ts';
import type { CookieVault, PageVault } from '../src/ports/vault.ts';

/** All ports of the worker. */
export interface WorkerPorts extends RecordingPorts {
	readonly jar: CookieJar;
	readonly jarWatch: JarWatch;
	readonly local: LocalStore;
	readonly session: KeyValueStore;
	readonly managed: ManagedValues;
	readonly journal: JournalDatabase;
	readonly tabs: Tabs;
	readonly permissions: Permissions;
	readonly alarms: Alarms;
	readonly badge: Badge;
	readonly clock: Clock;
	readonly sites: Sites;
	readonly probe: PageProbe;
	readonly pageUsage: PageUsage;
	readonly pageStarts: PageStarts;
	readonly source: PageSource;
	readonly pageFetch: PageFetch;
	readonly policyReader: PolicyReader;
	readonly ownPages: OwnPages;
	readonly product: ProductInfo;
	readonly signingKey: SigningKeyStore;
	/** Returns the messages of the language that the person has chosen. Never rejects. */
	readonly messages: () => Promise<Messages>;
	/** Returns a new unique id. */
	readonly token: () => string;
}

/** The ports that only recording uses. */
export interface RecordingPorts {
	readonly answers: AnswerWatch;
	readonly tabWatch: TabWatch;
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
