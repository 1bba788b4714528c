import { onManagedChange } from '../../src/adapters/worker/managed.ts';
import type { Worker } from '../worker.ts';

/** Follows what the organisation sets while the browser runs. */
export function listenToOrganisation({ organisationWatch }: Worker): void {
	onManagedChange(organisationWatch.changed);
}
