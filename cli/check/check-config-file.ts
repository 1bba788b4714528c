import { dirname } from 'node:path';
import { type CheckConfig, type ConfigFault, readConfig } from '../../src/check/config/check-config.ts';
import { CONFIG_FILE } from '../../src/check/config/config-lines.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { type CommandIo, WrongUse } from '../command.ts';

/** Characters of what a setting takes: the codes of all findings. */
const MAX_EXPECTED = 1000;

/** The configuration of a run, and where it stands. */
export interface ConfigFile {
	readonly config: CheckConfig;
	/** Null without a file. */
	readonly path: string | null;
	/** Folder that its paths are relative to. */
	readonly folder: string;
	readonly text: string;
}

function faultWords({ kind, expected, received }: ConfigFault, { words: { t } }: CommandIo): string {
	if (kind !== 'expected') return t(`check_config_${kind}`);
	return t(
		'check_config_expected',
		safeText(expected.replace(/^\((.*)\)$/, '$1'), MAX_EXPECTED),
		safeText(received),
	);
}

/**
 * Reads the configuration: the given file, or the usual one of the working directory if there is one.
 * @throws {WrongUse} with all that is wrong in it
 */
export async function readConfigFile(given: string | undefined, io: CommandIo): Promise<ConfigFile> {
	const path = given ?? CONFIG_FILE;
	const text = given === undefined ? await io.readIfAny(path) : await io.read(path);
	if (text === null) return { config: {}, path: null, folder: '.', text: '' };
	const { t } = io.words;
	const file = safeText(path);
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		throw new WrongUse(
			t('check_config_no_json', file, safeText(error instanceof Error ? error.message : '')),
		);
	}
	const { config, faults } = readConfig(value);
	if (faults !== null)
		throw new WrongUse(
			faults
				.map((fault) => t('check_config_fault', file, safeText(fault.place || '/'), faultWords(fault, io)))
				.join('\n'),
		);
	return { config, path, folder: dirname(path), text };
}
