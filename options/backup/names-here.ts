import type { BackupPart } from '../../src/core/backup/backup-part.ts';
import type { OptionsBackend } from '../backend.ts';

/** The names of what is stored now, by part, as far as a backup could replace it; as `BackupContents` names them. */
export async function namesHere(
	client: OptionsBackend['client'],
): Promise<ReadonlyMap<BackupPart, ReadonlySet<string>>> {
	const [{ policies }, { sites }, audits, { portals }] = await Promise.all([
		client['policy.list'](),
		client['site.list'](),
		client['audit.list'](),
		client['journal.list'](),
	]);
	return new Map<BackupPart, ReadonlySet<string>>([
		['policies', new Set(policies.map(({ site }) => site))],
		['sites', new Set(sites.map(({ host }) => host))],
		['reports', new Set(audits.map(({ id }) => id))],
		['journal', new Set(portals.filter(({ inMemory }) => !inMemory).map(({ host }) => host))],
	]);
}
