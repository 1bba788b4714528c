import * as v from 'valibot';
import { readBaseline } from '../core/exceptions/baseline.ts';
import { endOfDay } from '../core/exceptions/exception-days.ts';
import { withInForce } from '../core/policy/in-force-fingerprint.ts';
import type {
	OrganisationFile,
	OrganisationRefusal,
	OrganisationSettings,
} from '../core/policy/organisation.ts';
import { POLICY_FORMAT, type Policy } from '../core/policy/policy.ts';
import { canonicalHost } from '../core/web/host.ts';
import { BaselineEntrySchema } from './baseline-schema.ts';
import { PolicySchema } from './policy-schema.ts';

/** Characters of one policy, as JSON. */
const MAX_POLICY_CHARACTERS = 2_000_000;
/** Characters of all policies. */
const MAX_ALL_CHARACTERS = 20_000_000;
const MAX_POLICIES = 2000;
const MAX_SITES = 2000;
const MAX_ACCEPTED = 5000;
const MAX_TEXT_LENGTH = 300;
/** Refused parts that are listed. */
const MAX_REFUSED = 200;
const MAX_PLACE_LENGTH = 200;

/** Names of everything that an organisation can set. */
export const ORGANISATION_KEYS: readonly (keyof OrganisationFile)[] = [
	'policies',
	'sites',
	'accepted',
	'locked',
	'organisation',
	'contact',
];

/** An organisation's values, parsed: everything but the parts that are refused. */
export interface ParsedOrganisation {
	readonly settings: Omit<OrganisationSettings, 'readAt'>;
	readonly policies: ReadonlyMap<string, Policy>;
}

type Refuse = (place: string, reason: OrganisationRefusal) => void;

function listOf(given: unknown, place: string, max: number, refuse: Refuse): readonly unknown[] {
	if (given === undefined) return [];
	if (!Array.isArray(given)) {
		refuse(place, 'not-a-list');
		return [];
	}
	if (given.length > max) refuse(`${place}.${max}`, 'too-many');
	return given.slice(0, max);
}

function textOf(given: unknown, place: string, refuse: Refuse): string | null {
	if (given === undefined) return null;
	if (typeof given === 'string') return given.trim().slice(0, MAX_TEXT_LENGTH) || null;
	refuse(place, 'not-text');
	return null;
}

/** Returns an item of a list, which is JSON where a browser's schema allows text alone; text that is none stays. */
function itemOf(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	try {
		return JSON.parse(given);
	} catch {
		return given;
	}
}

/** Parses one policy; null where it is refused. */
function parsePolicy(given: unknown, place: string, refuse: Refuse): Policy | null {
	const format = v.safeParse(v.looseObject({ format: v.string() }), given);
	if (format.success && format.output.format !== POLICY_FORMAT) {
		const isOurs = format.output.format.startsWith('cookie-policy/');
		refuse(`${place}.format`, isOurs ? 'other-version' : 'not-a-policy');
		return null;
	}
	const parsed = v.safeParse(PolicySchema, given);
	if (!parsed.success) {
		const inner = v.getDotPath(parsed.issues[0]);
		refuse(inner === null ? place : `${place}.${inner}`, 'not-a-policy');
		return null;
	}
	const { inForce: _, ...policy } = parsed.output;
	if (policy.sites.length === 0) refuse(`${place}.sites`, 'no-site');
	else if (policy.declarations.length === 0) refuse(`${place}.declarations`, 'no-declarations');
	else return withInForce(policy);
	return null;
}

function parsePolicies(given: unknown, refuse: Refuse): Map<string, Policy> {
	const policies = new Map<string, Policy>();
	let size = 0;
	for (const [position, item] of listOf(given, 'policies', MAX_POLICIES, refuse).entries()) {
		const place = `policies.${position}`;
		const characters = (typeof item === 'string' ? item : JSON.stringify(item))?.length ?? 0;
		if (characters > MAX_POLICY_CHARACTERS || size + characters > MAX_ALL_CHARACTERS) {
			refuse(place, 'too-large');
			continue;
		}
		const policy = parsePolicy(itemOf(item), place, refuse);
		if (policy === null) continue;
		size += characters;
		for (const [index, site] of policy.sites.entries()) {
			if (policies.has(site)) refuse(`${place}.sites.${index}`, 'same-site');
			else policies.set(site, { ...policy, sites: [site] });
		}
	}
	return policies;
}

function parseSites(given: unknown, refuse: Refuse): string[] {
	const sites = new Set<string>();
	for (const [position, item] of listOf(given, 'sites', MAX_SITES, refuse).entries()) {
		const host = typeof item === 'string' ? canonicalHost(item) : null;
		if (host === null) refuse(`sites.${position}`, 'not-a-host');
		else sites.add(host);
	}
	return [...sites];
}

function parseAccepted(given: unknown, now: number, refuse: Refuse) {
	return listOf(given, 'accepted', MAX_ACCEPTED, refuse).flatMap((item, position) => {
		const place = `accepted.${position}`;
		const parsed = v.safeParse(BaselineEntrySchema, itemOf(item));
		if (!parsed.success) {
			const inner = v.getDotPath(parsed.issues[0]);
			refuse(inner === null ? place : `${place}.${inner}`, 'bad-exception');
			return [];
		}
		const entry = parsed.output;
		const { drafts } = readBaseline({ accepted: [{ ...entry, host: '*' }] }, '', now);
		if (drafts.length > 0) return [entry];
		const end = endOfDay(entry.until);
		refuse(place, end > 0 && end <= now ? 'ended-exception' : 'bad-exception');
		return [];
	});
}

/** Parses what an organisation has set, at a moment (ms). What is refused is listed; the rest stands. Never throws. */
export function parseOrganisation(given: Readonly<Record<string, unknown>>, now: number): ParsedOrganisation {
	const refused: { place: string; reason: OrganisationRefusal }[] = [];
	const refuse: Refuse = (place, reason) => {
		if (refused.length < MAX_REFUSED) refused.push({ place: place.slice(0, MAX_PLACE_LENGTH), reason });
	};
	for (const key of Object.keys(given))
		if (!ORGANISATION_KEYS.some((allowed) => allowed === key)) refuse(key, 'unknown-key');
	const locked = given['locked'] ?? false;
	if (typeof locked !== 'boolean') refuse('locked', 'not-yes-or-no');
	const policies = parsePolicies(given['policies'], refuse);
	return {
		policies,
		settings: {
			name: textOf(given['organisation'], 'organisation', refuse),
			contact: textOf(given['contact'], 'contact', refuse),
			locked: locked === true,
			sites: parseSites(given['sites'], refuse),
			policySites: [...policies.keys()].sort(),
			accepted: parseAccepted(given['accepted'], now, refuse),
			refused,
		},
	};
}
