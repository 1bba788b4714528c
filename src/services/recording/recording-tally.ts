import type { ConsentChoice, ConsentToolId } from '../../core/consent/consent.ts';
import { detectTool, reportsChoices } from '../../core/consent/detect-tool.ts';
import { type Cookie, cookieKey } from '../../core/cookie/cookie.ts';
import { partyOf } from '../../core/cookie/party.ts';
import { phaseAt } from '../../core/recording/consent-phases.ts';
import type { RecordingEvent, RecordingState } from '../../core/recording/recording.ts';
import { judge } from '../../core/report/judge.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { PolicyInUse } from '../policies/policies-in-use.ts';

type Counts = Pick<RecordingState, 'cookies' | 'undeclared' | 'phase' | 'recognised' | 'pages'>;

/** Pages in the state that our pages show; the log holds all. */
const MAX_PAGES = 100;

/** Counts the observations of a recording so far, for the state that our pages show. */
export interface RecordingTally {
	add(observation: RecordingEvent): void;
	/** Whether a cookie was present at the beginning, or was set since. */
	hasSeen(cookie: Cookie): boolean;
	/** Whether a consent manager was detected already. */
	hasTool(tool: ConsentToolId): boolean;
	/** The hosts that answered the recorded tab. */
	readonly hosts: ReadonlySet<string>;
	/** Short addresses of scripts that were delivered. */
	readonly delivered: ReadonlySet<string>;
	/** Returns the tab's last address, short (see `shortAddress`); null: none yet. */
	lastPage(): string | null;
	/** Returns the last choice observed for a tool. */
	lastChoice(tool: ConsentChoice['tool']): ConsentChoice | null;
	counts(): Counts;
}

/** `atStart`: the cookies present when the recording began. */
export function createRecordingTally(deps: {
	atStart: readonly Cookie[];
	site: string;
	policy: PolicyInUse;
}): RecordingTally {
	const { policy, index } = deps.policy;
	const hasPolicy = policy.inForce.kind !== 'none';
	const seen = new Set(deps.atStart.map(cookieKey));
	/** Cookies set since: by key, whether undeclared. */
	const setCookies = new Map<string, boolean>();
	const hosts = new Set<string>();
	const delivered = new Set<string>();
	const pages = new Set<string>();
	const choices: ConsentChoice[] = [];
	const tools = new Set<ConsentToolId>();
	let lastPage: string | null = null;

	function isUndeclared(cookie: Cookie): boolean {
		const party = partyOf(cookie, deps.site);
		const { declarations } = policy;
		return judge(cookie, party, { declarations, index, hasPolicy }).verdict.verdict === 'undeclared';
	}

	return {
		hosts,
		delivered,
		hasTool: (tool) => tools.has(tool),
		hasSeen: (cookie) => seen.has(cookieKey(cookie)),
		lastPage: () => lastPage,
		lastChoice: (tool) => choices.findLast((choice) => choice.tool === tool) ?? null,
		counts: () => ({
			cookies: setCookies.size,
			undeclared: [...setCookies.values()].filter(Boolean).length,
			phase: phaseAt(choices, Number.POSITIVE_INFINITY),
			recognised: [...tools].some(reportsChoices),
			pages: [...pages],
		}),
		add(observation) {
			const tool = detectTool(observation);
			if (tool !== null) tools.add(tool.id);
			switch (observation.kind) {
				case 'jar': {
					const key = cookieKey(observation.cookie);
					if (observation.removed) return;
					seen.add(key);
					if (!setCookies.has(key)) setCookies.set(key, isUndeclared(observation.cookie));
					return;
				}
				case 'answer':
					if (observation.inTab && URL.canParse(observation.url)) {
						hosts.add(new URL(observation.url).hostname);
					}
					return;
				case 'delivered':
					delivered.add(observation.url);
					return;
				case 'page':
					lastPage = shortAddress(observation.url);
					if (pages.size < MAX_PAGES) pages.add(lastPage);
					return;
				case 'choice':
					choices.push(observation.choice);
			}
		},
	};
}
