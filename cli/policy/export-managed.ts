import { join } from 'node:path';
import type { StartPdfThread } from '../../scripts/policy/read-pdf-apart.ts';
import type { ExitCode } from '../../src/check/check-result.ts';
import {
	MANAGED_BROWSERS,
	managedFaults,
	managedFile,
	managedValue,
} from '../../src/check/organisation/managed-file.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { readConfigFile } from '../check/check-config-file.ts';
import { createPolicySources } from '../check/policy-sources.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { BASELINE_FILE, readBaselineFile } from '../commands/baseline.ts';
import { readArguments } from '../read-arguments.ts';
import { commandUsage } from '../usage.ts';
import { policiesOfConfig, policiesOfFiles } from './managed-policies.ts';

const OPTIONS = {
	managed: { type: 'string' },
	id: { type: 'string' },
	organisation: { type: 'string' },
	contact: { type: 'string' },
	locked: { type: 'boolean', default: false },
	baseline: { type: 'string' },
	config: { type: 'string' },
	output: { type: 'string', short: 'o' },
} as const;

/** Chrome's identifiers are 32 letters from a to p. */
const CHROME_ID = /^[a-p]{32}$/;

/** The parts of the program that the export needs. */
export interface ExportProgram {
	readonly startPdfThread: StartPdfThread;
	/** The extension's identifier in Firefox; that in Chrome comes from the store. */
	readonly geckoId: string;
}

/** Checks an identifier of the extension in Chrome. @throws {WrongUse} where it is missing, or cannot be one */
function chromeId(given: string | undefined, { t }: CommandIo['words']): string {
	if (given === undefined || !CHROME_ID.test(given)) throw new WrongUse(t('check_managed_chrome_id'));
	return given;
}

/**
 * `policy export --managed chrome|firefox [FILE…]`: writes the file that hands an organisation's policies to its people's
 * browsers. The extension's own parser checks it: nothing is written that would be refused there.
 */
export async function exportManaged(
	argv: readonly string[],
	io: CommandIo,
	{ startPdfThread, geckoId }: ExportProgram,
): Promise<ExitCode> {
	const { t } = io.words;
	if (argv.some((word) => word === '--help' || word === '-h')) {
		io.print(commandUsage('policy export', io.words) ?? '');
		return 0;
	}
	const { values, positionals } = readArguments('policy', argv, OPTIONS, io.words);
	const browser = MANAGED_BROWSERS.find((each) => each === values.managed);
	if (browser === undefined) throw new WrongUse(t('check_one_of', '--managed', MANAGED_BROWSERS.join(', ')));
	const id = browser === 'firefox' ? (values.id ?? geckoId) : chromeId(values.id, io.words);
	const policyOf = createPolicySources(io.words, startPdfThread);
	const file = await readConfigFile(values.config, io);
	const isOfFiles = positionals.length > 0;
	const { policies, sites } = isOfFiles
		? await policiesOfFiles(positionals, policyOf, io)
		: await policiesOfConfig(file, policyOf, io);
	if (policies.length === 0) throw new WrongUse(t('check_managed_none'));
	const baseline = await exceptionsOf(values.baseline, isOfFiles ? null : file, io);
	const { organisation, contact, locked: isLocked } = values;
	const value = managedValue(
		{ organisation, contact, isLocked, sites, policies, accepted: baseline },
		io.now(),
	);
	const faults = managedFaults(value, io.now(), io.words);
	if (faults.length > 0) throw new WrongUse(faults.join('\n'));
	const text = managedFile(browser, id, value);
	if (values.output === undefined) io.print(text);
	else {
		await io.write(values.output, text);
		io.complain(io.words.plural('check_managed_written', policies.length, safeText(values.output)));
	}
	return 0;
}

/** The exceptions of a named list, or of the configuration's. @throws {WrongUse} where a named list is not there */
async function exceptionsOf(
	given: string | undefined,
	file: Awaited<ReturnType<typeof readConfigFile>> | null,
	io: CommandIo,
) {
	const configured = file?.config.baseline === undefined ? null : join(file.folder, file.config.baseline);
	const named = given ?? configured;
	if (named === null && file === null) return [];
	const path = named ?? BASELINE_FILE;
	const baseline = await readBaselineFile(path, io);
	if (baseline === null && named !== null) throw new WrongUse(io.words.t('check_no_file', safeText(path)));
	return baseline?.accepted ?? [];
}
