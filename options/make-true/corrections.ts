import { isPlatformHost } from '../../src/core/policy/platform.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { OptionsBackend } from '../backend.ts';
import type { Reports } from '../effect/reports.ts';
import type { Notices } from '../notices.ts';
import type { SitesModel } from '../sites/sites-model.ts';
import type { Correction, createCorrection } from './correction-model.ts';

/** The corrections of all portals; decisions stay while the page is open. */
export interface Corrections {
	/** `create`: what makes one, which is loaded on use. */
	of(host: string, create: typeof createCorrection): Correction;
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
		of(host, create) {
			const portal = { host, isPlatform: () => isPlatformHost(host) || isAdded(host) };
			const correction = corrections.get(host) ?? create(backend, tr, notices, reports, portal);
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
