import type { CheckedSite } from '../src/check/check-result.ts';
import { fixPolicy } from '../src/check/fix/fix-policy.ts';
import { fixLines } from '../src/check/fix/fix-words.ts';
import { unionReport } from '../src/check/fix/union-report.ts';
import { safeText } from '../src/check/words/safe-text.ts';
import { ImportError } from '../src/import/import-error.ts';
import type { CommandIo } from './command.ts';
import { importFailure } from './import-failure.ts';

/** Corrects one file of a site's policy, and says what was done. */
async function fixFile(file: string, site: CheckedSite, io: CommandIo): Promise<void> {
	const report = unionReport(site);
	if (report === null) return;
	const text = await io.read(file);
	// What is no UTF-8 would be written back otherwise than it was.
	if (text.includes('\ufffd')) return io.complain(io.words.t('check_fix_not_utf8', safeText(file)));
	try {
		const fixed = fixPolicy(text, { name: file, url: null }, report);
		if ('text' in fixed && fixed.text !== text) await io.write(file, fixed.text);
		for (const line of fixLines(file, fixed, io.words)) io.complain(line);
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		io.complain(importFailure(file, error, io.words));
	}
}

/** Writes the corrected policy of each site that was compared with files (`--fix`): whole files, one after the other. */
export async function fixFiles(sites: readonly CheckedSite[], io: CommandIo): Promise<void> {
	for (const site of sites)
		for (const { file } of site.policy?.sources ?? []) if (file !== null) await fixFile(file, site, io);
}
