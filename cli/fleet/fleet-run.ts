import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { type CheckedSite, EXIT_CODES, type ExitCode } from '../../src/check/check-result.ts';
import { COLOURS, PLAIN } from '../../src/check/human/paint.ts';
import { safeSentence, safeText } from '../../src/check/words/safe-text.ts';
import { failureSentence } from '../../src/fleet/changes/failure-sentence.ts';
import { portalLabel } from '../../src/fleet/page/portal-label.ts';
import type { FleetDatabase } from '../../src/fleet/store/database/fleet-database.ts';
import { initFleet } from '../../src/fleet/store/database/open-fleet.ts';
import { type FleetQueue, openQueue } from '../../src/fleet/store/queue/fleet-queue.ts';
import { workQueue } from '../../src/fleet/store/queue/work-queue.ts';
import {
	type FleetRun,
	hasEnded,
	notCheckedIn,
	openRun,
	runById,
} from '../../src/fleet/store/runs/fleet-runs.ts';
import { startRun } from '../../src/fleet/store/runs/start-run.ts';
import { addSites, listSites } from '../../src/fleet/store/sites/fleet-sites.ts';
import { NoBrowserError } from '../../src/headless/open-browser.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { browserFailure } from '../browser-failure.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import type { CheckProgram } from '../commands/check.ts';
import { openFleetChecker } from './fleet-checker.ts';
import { type FleetFlags, readFleetFlags, shardOf } from './fleet-flags.ts';
import { readSiteFile } from './fleet-sites.ts';
import type { FleetVerb } from './fleet-verb.ts';
import { fleetPlace, withFleet } from './with-fleet.ts';

/** Sites that could not be checked that are named at the end; more are counted. */
const MAX_NAMED = 20;

const paintOf = ({ stdout, environment }: CheckProgram) =>
	stdout.isTTY === true && !environment['NO_COLOR'] ? COLOURS : PLAIN;

/** A line for a site that is done. */
function siteLine(site: CheckedSite, words: Translator, program: CheckProgram) {
	const { exitCode, counts } = site;
	const { plural } = words;
	const paint = paintOf(program);
	const name = safeText(portalLabel(site));
	if (exitCode === EXIT_CODES.clean)
		return `${paint.good('✓')} ${name}  ${paint.quiet(plural('fleet_site_clean', counts.cookies))}`;
	if (exitCode === EXIT_CODES.findings)
		return `${paint.bad('✗')} ${name}  ${plural('fleet_site_findings', counts.findings.undeclared + counts.findings.contradiction)}`;
	return `${paint.unsure('?')} ${name}  ${safeSentence(failureSentence(site, words))}`;
}

/** Results of a run in a sentence or three. */
export function runWords({ clean, findings, notChecked, sites }: FleetRun, { plural }: Translator): string {
	const open = sites - clean - findings - notChecked;
	return [
		...(clean > 0 || sites === 0 ? [plural('fleet_run_clean', clean)] : []),
		...(findings > 0 ? [plural('fleet_run_findings', findings)] : []),
		...(notChecked > 0 ? [plural('fleet_run_not_checked', notChecked)] : []),
		...(open > 0 ? [plural('fleet_run_open', open)] : []),
	].join(' ');
}

interface Work {
	readonly flags: FleetFlags;
	readonly io: CommandIo;
	readonly program: CheckProgram;
	readonly database: FleetDatabase;
	readonly queue: FleetQueue;
	readonly interruption: AbortSignal;
	readonly isDone: () => Promise<boolean>;
	readonly onBeat?: () => Promise<void>;
}

/** Works with browsers of its own. @throws {NoBrowserError} */
export async function work({ flags, io, program, ...rest }: Work): Promise<void> {
	const checker = await openFleetChecker(flags.check, io, program);
	try {
		await workQueue({
			...rest,
			...{ id: randomUUID(), host: hostname(), pid: process.pid, places: checker.places },
			check: checker.check,
			onSite: (_site, checked) => io.print(`${siteLine(checked, io.words, program)}\n`),
			lostReason: io.words.t('fleet_lost'),
		});
	} finally {
		await checker.close();
	}
}

/** Says that there is no browser, as `check` does. */
export async function withBrowserWords(io: CommandIo, task: () => Promise<ExitCode>): Promise<ExitCode> {
	try {
		return await task();
	} catch (error) {
		if (!(error instanceof NoBrowserError)) throw error;
		io.complain(browserFailure(error, io.words));
		return EXIT_CODES.notChecked;
	}
}

async function begin({ flags, io, program, database, queue }: Omit<Work, 'isDone' | 'interruption'>) {
	const { words } = io;
	const { tag, shard, sites: file } = flags.own;
	const listed = file === undefined ? null : await readSiteFile(file, io);
	if (listed !== null) await addSites(database, listed, new Date(io.now()));
	const urls = listed === null ? null : new Set(listed.map(({ url }) => url));
	const all = (await listSites(database, tag ?? null)).filter(({ url }) => urls?.has(url) ?? true);
	if (all.length === 0)
		throw new WrongUse(
			tag === undefined ? words.t('fleet_no_sites') : words.t('fleet_no_tag', safeText(tag)),
		);
	const sites = shardOf(all, shard, words);
	const start = {
		cause: 'command',
		slot: null,
		tag: tag ?? null,
		sites,
		toolVersion: program.version,
	} as const;
	io.print(`${words.plural('fleet_run_begins', sites.length)}\n`);
	return startRun(database, queue, { ...start, now: new Date() });
}

async function report(database: FleetDatabase, runId: number, io: CommandIo): Promise<ExitCode> {
	const run = await runById(database, runId);
	if (run === undefined) return EXIT_CODES.notChecked;
	const missed = await notCheckedIn(database, runId);
	// Of a short run, each is still in sight.
	for (const { url, host, reason } of run.sites <= MAX_NAMED ? [] : missed.slice(0, MAX_NAMED))
		io.print(`? ${safeText(portalLabel({ url, host }))}  ${reason ?? ''}\n`);
	io.print(`${runWords(run, io.words)}\n`);
	// A run that was interrupted: findings count, what is open is not checked.
	return run.exitCode ?? (run.findings > 0 ? EXIT_CODES.findings : EXIT_CODES.notChecked);
}

/** `fleet run`: checks all sites, those with a tag, or one part of them, and waits until they are done. */
export const run: FleetVerb = async (argv, io, program) => {
	const flags = readFleetFlags(argv, io.words);
	const place = fleetPlace(flags.own.dir, program.environment);
	// A list of sites needs no fleet that was made before.
	if (flags.own.sites !== undefined && !place.url && !existsSync(place.folder))
		await (await initFleet(place)).database.close();
	return withBrowserWords(io, () =>
		withFleet(place, io.words, async (database) => {
			const queue = await openQueue(database);
			try {
				const open = flags.isResumed ? await openRun(database) : null;
				if (flags.isResumed && open === null) throw new WrongUse(io.words.t('fleet_nothing_open'));
				const runId = open ?? (await begin({ flags, io, program, database, queue }));
				if (runId === null) return EXIT_CODES.notChecked;
				const isDone = () => hasEnded(database, runId);
				await work({ flags, io, program, database, queue, interruption: program.interruption(), isDone });
				return await report(database, runId, io);
			} finally {
				await queue.close().catch(() => undefined);
			}
		}),
	);
};
