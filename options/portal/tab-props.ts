import type { OptionsModel } from '../model.ts';
import type { ListedPortal } from '../portals/portal.ts';

/** The properties of every part of a portal's page. */
export interface TabProps {
	readonly model: OptionsModel;
	readonly portal: ListedPortal;
}
