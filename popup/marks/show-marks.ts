import type { MarksOutcome } from '../../src/core/marks/policy-marks.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { PopupBackend } from '../backend.ts';
import { policyMarks } from './policy-marks.ts';

/** Shows a report’s marks on the page in the tab, or removes them; then the popup makes room for the page. */
export async function showMarks(
	report: SiteReport,
	backend: PopupBackend,
	translator: Translator,
): Promise<MarksOutcome> {
	const { missingMarks } = await import('../exporting.ts');
	const missing = missingMarks(report, translator.locale);
	const outcome = await backend.toggleMarks(policyMarks(report, missing, translator));
	if (outcome.state === 'shown' || outcome.state === 'removed') backend.close();
	return outcome;
}
