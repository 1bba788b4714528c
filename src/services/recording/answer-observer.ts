import { mayRedirect, mayRun } from '../../core/recording/read-offers.ts';
import { isWithin } from '../../core/web/host.ts';
import { shortAddress } from '../../core/web/short-address.ts';
import type { HttpAnswer } from '../../ports/answers.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { RecordingRun } from './recording-run.ts';

/** Addresses of scripts in one recording. Beyond that the recording is cut, and a missing answer marks no address as claimed. */
const MAX_SCRIPTS = 3000;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');

/** Returns a function that observes responses: those of the recorded tab, and others that can set a cookie of the portal. */
export function createAnswerObserver(deps: {
	run: RecordingRun;
	tabs: Tabs;
	/** Called after the first response of another host in the recorded tab. */
	onHost: () => void;
	onError: (error: unknown) => void;
}): (answer: HttpAnswer) => void {
	const { run, tabs } = deps;
	const { tabId, store } = run.state;

	function observe({ frameId: _, tabId: __, store: ___, ...answer }: HttpAnswer, inTab: boolean): void {
		const isNews = inTab && !run.tally.hosts.has(hostOf(answer.url));
		const isPage = answer.resource === 'main_frame' || answer.resource === 'sub_frame';
		// Most responses set no cookie and change no page.
		// Queries may hold values: they are not even stored in memory.
		const url = shortAddress(answer.url);
		if (answer.offers.length === 0 && !isNews && !mayRedirect(answer) && !isPage) {
			if (inTab && mayRun(answer)) noteScript(answer.at, url);
			return;
		}
		const initiator = answer.initiator && shortAddress(answer.initiator);
		run.observe({ kind: 'answer', ...answer, url, initiator, inTab });
		if (isNews) deps.onHost();
	}

	/** Remembers a script's address, with which stacks are compared. */
	function noteScript(at: number, url: string): void {
		if (run.tally.delivered.has(url)) return;
		if (run.tally.delivered.size >= MAX_SCRIPTS) run.cut();
		else run.observe({ kind: 'delivered', at, url });
	}

	/** Observes a response of another tab, or of none. */
	async function observeOther(answer: HttpAnswer): Promise<void> {
		const host = hostOf(answer.url);
		const { site, hostsInUse } = run.base;
		const mayMatter = isWithin(host, site) || run.tally.hosts.has(host) || hostsInUse.includes(host);
		if (answer.offers.length === 0 || !mayMatter) return;
		if (answer.store !== null && answer.store !== store) return;
		if (answer.tabId !== null && (await tabs.get(answer.tabId))?.store !== store) return;
		if (run.state.stage === 'recording') observe(answer, false);
	}

	return (answer) => {
		if (answer.tabId === tabId) observe(answer, true);
		else observeOther(answer).catch(deps.onError);
	};
}
