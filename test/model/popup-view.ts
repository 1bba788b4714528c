import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Inspection } from '../../src/messaging/intents/inspection.ts';
import type { PopupView, StoredView } from './world.ts';

/** Returns rows in the notation of the reference. */
function rowsOf({ rows }: Pick<SiteReport, 'rows'>): string[] {
	return rows
		.map(({ cookie: { name, domain, hostOnly, path, partition }, verdict }) =>
			[name, domain, hostOnly, path, partition?.topLevelSite ?? '', verdict.verdict].join('|'),
		)
		.sort();
}

const patternsOf = (rows: SiteReport['unseen']) => rows.map(({ pattern }) => pattern).sort();

/** Returns the parts of a stored report that the reference predicts. */
export const storedViewOf = (report: SiteReport): StoredView => ({
	rows: rowsOf(report),
	unseen: patternsOf(report.unseen),
});

/** Returns what the popup shows of an inspection. */
export function popupViewOf(inspection: Inspection): PopupView {
	if (inspection.state !== 'ready') {
		return { state: inspection.state, policy: '', rows: [], unseen: [], notLookedAt: [] };
	}
	const { report } = inspection;
	return {
		state: 'ready',
		policy: report.policy.kind,
		...storedViewOf(report),
		notLookedAt: patternsOf(report.notLookedAt),
	};
}
