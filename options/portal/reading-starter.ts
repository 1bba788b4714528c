import { POLICY_PATHS } from '../../src/core/policy/policy-page.ts';
import { type ImportModel, TEXT_ID } from '../importing/import-model.ts';
import type { Notices } from '../notices.ts';

/** The ways to a portal's own policy. */
export interface ReadingStarter {
	/** Reads it from where the platform publishes it. Call it first in the click. */
	readPolicy(host: string): Promise<void>;
	/** Leads to the import form, for this portal. */
	importFor(host: string): void;
}

export function createReadingStarter(importing: ImportModel, notices: Notices): ReadingStarter {
	return {
		readPolicy: (host) => importing.readAgain(`https://${host}${POLICY_PATHS[0]}`, host),
		importFor(host) {
			importing.show();
			if (importing.current.value === null) importing.setSite(host);
			notices.focus(TEXT_ID);
		},
	};
}
