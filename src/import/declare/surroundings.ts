import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import type { CategoryEvidence, ProviderEvidence } from './fact-evidence.ts';

/** Facts about the cookies of a table or a list that the words around it state. */
export interface Surroundings {
	/** The category of the heaviest statement; a reader that knows of a nearer one sets its own. */
	readonly category: Category | null;
	readonly categories: readonly CategoryEvidence[];
	readonly party: Party | null;
	readonly storage: StorageKind | null;
	/** The provider of the heaviest statement; a reader that knows of a nearer one sets its own. */
	readonly provider: string | null;
	readonly providers: readonly ProviderEvidence[];
	/** Services that the running text of this section names: providers of cookies that bear their names. */
	readonly services: readonly string[];
	/** Titles of the document that are names of services. */
	readonly serviceTitles: ReadonlySet<string>;
	/** Whether the words nearest above speak of cookies. */
	readonly aboutCookies: boolean;
	/** The lifetime that the words nearest above state: "Session cookies", "we use these session cookies:". */
	readonly lifetime: Lifetime | null;
	/** The words nearest above say that these cookies are not set. */
	readonly notSet: boolean;
	/** Lines right above explain several kinds of cookies: of which kind these are, is not said. */
	readonly areKindsAbove: boolean;
	/** The words that follow in the section. */
	readonly following: Following;
}

/** The surroundings of rows that stand in no text: nothing is stated. */
export const NO_SURROUNDINGS: Surroundings = {
	category: null,
	categories: [],
	party: null,
	storage: null,
	provider: null,
	providers: [],
	services: [],
	serviceTitles: new Set(),
	aboutCookies: false,
	lifetime: null,
	notSet: false,
	areKindsAbove: false,
	following: { texts: [], lines: [] },
};

/** The words beside a table or a list: those behind it, up to the next heading, may name the provider after the cookies. */
export interface Following {
	readonly texts: string[];
	/** The lines behind it and right above it, which may say of which category some of its rows are. */
	readonly lines: string[];
	above?: readonly string[];
	/** The service that the words right above say is used: whose cookies these are, unless some are known to be others'. */
	led?: string | null;
}
