import type { SourcePage } from '../../../src/core/policy/source-page.ts';
import type { CorrectedPage } from '../../../src/correct/correction.ts';

/** A page as it is and as it should be. */
export interface PagePair {
	readonly page: SourcePage;
	readonly corrected: CorrectedPage;
}
