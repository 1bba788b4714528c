import { existsSync } from 'node:fs';
import { safeText } from '../../src/check/words/safe-text.ts';
import { type FleetDatabase, FleetDatabaseError } from '../../src/fleet/store/database/fleet-database.ts';
import { type FleetPlace, openFleet } from '../../src/fleet/store/database/open-fleet.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { WrongUse } from '../command.ts';

/** The folder of a fleet without a PostgreSQL server, in the working directory. */
const FLEET_FOLDER = 'cookie-policy-fleet';

/** A fleet's database that does not answer: exit code 3, unlike wrong use. */
export class FleetAway extends Error {}

/** The flag of the folder, which every verb takes. */
export const DIR_OPTION = { dir: { type: 'string' } } as const;

/** Where the fleet is: `DATABASE_URL`, or the folder. A folder that is asked for wins. */
export function fleetPlace(
	dir: string | undefined,
	environment: Readonly<Record<string, string | undefined>>,
): FleetPlace {
	return { url: dir === undefined ? environment['DATABASE_URL'] : undefined, folder: dir ?? FLEET_FOLDER };
}

/** Words an error of the database. */
export function fleetError(error: unknown, { t }: Translator): unknown {
	if (!(error instanceof FleetDatabaseError)) return error;
	const { reason, place, message } = error;
	const words = t(`fleet_database_${snakeCase(reason)}`, safeText(place), safeText(message));
	return reason === 'not-reached' ? new FleetAway(words) : new WrongUse(words);
}

/** Opens the fleet for some work, and closes it. @throws {WrongUse} {FleetAway} */
export async function withFleet<T>(
	place: FleetPlace,
	words: Translator,
	work: (database: FleetDatabase) => Promise<T>,
): Promise<T> {
	try {
		const database = await openFleet(place, (folder) => !existsSync(folder));
		try {
			return await work(database);
		} finally {
			await database.close().catch(() => undefined);
		}
	} catch (error) {
		throw fleetError(error, words);
	}
}
