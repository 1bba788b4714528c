#!/usr/bin/env node
import { Worker } from 'node:worker_threads';
import en from '../src/_locales/en/messages.json';
import fr from '../src/_locales/fr/messages.json';
import { localeMessages } from '../src/i18n/locale-messages.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { chooseLanguage } from './choose-language.ts';
import type { CommandIo } from './command.ts';
import { baseline } from './commands/baseline.ts';
import { createCheckCommand } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { createDoctorCommand } from './commands/doctor.ts';
import { createPolicyCommand } from './commands/policy.ts';
import { createFiles } from './files.ts';
import { runCommand } from './run-command.ts';

const FILES = { en, fr };

const words = createTranslator(localeMessages(FILES[chooseLanguage(process.env)]));
const io: CommandIo = {
	print: (text) => void process.stdout.write(text),
	complain: (line) => void process.stderr.write(`${line}\n`),
	...createFiles(words),
	now: Date.now,
	words,
};

/** Starts the thread that reads a PDF, whose memory is bounded; the build puts its file beside this one. */
async function startPdfThread(): Promise<Worker> {
	return new Worker(new URL('./pdf-thread.mjs', import.meta.url), {
		resourceLimits: { maxOldGenerationSizeMb: 1024 },
	});
}

const check = createCheckCommand({
	scripts: new URL('./in-pages/', import.meta.url),
	version: __VERSION__,
	environment: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	startPdfThread,
});

const COMMANDS = {
	check,
	doctor: createDoctorCommand(),
	compare,
	baseline,
	policy: createPolicyCommand(startPdfThread),
};

process.exitCode = await runCommand(process.argv.slice(2), COMMANDS, io);
