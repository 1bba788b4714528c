import type { Policy } from '../../src/core/policy/policy.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { PopupBackend } from '../backend.ts';

/** The policy that a report was judged by, whole; null where none was imported. */
export async function storedPolicy(
	{ policy: { kind, site } }: SiteReport,
	{ client }: Pick<PopupBackend, 'client'>,
): Promise<Policy | null> {
	return kind === 'portal' || kind === 'family' ? client['policy.get']({ site }) : null;
}
