import type { ConsentChoice, ConsentToolId } from '../../core/consent/consent.ts';
import { detectTool, reportsChoices } from '../../core/consent/detect-tool.ts';
import { type Cookie, cookieKey } from '../../core/cookie/cookie.ts';
import { partyOf } from '../../core/cookie/party.ts';
import { MAX_RECORDED_CHOICES } from '../../core/recording/build-recording.ts';
import { phaseAt } from '../../core/recording/consent-phases.ts';
import type { RecordingEvent } from '../../core/recording/recording-event.ts';
import type { RecordingState } from '../../core/recording/recording-state.ts';
import { judge } from '../../core/report/judge.ts';
import { isIpHost } from '../../core/web/host.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { PolicyInUse } from '../policies/policies-in-use.ts';

type Counts = Pick<RecordingState, 'cookies' | 'undeclared' | 'phase' | 'recognised' | 'pages'>;

/** Pages in the state that our pages show; the log holds all. */
const MAX_PAGES = 100;
/** Hosts whose cookies may be the portal's. */
const MAX_HOSTS = 5000;

/**
 * Counts the observations of a recording so far, for the state that our pages show. No observation costs more for those
 * before it.
 */
export interface RecordingTally {
	add(observation: RecordingEvent): void;
	/** Whether a cookie was present at the beginning, or was set since. */
	hasSeen(cookie: Cookie): boolean;
	/** Whether a consent manager was detected already. */
	hasTool(tool: ConsentToolId): boolean;
	/** The hosts that answered the recorded tab, up to a limit. */
	readonly hosts: ReadonlySet<string>;
	/** Short addresses of scripts that were delivered. */
	readonly delivered: ReadonlySet<string>;
	/** Whether a cookie is sent to one of these hosts. */
	reachesHost(cookie: Cookie): boolean;
	/** Returns the tab's last address, short (see `shortAddress`); null: none yet. */
	lastPage(): string | null;
	/** Returns the last choice observed for a tool. */
	lastChoice(tool: ConsentChoice['tool']): ConsentChoice | null;
	/** The same object as long as nothing has changed. */
	counts(): Counts;
}

/** The hosts that answered, up to a limit, and their parent domains, so that a cookie is looked up in one step. */
function createHostSet() {
	const names = new Set<string>();
	const domains = new Set<string>();
	return {
		names: names as ReadonlySet<string>,
		isReachedBy: ({ domain, hostOnly }: Cookie) => (hostOnly ? names : domains).has(domain),
		add(host: string): void {
			if (names.has(host) || names.size === MAX_HOSTS) return;
			names.add(host);
			if (isIpHost(host)) return void domains.add(host);
			for (let domain = host; domain !== ''; ) {
				domains.add(domain);
				const dot = domain.indexOf('.');
				domain = dot < 0 ? '' : domain.slice(dot + 1);
			}
		},
	};
}

/** `atStart`: the cookies present when the recording began. */
export function createRecordingTally(deps: {
	atStart: readonly Cookie[];
	site: string;
	policy: PolicyInUse;
}): RecordingTally {
	const { policy, index } = deps.policy;
	const seen = new Set(deps.atStart.map(cookieKey));
	const setCookies = new Set<string>();
	const hosts = createHostSet();
	const delivered = new Set<string>();
	const pages = new Set<string>();
	/** At most `MAX_RECORDED_CHOICES`. */
	const choices: ConsentChoice[] = [];
	const lastChoices = new Map<ConsentChoice['tool'], ConsentChoice>();
	const tools = new Set<ConsentToolId>();
	let lastPage: string | null = null;
	let counts: Counts = {
		cookies: 0,
		undeclared: 0,
		phase: phaseAt([], Number.POSITIVE_INFINITY),
		recognised: false,
		pages: [],
	};

	function isUndeclared(cookie: Cookie): boolean {
		const party = partyOf(cookie, deps.site);
		const { declarations } = policy;
		return (
			judge(cookie, party, { declarations, index, kind: policy.inForce.kind }).verdict.verdict ===
			'undeclared'
		);
	}

	function addTool(tool: ConsentToolId): void {
		if (tools.has(tool)) return;
		tools.add(tool);
		if (reportsChoices(tool)) counts = { ...counts, recognised: true };
	}

	function addCookie(cookie: Cookie): void {
		const key = cookieKey(cookie);
		seen.add(key);
		if (setCookies.has(key)) return;
		setCookies.add(key);
		const { cookies, undeclared } = counts;
		counts = { ...counts, cookies: cookies + 1, undeclared: undeclared + (isUndeclared(cookie) ? 1 : 0) };
	}

	function addPage(url: string): void {
		lastPage = shortAddress(url);
		if (pages.has(lastPage) || pages.size === MAX_PAGES) return;
		pages.add(lastPage);
		counts = { ...counts, pages: [...pages] };
	}

	function addChoice(choice: ConsentChoice): void {
		lastChoices.set(choice.tool, choice);
		if (choices.length === MAX_RECORDED_CHOICES) return;
		choices.push(choice);
		counts = { ...counts, phase: phaseAt(choices, Number.POSITIVE_INFINITY) };
	}

	return {
		hosts: hosts.names,
		delivered,
		reachesHost: hosts.isReachedBy,
		hasTool: (tool) => tools.has(tool),
		hasSeen: (cookie) => seen.has(cookieKey(cookie)),
		lastPage: () => lastPage,
		lastChoice: (tool) => lastChoices.get(tool) ?? null,
		counts: () => counts,
		add(observation) {
			const tool = detectTool(observation);
			if (tool !== null) addTool(tool.id);
			if (observation.kind === 'jar' && !observation.removed) addCookie(observation.cookie);
			if (observation.kind === 'page') addPage(observation.url);
			if (observation.kind === 'delivered') delivered.add(observation.url);
			if (observation.kind === 'choice') addChoice(observation.choice);
			if (observation.kind === 'answer' && observation.inTab) {
				const { url } = observation;
				if (URL.canParse(url)) hosts.add(new URL(url).hostname);
			}
		},
	};
}
