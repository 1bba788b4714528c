import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { PopupBackend } from '../backend.ts';

/** Saves a report as a file, with what was observed over time where that can be read. */
export async function saveReport(
	report: SiteReport,
	format: 'csv' | 'json',
	{ client, save }: Pick<PopupBackend, 'save' | 'client'>,
): Promise<void> {
	const { store, host } = report;
	const { reportFile } = await import('../exporting.ts');
	const journal = await client['journal.get']({ store, host }).catch(() => null);
	save(reportFile(report, format, journal));
}
