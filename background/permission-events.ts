import { onPermissionsChange } from '../src/adapters/permissions.ts';
import { carryOn, type Worker } from './worker.ts';

/**
 * Hosts granted: sites that waited for it are added. Hosts withdrawn: their reports and badges go, while the
 * person's list of sites stays as it is, so that granting again brings them back.
 */
export function listenToPermissions(worker: Worker): void {
	onPermissionsChange(
		() => carryOn(worker),
		() => worker.watcher.allChanged(),
	);
}
