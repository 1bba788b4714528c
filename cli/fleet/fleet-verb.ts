import type { ExitCode } from '../../src/check/check-result.ts';
import type { CommandIo } from '../command.ts';
import type { CheckProgram } from '../commands/check.ts';

/** A verb of `fleet`. */
export type FleetVerb = (argv: readonly string[], io: CommandIo, program: CheckProgram) => Promise<ExitCode>;
