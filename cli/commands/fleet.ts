import { EXIT_CODES } from '../../src/check/check-result.ts';
import { type Command, WrongUse } from '../command.ts';
import { createFleetReports, type FleetReports } from '../fleet/fleet-reports.ts';
import { run } from '../fleet/fleet-run.ts';
import { sites } from '../fleet/fleet-sites.ts';
import { init, prune, status } from '../fleet/fleet-status.ts';
import { fleetUsage } from '../fleet/fleet-usage.ts';
import type { FleetVerb } from '../fleet/fleet-verb.ts';
import { worker } from '../fleet/fleet-worker.ts';
import { FleetAway } from '../fleet/with-fleet.ts';
import { createWithHistory } from '../fleet/with-history.ts';
import type { CheckProgram } from './check.ts';

const VERBS: Readonly<Record<string, FleetVerb>> = { init, sites, run, worker, status, prune };

/** `fleet VERB`: many sites, with their history in a database. */
export function createFleetCommand(
	program: CheckProgram,
	{ translator, assets }: Pick<FleetReports, 'translator' | 'assets'>,
): Command {
	const withHistory = createWithHistory(program.environment);
	const verbs: Readonly<Record<string, FleetVerb>> = {
		...VERBS,
		...createFleetReports({ withHistory, translator, assets }),
	};
	return async ([verb = '--help', ...argv], io) => {
		if (verb === '--help' || verb === '-h' || argv.includes('--help') || argv.includes('-h')) {
			io.print(fleetUsage(io.words));
			return EXIT_CODES.clean;
		}
		const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
		if (command === undefined)
			throw new WrongUse(io.words.t('check_one_of', 'fleet', Object.keys(verbs).join(', ')));
		try {
			return await command(argv, io, program);
		} catch (error) {
			if (!(error instanceof FleetAway)) throw error;
			io.complain(error.message);
			return EXIT_CODES.notChecked;
		}
	};
}
