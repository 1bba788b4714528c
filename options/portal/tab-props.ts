import type { OptionsModel } from '../model.ts';
import type { Portal } from '../portals/portal.ts';

/** The properties of every part of a portal's page. */
export interface TabProps {
	readonly model: OptionsModel;
	readonly portal: Portal;
}
