import type { Permissions } from '../../ports/permissions.ts';
import { browser } from '../both/browser.ts';

export const permissions: Permissions = {
	async origins() {
		return (await browser.permissions.getAll()).origins ?? [];
	},
	async remove(origins) {
		await browser.permissions.remove({ origins: [...origins] });
	},
};

/** Listens to hosts being granted or withdrawn, by our prompt or in the browser's settings. */
export function onPermissionsChange(granted: () => void, withdrawn: () => void): void {
	const ifHosts =
		(run: () => void) =>
		({ origins }: { origins?: readonly string[] }) => {
			if (origins === undefined || origins.length > 0) run();
		};
	browser.permissions.onAdded.addListener(ifHosts(granted));
	browser.permissions.onRemoved.addListener(ifHosts(withdrawn));
}
