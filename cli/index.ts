#!/usr/bin/env node
import type { Worker } from 'node:worker_threads';
import { INTERFACE_LANGUAGES } from '../src/i18n/interface-languages.ts';
import { localeMessages } from '../src/i18n/locale-messages.ts';
import { createTranslator } from '../src/i18n/translator.ts';
import { chooseLanguage } from './choose-language.ts';
import type { Command, CommandIo } from './command.ts';
import type { CheckProgram } from './commands/check.ts';
import { createFiles } from './files.ts';
import { interruptionSignal } from './interruption.ts';
import { runCommand } from './run-command.ts';
import { standardStreams } from './standard-streams.ts';

/** Messages of each language, loaded on use: a command speaks one. */
const FILES = {
	de: () => import('../src/_locales/de/messages.json'),
	en: () => import('../src/_locales/en/messages.json'),
	es: () => import('../src/_locales/es/messages.json'),
	fr: () => import('../src/_locales/fr/messages.json'),
	it: () => import('../src/_locales/it/messages.json'),
	nl: () => import('../src/_locales/nl/messages.json'),
	pt: () => import('../src/_locales/pt/messages.json'),
};

const words = createTranslator(localeMessages((await FILES[chooseLanguage(process.env)]()).default));
const io: CommandIo = {
	...standardStreams(process),
	...createFiles(words),
	now: Date.now,
	words,
};

/** Starts the thread that reads a PDF, whose memory is bounded; the build puts its file beside this one. */
async function startPdfThread(): Promise<Worker> {
	const { Worker: Thread } = await import('node:worker_threads');
	return new Thread(new URL('./pdf-thread.mjs', import.meta.url), {
		resourceLimits: { maxOldGenerationSizeMb: 1024 },
	});
}

/** A command whose code is loaded on use: that of the importer alone takes as long to load as Node itself. */
const onUse =
	(load: () => Promise<Command>): Command =>
	async (argv, own) =>
		(await load())(argv, own);

const PROGRAM: CheckProgram = {
	scripts: new URL('./in-pages/', import.meta.url),
	version: __VERSION__,
	environment: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	startPdfThread,
	interruption: () => interruptionSignal(process),
};

const FLEET = {
	async translator(language: string) {
		const own = INTERFACE_LANGUAGES.find((each) => each === language) ?? 'en';
		return createTranslator(localeMessages((await FILES[own]()).default));
	},
	assets: new URL('./fleet-page/', import.meta.url),
};

const COMMANDS = {
	check: onUse(async () => (await import('./commands/check.ts')).createCheckCommand(PROGRAM)),
	fleet: onUse(async () => (await import('./commands/fleet.ts')).createFleetCommand(PROGRAM, FLEET)),
	doctor: onUse(async () => (await import('./commands/doctor.ts')).createDoctorCommand()),
	compare: onUse(async () => (await import('./commands/compare.ts')).compare),
	baseline: onUse(async () => (await import('./commands/baseline.ts')).baseline),
	policy: onUse(async () =>
		(await import('./commands/policy.ts')).createPolicyCommand({ startPdfThread, geckoId: __GECKO_ID__ }),
	),
};

process.exitCode = await runCommand(process.argv.slice(2), COMMANDS, io);
