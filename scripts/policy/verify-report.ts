import type { Audit } from '../../src/core/audit/audit.ts';
import { canonicalJson } from '../../src/core/lib/canonical-json.ts';
import { auditJson } from '../../src/export/audit/audit-json.ts';
import { type FullAuditContents, fullAuditJson } from '../../src/export/audit/full-audit-json.ts';

/** The result of checking one file. */
export interface FileCheck {
	readonly isFine: boolean;
	readonly words: string;
	/** Computed fingerprint of a valid JSON export; null for other files. */
	readonly sha256: string | null;
}

const HEX = /^[0-9a-f]{64}$/;
/** A report's fingerprint; a policy's has a colon before it. */
const PRINTED = /(?<![0-9a-f:])[0-9a-f]{64}(?![0-9a-f])/g;

const bad = (words: string): FileCheck => ({ isFine: false, words, sha256: null });

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function aboutOf(audit: Record<string, unknown>): string {
	const host = isObject(audit['report']) ? audit['report']['host'] : null;
	const what = isObject(audit['recording']) ? 'the recorded visit to' : 'the inspection of';
	return `${what} ${String(host)}, made at ${String(audit['madeAt'])}`;
}

/** Characters of a difference that are quoted. */
const MAX_EXCERPT = 60;

/** Says where a file differs from its export, which is not equal. */
function differenceOf(text: string, exported: string): string {
	if (text.startsWith('\ufeff')) return 'it begins with a byte order mark';
	let at = 0;
	while (at < text.length && text[at] === exported[at]) at++;
	const before = text.slice(0, at).split('\n');
	const quoted = (whole: string) => JSON.stringify(whole.slice(at, at + MAX_EXCERPT));
	const place = `line ${before.length}, character ${(before.at(-1) ?? '').length + 1}`;
	return `from ${place} on it has ${quoted(text)} where an export has ${quoted(exported)}`;
}

/** A kind of export: the member that its digest covers, the format of that member, and how it is written. */
interface ExportKind {
	readonly member: string;
	readonly format: RegExp;
	write(contents: Record<string, unknown>, sha256: string): string;
	/** Says what it is. */
	words(contents: Record<string, unknown>): string;
}

// Of unknown contents all that counts is how they are written.
const KINDS: readonly ExportKind[] = [
	{
		member: 'audit',
		format: /^cookie-audit\/\d+$/,
		write: (contents, sha256) => auditJson(contents as unknown as Audit, sha256),
		words: aboutOf,
	},
	{
		member: 'fullAudit',
		format: /^cookie-full-audit\/\d+$/,
		write: (contents, sha256) => fullAuditJson(contents as unknown as FullAuditContents, sha256),
		words: (contents) => `the full audit of ${reportsIn(contents).map(aboutOf).join('; ')}`,
	},
];

/** The reports within a full audit. */
function reportsIn({ reports }: Record<string, unknown>): readonly Record<string, unknown>[] {
	return (Array.isArray(reports) ? reports : []).flatMap((sealed) =>
		isObject(sealed) && isObject(sealed['audit']) ? [sealed['audit']] : [],
	);
}

/**
 * Checks whether an exported audit, or full audit, is unchanged: its contents must have the sha-256 that it states, and
 * its octets must be those that are written for these contents, since other programs may read the same octets otherwise
 * (of two members of one name some take the first). `sha256` hashes a text in UTF-8 to hexadecimal.
 */
export function verifyJson(octets: Uint8Array, sha256: (text: string) => string): FileCheck {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
	const file = parsed(text.replace(/^\ufeff/, ''));
	if (file === undefined) return bad('is no JSON, or is cut off: nothing can be said of it.');
	const kind = KINDS.find(({ member }) => isObject(file) && isObject(file[member]));
	const contents = isObject(file) && kind !== undefined ? file[kind.member] : null;
	if (
		!isObject(file) ||
		kind === undefined ||
		!isObject(contents) ||
		!kind.format.test(String(contents['format']))
	)
		return bad('is JSON, but no kept inspection (cookie-audit).');
	const stated = file['sha256'];
	if (typeof stated !== 'string' || !HEX.test(stated))
		return bad('states no sha-256: it cannot be told whether it is unchanged.');
	const more = Object.keys(file).filter((key) => key !== kind.member && key !== 'sha256');
	if (more.length > 0) return bad(`CHANGED. It holds more than was exported: ${more.join(', ')}.`);
	const real = sha256(canonicalJson(contents));
	if (real !== stated) return bad(`CHANGED. It states the sha-256 ${stated}, but its contents have ${real}.`);
	const exported = kind.write(contents, stated);
	if (text !== exported)
		return bad(`CHANGED. It is not written as it was exported: ${differenceOf(text, exported)}.`);
	if (!isEqual(octets, new TextEncoder().encode(exported)))
		return bad('CHANGED. It is not written as it was exported: it holds octets that are no UTF-8.');
	const words = `unchanged: ${kind.words(contents)}. It is octet for octet what was exported, with the sha-256 ${real}.`;
	return { isFine: true, words, sha256: real };
}

const isEqual = (a: Uint8Array, b: Uint8Array) =>
	a.length === b.length && a.every((octet, index) => octet === b[index]);

/** Whether a JSON file is an export for the EDPB's tool, which only prints the fingerprint, like exports for reading. */
export function isForAuditingTool(text: string): boolean {
	const file = parsed(text.replace(/^\ufeff/, ''));
	return isObject(file) && 'uri_ins' in file && typeof file['task_description'] === 'string';
}

/** Checks whether an export for reading prints one of `expected`, the fingerprints of the JSON exports checked with it. */
export function verifyPrinted(text: string, expected: readonly string[]): FileCheck {
	const printed = [...new Set(text.match(PRINTED) ?? [])];
	if (printed.length === 0) return bad('prints no sha-256 of a report.');
	if (expected.length === 0)
		return bad(
			`prints the sha-256 ${printed.join(', ')}. Give the JSON export of the same report along with it: only that can be checked.`,
		);
	const same = printed.find((fingerprint) => expected.includes(fingerprint));
	if (same === undefined) return bad(`prints another sha-256 than the JSON export: ${printed.join(', ')}.`);
	const words = `prints the sha-256 of the JSON export, ${same}. That it says the same is not checked: the JSON export is what counts.`;
	return { isFine: true, words, sha256: null };
}
