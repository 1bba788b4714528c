import Papa from 'papaparse';
import * as v from 'valibot';
import type { RawSite } from './site-draft.ts';

/** A site of a file, with its line (of CSV and lines of JSON) or its number (of a list in JSON), from 1. */
export interface ListedSite {
	readonly at: number;
	readonly site: RawSite;
}

/** A fault of a file as a whole, or of one place of it; worded as `fleet_list_<code>`. */
export interface ListFault {
	readonly code: 'json' | 'column' | 'no_address_column' | 'entry' | 'quotes';
	readonly at: number;
	readonly value: string;
}

export interface SiteList {
	readonly sites: readonly ListedSite[];
	readonly faults: readonly ListFault[];
}

const COLUMNS = ['url', 'title', 'platform', 'tags', 'policy', 'pages', 'schedule', 'time_zone'] as const;
type Column = (typeof COLUMNS)[number];

const parts = (text: string) => text.split(/[;|]/).flatMap((part) => part.trim() || []);
const pagesOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : parts(text));

function siteOfCells(cells: Readonly<Partial<Record<Column, string>>>): RawSite {
	const filled = (column: Column) => cells[column]?.trim() || undefined;
	const [tags, policy, pages] = [filled('tags'), filled('policy'), filled('pages')];
	return {
		url: filled('url') ?? '',
		...{ title: filled('title'), platform: filled('platform'), schedule: filled('schedule') },
		timeZone: filled('time_zone'),
		tags: tags === undefined ? undefined : parts(tags),
		policy: policy === undefined ? undefined : parts(policy),
		pages: pages === undefined || pages === 'auto' ? undefined : pagesOf(pages),
	};
}

function readCsv(text: string): SiteList {
	const faults: ListFault[] = [];
	const sites: ListedSite[] = [];
	let [line, before] = [1, 0];
	let header: readonly string[] | null = null;
	Papa.parse<string[]>(text, {
		step({ data, errors, meta }) {
			const at = line;
			line += text.slice(before, meta.cursor).split('\n').length - 1;
			before = meta.cursor;
			if (data.every((cell) => cell.trim() === '')) return;
			if (errors.some(({ type }) => type === 'Quotes')) faults.push({ code: 'quotes', at, value: '' });
			if (header !== null) {
				const cells = Object.fromEntries(header.map((name, index) => [name, data[index] ?? '']));
				sites.push({ at, site: siteOfCells(cells) });
				return;
			}
			header = data.map((cell) => cell.trim().toLowerCase().replace(/[ -]/g, '_'));
			for (const value of header)
				if (!COLUMNS.some((column) => column === value)) faults.push({ code: 'column', at, value });
			if (!header.includes('url')) faults.push({ code: 'no_address_column', at, value: '' });
		},
	});
	return { sites, faults };
}

const words = v.union([
	v.pipe(
		v.string(),
		v.transform((text) => [text]),
	),
	v.array(v.string()),
]);
const OwnEntry = v.strictObject({
	url: v.string(),
	title: v.optional(v.string()),
	platform: v.optional(v.string()),
	tags: v.optional(v.array(v.string())),
	policy: v.optional(words),
	pages: v.optional(v.union([v.number(), v.array(v.string())])),
	schedule: v.optional(v.string()),
	timeZone: v.optional(v.string()),
});
/** As the registry of data portals has it (commondataio/dataportals-registry). */
const RegistryEntry = v.looseObject({
	link: v.string(),
	name: v.optional(v.string()),
	software: v.optional(v.looseObject({ id: v.string() })),
	owner: v.optional(
		v.looseObject({
			location: v.optional(v.looseObject({ country: v.optional(v.looseObject({ id: v.string() })) })),
		}),
	),
});

function siteOfEntry(entry: unknown): RawSite | string {
	if (v.is(RegistryEntry, entry)) {
		const country = entry.owner?.location?.country?.id.toLowerCase();
		return {
			url: entry.link,
			...{ title: entry.name, platform: entry.software?.id },
			tags: country === undefined ? undefined : [country],
		};
	}
	if (typeof entry === 'string') return { url: entry };
	const read = v.safeParse(OwnEntry, entry);
	if (read.success) return read.output;
	return v.getDotPath(read.issues[0]) ?? '';
}

function parsed(text: string): { readonly value: unknown } | null {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}

const Wrapped = v.looseObject({ sites: v.array(v.unknown()) });

/** The entries of a list, of `{ "sites": […] }`, or of lines of JSON; null if it is none of them. */
function entriesOf(text: string): readonly { readonly at: number; readonly entry: unknown }[] | null {
	const whole = parsed(text);
	if (whole !== null) {
		const { value } = whole;
		const list = Array.isArray(value) ? value : v.is(Wrapped, value) ? value.sites : [value];
		return list.map((entry: unknown, index) => ({ at: index + 1, entry }));
	}
	const lines = text.split(/\r?\n/).map((line, index) => ({ at: index + 1, line, read: parsed(line) }));
	const filled = lines.filter(({ line }) => line.trim() !== '');
	if (filled[0]?.read == null) return null;
	return filled.map(({ at, read }) => ({ at, entry: read?.value }));
}

function readJson(text: string): SiteList {
	const entries = entriesOf(text);
	if (entries === null) return { sites: [], faults: [{ code: 'json', at: 1, value: '' }] };
	const faults: ListFault[] = [];
	const sites = entries.flatMap(({ at, entry }): ListedSite[] => {
		const site = siteOfEntry(entry);
		if (typeof site !== 'string') return [{ at, site }];
		faults.push({ code: 'entry', at, value: site });
		return [];
	});
	return { sites, faults };
}

/** Reads a list of sites: CSV with a line of column names, JSON (ours, or the registry of data portals), or lines of JSON. */
export function readSiteList(file: string): SiteList {
	const text = file.replace(/^\ufeff/, '');
	return /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
}
