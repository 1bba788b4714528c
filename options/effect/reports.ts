import { type ReadonlySignal, signal } from '@preact/signals';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { OptionsBackend } from '../backend.ts';
import type { Notices } from '../notices.ts';

export interface Reports {
	/** The last report of each portal that is open, or was: by store and host. */
	readonly all: ReadonlySignal<ReadonlyMap<string, SiteReport>>;
	/** Asks for them anew: those that are no longer stored go. */
	refresh(): Promise<void>;
	dispose(): void;
}

/** One word for a report's portal. */
export const reportId = ({ store, host }: SiteReport): string => JSON.stringify([store, host]);

export function createReports(
	backend: Pick<OptionsBackend, 'reports' | 'onReport'>,
	notices: Notices,
): Reports {
	const all = signal<ReadonlyMap<string, SiteReport>>(new Map());
	const newer = (a: SiteReport, b: SiteReport | undefined) => (b && b.revision > a.revision ? b : a);
	return {
		all,
		refresh: () =>
			notices.attempt(async () => {
				const stored = await backend.reports();
				all.value = new Map(
					stored.map((report) => [reportId(report), newer(report, all.value.get(reportId(report)))]),
				);
			}),
		dispose: backend.onReport((report) => {
			const id = reportId(report);
			all.value = new Map(all.value).set(id, newer(report, all.value.get(id)));
		}),
	};
}
