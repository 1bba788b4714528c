import type { ConsentChoice, ConsentToolId } from '../../core/consent/consent.ts';
import { detectTool, reportsChoices } from '../../core/consent/detect-tool.ts';
import { type Cookie, cookieKey } from '../../core/cookie/cookie.ts';
import { partyOf } from '../../core/cookie/party.ts';
import { phaseAt } from '../../core/recording/consent-phases.ts';
import type { RecordingEvent, RecordingState } from '../../core/recording/recording.ts';
import { judge } from '../../core/report/judge.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { PolicyInUse } from '../policies/policy-store.ts';

type Counts = Pick<RecordingState, 'cookies' | 'undeclared' | 'phase' | 'recognised' | 'pages'>;

/** Pages that the state names: the recording itself names all. */
const MOST_PAGES = 100;

/** What has been told so far, counted: what pages are shown while recording. */
export interface RecordingTally {
	add(observation: RecordingEvent): void;
	/** Whether a cookie was there at the beginning, or was set since. */
	hasSeen(cookie: Cookie): boolean;
	/** Whether a consent manager was found already. */
	hasTool(tool: ConsentToolId): boolean;
	/** The hosts that answered the recorded tab. */
	readonly hosts: ReadonlySet<string>;
	/** The last address of the tab, short; null: none yet. */
	lastPage(): string | null;
	/** The last choice that was told of a tool. */
	lastChoice(tool: ConsentChoice['tool']): ConsentChoice | null;
	counts(): Counts;
}

/** `atStart`: the cookies that were there when it began. */
export function createRecordingTally(deps: {
	atStart: readonly Cookie[];
	site: string;
	policy: PolicyInUse;
}): RecordingTally {
	const { policy, index } = deps.policy;
	const hasPolicy = policy.inForce.kind !== 'none';
	const known = new Set(deps.atStart.map(cookieKey));
	/** By key, whether it is undeclared. */
	const set = new Map<string, boolean>();
	const hosts = new Set<string>();
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
		hasTool: (tool) => tools.has(tool),
		hasSeen: (cookie) => known.has(cookieKey(cookie)),
		lastPage: () => lastPage,
		lastChoice: (tool) => choices.findLast((choice) => choice.tool === tool) ?? null,
		counts: () => ({
			cookies: set.size,
			undeclared: [...set.values()].filter(Boolean).length,
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
					known.add(key);
					if (!set.has(key)) set.set(key, isUndeclared(observation.cookie));
					return;
				}
				case 'answer':
					if (observation.inTab && URL.canParse(observation.url)) {
						hosts.add(new URL(observation.url).hostname);
					}
					return;
				case 'page':
					lastPage = shortAddress(observation.url);
					if (pages.size < MOST_PAGES) pages.add(lastPage);
					return;
				case 'choice':
					choices.push(observation.choice);
			}
		},
	};
}
