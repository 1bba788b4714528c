import { isPlatformHost } from '../../src/core/policy/platform.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { OptionsBackend } from '../backend.ts';
import type { Reports } from '../effect/reports.ts';
import type { Notices } from '../notices.ts';
import type { SitesModel } from '../sites/sites-model.ts';
import { type Correction, createCorrection } from './correction-model.ts';

/** What would make each portal's policy true; what a person decided stays while the page is open. */
export interface Corrections {
	of(host: string): Correction;
	/** Loads the policies of the portals in use again. */
	refresh(): void;
	dispose(): void;
}

export function createCorrections(
	backend: OptionsBackend,
	tr: Translator,
	notices: Notices,
	reports: Reports,
	sites: SitesModel,
): Corrections {
	const isAdded = (host: string) =>
		sites.list.value?.sites.some((site) => site.host === host && site.platform) === true;
	const corrections = new Map<string, Correction>();
	return {
		of(host) {
			const portal = { host, isPlatform: () => isPlatformHost(host) || isAdded(host) };
			const correction = corrections.get(host) ?? createCorrection(backend, tr, notices, reports, portal);
			corrections.set(host, correction);
			return correction;
		},
		refresh() {
			for (const correction of corrections.values()) void correction.load();
		},
		dispose() {
			for (const correction of corrections.values()) correction.dispose();
		},
	};
}
