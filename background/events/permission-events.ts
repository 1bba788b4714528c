import { onPermissionsChange } from '../../src/adapters/worker/permissions.ts';
import { applyGrants, type Worker } from '../worker.ts';

/**
 * After a grant: adds pending sites and rescans pages, whose frames may have opened to us. After a withdrawal: drops
 * the reports and badges of the hosts; the person's list of sites stays, so that granting again restores them.
 */
export function listenToPermissions(worker: Worker): void {
	const { watcher, scanner, followedSites, errors } = worker;
	onPermissionsChange(
		() => {
			applyGrants(worker);
			followedSites.runInOpenPages().catch((error) => errors.record('sites', error));
			scanner.rescan().catch((error) => errors.record('page scan', error));
		},
		() => watcher.allChanged(),
	);
}
