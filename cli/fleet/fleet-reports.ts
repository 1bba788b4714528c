import { readFile } from 'node:fs/promises';
import type { ExitCode } from '../../src/check/check-result.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { changesCsv } from '../../src/fleet/changes/changes-csv.ts';
import { changesText, HUMAN, MARKDOWN } from '../../src/fleet/changes/changes-text.ts';
import { cookieCsv, cookieInFleet, cookieText } from '../../src/fleet/changes/cookie-in-fleet.ts';
import { type FleetChanges, fleetChanges } from '../../src/fleet/changes/fleet-changes.ts';
import type { FleetHistory } from '../../src/fleet/fleet-history.ts';
import { fleetMetrics } from '../../src/fleet/fleet-metrics.ts';
import { fleetPages } from '../../src/fleet/page/fleet-pages.ts';
import { INTERFACE_LANGUAGES, languageOf } from '../../src/i18n/interface-languages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { zoned } from '../../src/report-text/sections/zoned.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { writePages } from './write-pages.ts';

/** The moment that a fleet is compared with: a moment, a run's number, or null for the last run. */
export type SinceRequest = Date | number | null;

/** Where the verbs get their history, languages and files from. */
export interface FleetReports {
	/** Opens the fleet for some work. */
	withHistory<T>(
		request: { readonly dir: string | undefined; readonly since: SinceRequest },
		io: CommandIo,
		work: (history: FleetHistory) => Promise<T>,
	): Promise<T>;
	translator(language: string): Promise<Translator>;
	/** Folder of the style sheet and script of the pages. */
	readonly assets: URL;
}

type Verb = (argv: readonly string[], io: CommandIo) => Promise<ExitCode>;

const OPTIONS = {
	dir: { type: 'string' },
	since: { type: 'string' },
	format: { type: 'string', default: 'human' },
} as const;

function sinceOf(text: string | undefined, { t }: Translator): SinceRequest {
	if (text === undefined) return null;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	const at = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(at)) throw new WrongUse(t('fleet_since_wrong', safeText(text)));
	return new Date(at);
}

function formatOf<const F extends readonly string[]>(
	format: string,
	formats: F,
	{ t }: Translator,
): F[number] {
	const match = formats.find((each) => each === format);
	if (match === undefined) throw new WrongUse(t('check_one_of', '--format', formats.join(', ')));
	return match;
}

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

const exitCodeOf = ({ portals, changes }: FleetChanges): ExitCode =>
	changes.some(({ findings }) => findings.appeared.length > 0)
		? 1
		: portals.lost + portals['first-failed'] > 0
			? 3
			: 0;

/** `fleet changes`: 1 if there are new findings, otherwise 3 if a portal could no longer be checked, or not the first time. */
function createChangesVerb({ withHistory }: FleetReports): Verb {
	return async (argv, io) => {
		const { values } = readArguments('fleet changes', argv, OPTIONS, io.words);
		const format = formatOf(values.format, ['human', 'json', 'markdown', 'csv'], io.words);
		const since = sinceOf(values.since, io.words);
		const words = zoned(io.words, 'UTC');
		const changes = await withHistory({ dir: values.dir, since }, io, fleetChanges);
		const writers = {
			human: () => changesText(changes, HUMAN, words),
			markdown: () => changesText(changes, MARKDOWN, words),
			csv: () => changesCsv(changes),
			json: () => json(changes),
		};
		io.print(writers[format]());
		return exitCodeOf(changes);
	};
}

/** `fleet cookie NAME`: on which portals, declared where, since when. */
function createCookieVerb({ withHistory }: FleetReports): Verb {
	return async (argv, io) => {
		const { values, positionals } = readArguments(
			'fleet cookie',
			argv,
			{ dir: OPTIONS.dir, format: OPTIONS.format },
			io.words,
		);
		const [name, ...more] = positionals;
		if (name === undefined || more.length > 0) throw new WrongUse(io.words.t('fleet_name_missing'));
		const format = formatOf(values.format, ['human', 'json', 'csv'], io.words);
		const list = await withHistory({ dir: values.dir, since: null }, io, (history) =>
			cookieInFleet(history, name),
		);
		const writers = {
			human: () => cookieText(list, zoned(io.words, 'UTC')),
			json: () => json(list),
			csv: () => cookieCsv(list),
		};
		io.print(writers[format]());
		return 0;
	};
}

/** Languages of pages for which none is asked for. */
const USUAL_LANGUAGES = ['en', 'fr'];

/** `fleet page DIR`: pages of the fleet, without a server. */
function createPageVerb({ withHistory, translator, assets }: FleetReports): Verb {
	return async (argv, io) => {
		const { t, plural } = io.words;
		const options = { dir: OPTIONS.dir, since: OPTIONS.since, lang: { type: 'string' } } as const;
		const { values, positionals } = readArguments('fleet page', argv, options, io.words);
		const [folder, ...more] = positionals;
		if (folder === undefined || more.length > 0) throw new WrongUse(t('fleet_folder_missing'));
		const languages = values.lang?.split(',') ?? USUAL_LANGUAGES;
		if (languages.some((language) => !INTERFACE_LANGUAGES.some((each) => each === language)))
			throw new WrongUse(t('check_one_of', '--lang', INTERFACE_LANGUAGES.join(', ')));
		// The language of the run comes first: it is what the root leads to.
		const first = languageOf(io.words.locale);
		const own = [...new Set(languages)].sort((a, b) => Number(b === first) - Number(a === first));
		const translators = await Promise.all(own.map(translator));
		const [style, script] = await Promise.all(
			['pages.css', 'tables.js'].map((file) => readFile(new URL(file, assets), 'utf8')),
		);
		const since = sinceOf(values.since, io.words);
		const count = await withHistory({ dir: values.dir, since }, io, (history) =>
			writePages(
				folder,
				fleetPages(history, { style: style ?? '', script: script ?? '' }, translators),
				io.words,
			),
		);
		io.print(`${plural('fleet_page_written', count, safeText(folder))}\n`);
		return 0;
	};
}

/** `fleet metrics FILE`: OpenMetrics for a collector of text files. */
function createMetricsVerb({ withHistory }: FleetReports): Verb {
	return async (argv, io) => {
		const { values, positionals } = readArguments('fleet metrics', argv, { dir: OPTIONS.dir }, io.words);
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) throw new WrongUse(io.words.t('fleet_file_missing'));
		const { text, portals } = await withHistory({ dir: values.dir, since: null }, io, fleetMetrics);
		await io.write(file, text);
		io.print(`${io.words.plural('fleet_metrics_written', portals, safeText(file))}\n`);
		return 0;
	};
}

/** The verbs of `fleet` that only read. */
export const createFleetReports = (reports: FleetReports): Readonly<Record<string, Verb>> => ({
	changes: createChangesVerb(reports),
	cookie: createCookieVerb(reports),
	page: createPageVerb(reports),
	metrics: createMetricsVerb(reports),
});
