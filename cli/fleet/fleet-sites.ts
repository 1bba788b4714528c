import cronParser from 'cron-parser';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { FleetPlace } from '../../src/fleet/store/database/open-fleet.ts';
import { addSites, listSites, removeSites } from '../../src/fleet/store/sites/fleet-sites.ts';
import { readSiteList } from '../../src/fleet/store/sites/read-site-list.ts';
import { draftSite, type RawSite, type SiteDraft } from '../../src/fleet/store/sites/site-draft.ts';
import { type CommandIo, WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import type { FleetVerb } from './fleet-verb.ts';
import { DIR_OPTION, fleetPlace, withFleet } from './with-fleet.ts';

/** Faults of a file that are named; more are counted. */
const MAX_NAMED = 20;

function isCron(text: string, tz: string): boolean {
	if (text.trim().split(/\s+/).length !== 5) return false;
	try {
		cronParser.parseExpression(text, { tz });
		return true;
	} catch {
		return false;
	}
}

function draft(raw: RawSite, { words: { t } }: CommandIo): SiteDraft | string {
	const site = draftSite(raw, isCron);
	return 'code' in site ? t(`fleet_fault_${site.code}`, safeText(site.value)) : site;
}

/** Reads a file with sites. @throws {WrongUse} with every line that is wrong: then nothing is taken from it */
export async function readSiteFile(path: string, io: CommandIo): Promise<readonly SiteDraft[]> {
	const { t, plural } = io.words;
	const { sites, faults } = readSiteList(await io.read(path));
	const problems = faults.map(({ code, at, value }) => ({
		at,
		text: t(`fleet_list_${code}`, safeText(value)),
	}));
	const drafts: SiteDraft[] = [];
	for (const { at, site } of faults.length > 0 ? [] : sites) {
		const made = draft(site, io);
		if (typeof made === 'string') problems.push({ at, text: made });
		else drafts.push(made);
	}
	if (problems.length > 0) {
		const named = problems.slice(0, MAX_NAMED).map(({ at, text }) => `${safeText(path)}:${at}: ${text}`);
		throw new WrongUse([...named, plural('fleet_import_refused', problems.length)].join('\n'));
	}
	if (drafts.length === 0) throw new WrongUse(t('fleet_list_empty', safeText(path)));
	// Of one address given twice, the last.
	return [...new Map(drafts.map((site) => [site.url, site])).values()];
}

async function save(place: FleetPlace, drafts: readonly SiteDraft[], io: CommandIo) {
	const { plural } = io.words;
	const { added, changed } = await withFleet(place, io.words, (database) =>
		addSites(database, drafts, new Date(io.now())),
	);
	if (added > 0) io.print(`${plural('fleet_sites_added', added)}\n`);
	if (changed > 0) io.print(`${plural('fleet_sites_changed', changed)}\n`);
}

const listOf = (values: readonly string[] | undefined) =>
	values?.flatMap((value) => value.split(',').flatMap((part) => part.trim() || []));

const add: FleetVerb = async (argv, io, { environment }) => {
	const { values, positionals } = readArguments(
		'fleet sites add',
		argv,
		{
			...DIR_OPTION,
			...{ tag: { type: 'string', multiple: true }, policy: { type: 'string', multiple: true } },
			...{ pages: { type: 'string', multiple: true }, schedule: { type: 'string' } },
			...{ 'time-zone': { type: 'string' }, platform: { type: 'string' }, title: { type: 'string' } },
		},
		io.words,
	);
	if (positionals.length === 0) throw new WrongUse(io.words.t('fleet_which_site'));
	const pages = listOf(values.pages);
	const drafts = positionals.map((url) =>
		draft(
			{
				...{ url, title: values.title, platform: values.platform, schedule: values.schedule },
				...{ tags: listOf(values.tag), policy: listOf(values.policy), timeZone: values['time-zone'] },
				pages: pages?.length === 1 && /^\d+$/.test(pages[0] ?? '') ? Number(pages[0]) : pages,
			},
			io,
		),
	);
	const wrong = drafts.filter((each) => typeof each === 'string');
	if (wrong.length > 0) throw new WrongUse(wrong.join('\n'));
	const sites = drafts.filter((each) => typeof each !== 'string');
	await save(fleetPlace(values.dir, environment), sites, io);
	return 0;
};

const importSites: FleetVerb = async (argv, io, { environment }) => {
	const { values, positionals } = readArguments(
		'fleet sites import',
		argv,
		{
			...DIR_OPTION,
			...{ tag: { type: 'string', multiple: true }, platform: { type: 'string' } },
		},
		io.words,
	);
	const [path] = positionals;
	if (path === undefined) throw new WrongUse(io.words.t('fleet_which_file'));
	const tags = listOf(values.tag) ?? [];
	const { platform } = values;
	const read = await readSiteFile(path, io);
	const drafts = read
		.filter((site) => platform === undefined || site.platform === platform)
		.map((site) => ({ ...site, tags: [...new Set([...site.tags, ...tags])].sort() }));
	if (drafts.length === 0) throw new WrongUse(io.words.t('fleet_list_empty', safeText(path)));
	await save(fleetPlace(values.dir, environment), drafts, io);
	return 0;
};

const list: FleetVerb = async (argv, io, { environment }) => {
	const { values } = readArguments(
		'fleet sites list',
		argv,
		{
			...DIR_OPTION,
			tag: { type: 'string' },
			json: { type: 'boolean' },
		},
		io.words,
	);
	const sites = await withFleet(fleetPlace(values.dir, environment), io.words, (database) =>
		listSites(database, values.tag ?? null),
	);
	if (values.json === true) {
		const entries = sites.map(({ url, title, platform, tags, policy, pages, schedule, timeZone }) => ({
			...{ url, title: title ?? undefined, platform, tags, policy, pages: pages ?? undefined },
			...{ schedule: schedule ?? undefined, timeZone: timeZone ?? undefined },
		}));
		io.print(`${JSON.stringify(entries, null, '\t')}\n`);
		return 0;
	}
	for (const { url, title, tags, policy, schedule, timeZone } of sites) {
		const facts = [
			title ?? '',
			tags.join(', '),
			policy.filter((each) => each !== 'auto').join(' '),
			schedule === null ? '' : `${schedule} ${timeZone ?? ''}`,
		];
		const about = facts.filter((fact) => fact !== '').join(' · ');
		io.print(`${safeText(about === '' ? url : `${url}  ${about}`)}\n`);
	}
	io.print(`${io.words.plural('fleet_sites_listed', sites.length)}\n`);
	return 0;
};

const remove: FleetVerb = async (argv, io, { environment }) => {
	const { values, positionals } = readArguments('fleet sites remove', argv, DIR_OPTION, io.words);
	if (positionals.length === 0) throw new WrongUse(io.words.t('fleet_which_site'));
	const missing = await withFleet(fleetPlace(values.dir, environment), io.words, (database) =>
		removeSites(database, positionals, new Date(io.now())),
	);
	if (missing.length > 0)
		throw new WrongUse(missing.map((name) => io.words.t('fleet_site_unknown', safeText(name))).join('\n'));
	io.print(`${io.words.plural('fleet_sites_removed', positionals.length)}\n`);
	return 0;
};

const VERBS: Readonly<Record<string, FleetVerb>> = { add, import: importSites, list, remove };

/** `fleet sites add|import|list|remove`. */
export const sites: FleetVerb = async ([verb = '', ...argv], io, program) => {
	const command = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
	if (command === undefined)
		throw new WrongUse(io.words.t('check_one_of', 'fleet sites', Object.keys(VERBS).join(', ')));
	return command(argv, io, program);
};
