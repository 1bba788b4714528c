import type { SourcePage } from '../../core/policy/source-page.ts';
import { ImportError } from '../../import/import-error.ts';
import type { CheckedSite } from '../check-result.ts';
import { fixPage } from './fix-policy.ts';
import { unionReport } from './union-report.ts';

/** A corrected page as a file. */
export interface CorrectedFile {
	/** `policy-fr.html`: by language, and by number where several have the same. */
	readonly name: string;
	readonly text: string;
}

/**
 * Corrects the pages of a site's policy, one a language, as far as they need it: a page that is true, or that cannot be
 * corrected, is left out.
 */
export function correctedPages(
	pages: readonly SourcePage[],
	site: Pick<CheckedSite, 'passes' | 'findings'>,
): readonly CorrectedFile[] {
	const report = unionReport(site);
	if (report === null) return [];
	const names = new Map<string, number>();
	return pages.flatMap((page) => {
		try {
			const { text } = fixPage(page, report);
			if (text === page.content) return [];
			const stem = `policy-${(page.language ?? 'und').replace(/[^\w-]/g, '')}`;
			const count = (names.get(stem) ?? 0) + 1;
			names.set(stem, count);
			const ending = page.kind === 'html' ? 'html' : 'txt';
			return { name: `${count === 1 ? stem : `${stem}-${count}`}.${ending}`, text };
		} catch (error) {
			if (error instanceof ImportError) return [];
			throw error;
		}
	});
}
