import { lazy } from '../src/services/lib/lazy.ts';
import { JOURNAL_PREFIX } from '../src/state/session-keys.ts';
import { createJudgingServices, type JudgingDeps, type JudgingServices } from './create-judging-services.ts';
import type { WorkerPorts } from './worker-ports.ts';

/**
 * Constructs the services that make a report on first use. `dropClosedStores` clears the journals of closed private
 * windows (see `Journals`), without loading the journals where none can be stored.
 */
export function judgingOnUse(ports: WorkerPorts, services: Omit<JudgingDeps, 'noPrivateJournals'>) {
	/** Whether this worker or an earlier one may have stored private windows' journals; null: not read yet. */
	let mayHavePrivateJournals: boolean | null = null;
	const judging = lazy((): JudgingServices => {
		const noPrivateJournals = mayHavePrivateJournals === false;
		mayHavePrivateJournals = true;
		return createJudgingServices(ports, { ...services, noPrivateJournals });
	});
	return {
		judging,
		async dropClosedStores(open: ReadonlySet<string>): Promise<void> {
			if (mayHavePrivateJournals === null) {
				const stored = await ports.session.entries(JOURNAL_PREFIX);
				mayHavePrivateJournals ??= stored.size > 0;
			}
			if (mayHavePrivateJournals) await judging().journals.dropClosedStores(open);
		},
	};
}
