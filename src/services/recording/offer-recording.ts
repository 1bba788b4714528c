import { refusal } from '../../messaging/intent-error.ts';
import type { RecordingOffer } from '../../messaging/recording-offer.ts';
import type { PageProbe } from '../../ports/pages.ts';
import type { PrivateWindows } from '../../ports/recording.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { Vault } from '../vault/vault.ts';
import type { Inspect } from '../watching/inspect.ts';
import type { PageScanner } from '../watching/page-scanner.ts';
import type { Recorder } from './recorder.ts';

/** Collects what a person should know before they record a tab. Refuses with `tab-gone` or `recording-no-portal`. */
export type OfferRecording = (tabId: number, host?: string) => Promise<RecordingOffer>;

export function createOfferRecording(deps: {
	tabs: Tabs;
	windows: PrivateWindows;
	probe: PageProbe;
	inspect: Inspect;
	scanner: PageScanner;
	recorder: Recorder;
	vault: Pick<Vault, 'pending'>;
}): OfferRecording {
	const { tabs, windows, probe, inspect, scanner, recorder, vault } = deps;
	return async (tabId, given) => {
		await scanner.scanHosts(tabId);
		const [inspection, all] = await Promise.all([inspect(tabId, given), tabs.all()]);
		const tab = all.find(({ id }) => id === tabId);
		if (tab === undefined) throw refusal('tab-gone');
		if (inspection.state !== 'ready') throw refusal('recording-no-portal');
		const { report } = inspection;
		const [privateAllowed, signedIn, now, pending] = await Promise.all([
			windows.isAllowed(),
			probe.signedIn(tabId),
			recorder.current(),
			vault.pending(),
		]);
		return {
			host: report.host,
			privateAllowed,
			privateOpen: all.some(({ incognito }) => incognito),
			isPrivate: tab.incognito,
			signedIn,
			cookies: report.rows.length,
			others: report.inUse?.sites ?? [],
			now,
			pendingRestore: now === null ? pending : null,
		};
	};
}
