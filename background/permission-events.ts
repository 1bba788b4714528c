import { onPermissionsChange } from '../src/adapters/worker/permissions.ts';
import { carryOn, type Worker } from './worker.ts';

/**
 * Hosts granted: sites that waited for it are added, and frames that have opened to us are looked into. Hosts
 * withdrawn: their reports and badges go, while the person's list of sites stays as it is, so that granting again
 * brings them back.
 */
export function listenToPermissions(worker: Worker): void {
	const { watcher, scanner, errors } = worker;
	onPermissionsChange(
		() => {
			carryOn(worker);
			scanner.rescan().catch((error) => errors.record('looking into a page', error));
		},
		() => watcher.allChanged(),
	);
}
