import { LIFETIME_KINDS, type Lifetime } from '../../core/policy/lifetime.ts';
import {
	CATEGORIES,
	CERTAINTIES,
	type Declaration,
	type ImportIssue,
	PARTIES,
	POLICY_FORMAT,
	type Policy,
	SOURCE_KINDS,
	STORAGE_KINDS,
	type SuggestedRow,
} from '../../core/policy/policy.ts';
import { canonicalHost } from '../../core/web/host.ts';
import { ImportError } from '../import-error.ts';
import { asObject, type JsonObject } from './values.ts';

/** A value and where in the file it stands; null for the whole. */
interface At {
	readonly value: unknown;
	readonly within: At | null;
	readonly key: string | number;
}

/** `declarations[2].names`. Made only for a value that is wrong: a file of 10 MB holds half a million. */
function placeOf({ within, key }: At): string {
	if (within === null) return '';
	const outer = placeOf(within);
	if (typeof key === 'number') return `${outer}[${key}]`;
	return outer === '' ? key : `${outer}.${key}`;
}

function wrong(at: At): never {
	throw new ImportError('invalid-policy-file', [placeOf(at)]);
}

function inside(at: At, key: string): At {
	const object = asObject(at.value) ?? wrong(at);
	return { value: Object.hasOwn(object, key) ? object[key] : undefined, within: at, key };
}

function each<T>(at: At, read: (element: At) => T): T[] {
	if (!Array.isArray(at.value)) return wrong(at);
	return at.value.map((value, key) => read({ value, within: at, key }));
}

const text = (at: At): string => (typeof at.value === 'string' ? at.value : wrong(at));
const textOrNull = (at: At): string | null => (at.value === null ? null : text(at));
const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 1;
const count = (at: At): number => (isCount(at.value) ? at.value : wrong(at));
const countOrNull = (at: At): number | null => (at.value === null ? null : count(at));
const seconds = (at: At): number =>
	typeof at.value === 'number' && Number.isFinite(at.value) && at.value >= 0 ? at.value : wrong(at);

function choice<T extends string>(at: At, values: readonly T[]): T {
	return values.find((value) => value === at.value) ?? wrong(at);
}

function host(at: At): string {
	const name = text(at);
	return canonicalHost(name) === name ? name : wrong(at);
}

function site(at: At): string {
	const name = text(at);
	const parent = name.startsWith('*.') ? name.slice(2) : name;
	return canonicalHost(parent) === parent ? name : wrong(at);
}

function lifetime(at: At): Lifetime | null {
	if (at.value === null) return null;
	const secondsAt = inside(at, 'seconds');
	return {
		text: text(inside(at, 'text')),
		kind: choice(inside(at, 'kind'), LIFETIME_KINDS),
		seconds: secondsAt.value === null ? null : seconds(secondsAt),
		...optional(at, 'minSeconds', seconds),
		...optional(at, 'date', text),
	};
}

/** A field that may be missing, as an object with that field or none. */
function optional<K extends string, T>(at: At, key: K, read: (at: At) => T): { [key in K]?: T } {
	const field = inside(at, key);
	// The type of a computed key is `string`.
	return (field.value === undefined ? {} : { [key]: read(field) }) as { [key in K]?: T };
}

const flag = (at: At): boolean => (typeof at.value === 'boolean' ? at.value : wrong(at));

function declaration(at: At): Declaration {
	const names = each(inside(at, 'names'), text);
	if (names.length === 0 || names.includes('')) wrong(inside(at, 'names'));
	const [party, domain] = [inside(at, 'party'), inside(at, 'domain')];
	return {
		names,
		storage: choice(inside(at, 'storage'), STORAGE_KINDS),
		category: choice(inside(at, 'category'), CATEGORIES),
		provider: textOrNull(inside(at, 'provider')),
		location: textOrNull(inside(at, 'location')),
		purpose: textOrNull(inside(at, 'purpose')),
		party: party.value === null ? null : choice(party, PARTIES),
		domain: domain.value === null ? null : host(domain),
		line: countOrNull(inside(at, 'line')),
		...optional(at, 'page', count),
		...optional(at, 'edited', flag),
		...optional(at, 'certainty', (field) => choice(field, CERTAINTIES)),
		...optional(at, 'certaintyReason', text),
		lifetime: lifetime(inside(at, 'lifetime')),
	};
}

function suggested(at: At): SuggestedRow {
	const names = each(inside(at, 'names'), text);
	if (names.includes('')) wrong(inside(at, 'names'));
	return {
		names,
		...optional(at, 'category', (field) => choice(field, CATEGORIES)),
		...optional(at, 'provider', text),
		...optional(at, 'purpose', text),
		...optional(at, 'lifetime', (field) => lifetime(field) ?? wrong(field)),
	};
}

function issue(at: At): ImportIssue {
	return {
		line: countOrNull(inside(at, 'line')),
		...optional(at, 'page', count),
		text: text(inside(at, 'text')),
		reason: text(inside(at, 'reason')),
		...optional(at, 'suggested', suggested),
		...optional(at, 'dismissed', flag),
	};
}

/**
 * Reads one of our own policy files, field by field; null when the value says that it is none.
 * @throws {ImportError} `newer-format`, or `invalid-policy-file` with the place of the first field that is wrong
 */
export function readPolicyFile(root: JsonObject): Policy | null {
	const format = root['format'];
	if (typeof format !== 'string' || !/^cookie-policy\/\d+$/.test(format)) return null;
	if (format !== POLICY_FORMAT) throw new ImportError('newer-format', [format]);
	const at: At = { value: root, within: null, key: '' };
	const source = inside(at, 'source');
	return {
		format: POLICY_FORMAT,
		sites: each(inside(at, 'sites'), site),
		title: textOrNull(inside(at, 'title')),
		language: textOrNull(inside(at, 'language')),
		date: textOrNull(inside(at, 'date')),
		readAt: textOrNull(inside(at, 'readAt')),
		fingerprint: text(inside(at, 'fingerprint')),
		...optional(at, 'inForce', text),
		source: {
			kind: choice(inside(source, 'kind'), SOURCE_KINDS),
			url: textOrNull(inside(source, 'url')),
			name: textOrNull(inside(source, 'name')),
		},
		declarations: each(inside(at, 'declarations'), declaration),
		issues: each(inside(at, 'issues'), issue),
	};
}
