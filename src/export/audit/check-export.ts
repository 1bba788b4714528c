import { canonicalJson } from '../../core/lib/canonical-json.ts';
import { sealedJson } from './sealed-json.ts';

/** A report in a checked file. */
export interface CheckedReport {
	readonly host: string;
	/** As the file states it: ISO 8601 in UTC if it is unchanged. */
	readonly madeAt: string;
	readonly isVisit: boolean;
}

/** Where a file differs from what would have been exported. */
export interface ExportDifference {
	/** 1-based. */
	readonly line: number;
	/** 1-based, in characters. */
	readonly column: number;
	readonly actual: string;
	readonly expected: string;
}

/** The result of checking one exported file. */
export type ExportCheck =
	| {
			readonly state: 'unchanged';
			/** Hexadecimal, over the contents. */
			readonly sha256: string;
			readonly isFullAudit: boolean;
			readonly reports: readonly CheckedReport[];
			/** As the file states it, to be checked by `checkSignature`; undefined where it has none. */
			readonly signature: unknown;
	  }
	/** It holds further members, its contents have another digest, or it is written otherwise. */
	| { readonly state: 'changed'; readonly by: 'members'; readonly members: readonly string[] }
	| { readonly state: 'changed'; readonly by: 'contents'; readonly stated: string; readonly real: string }
	| { readonly state: 'changed'; readonly by: 'byte-order-mark' | 'no-utf-8' }
	| { readonly state: 'changed'; readonly by: 'writing'; readonly difference: ExportDifference }
	/** Nothing can be said of it. */
	| { readonly state: 'unknown'; readonly because: 'no-json' | 'no-report' | 'no-digest' };

/** A kind of export: the member that its digest covers, the format of that member, and the reports in it. */
interface ExportKind {
	readonly member: string;
	readonly format: RegExp;
	reports(contents: Members): readonly Members[];
}

type Members = Readonly<Record<string, unknown>>;

const DIGEST = /^[0-9a-f]{64}$/;

function isObject(value: unknown): value is Members {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KINDS: readonly ExportKind[] = [
	{
		member: 'audit',
		format: /^cookie-audit\/\d+$/,
		reports: (contents) => [contents],
	},
	{
		member: 'fullAudit',
		format: /^cookie-full-audit\/\d+$/,
		reports: ({ reports }) =>
			(Array.isArray(reports) ? reports : []).flatMap((sealed: unknown) =>
				isObject(sealed) && isObject(sealed['audit']) ? [sealed['audit']] : [],
			),
	},
];

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Canonical JSON; null for numbers beyond the range of JSON's (RFC 8785 3.2.2.3). */
function canonicalOf(contents: Members): string | null {
	try {
		return canonicalJson(contents);
	} catch {
		return null;
	}
}

function aboutReport(audit: Members): CheckedReport {
	const host = isObject(audit['report']) ? audit['report']['host'] : null;
	return { host: String(host), madeAt: String(audit['madeAt']), isVisit: isObject(audit['recording']) };
}

function differenceOf(text: string, exported: string): ExportDifference {
	let at = 0;
	while (at < text.length && text[at] === exported[at]) at++;
	const before = text.slice(0, at).split('\n');
	return {
		line: before.length,
		column: (before.at(-1) ?? '').length + 1,
		actual: text.slice(at),
		expected: exported.slice(at),
	};
}

const isEqual = (a: Uint8Array, b: Uint8Array) =>
	a.length === b.length && a.every((octet, index) => octet === b[index]);

/**
 * Checks whether an exported audit, or full audit, is unchanged: its contents must have the sha-256 that it states, and
 * its octets must be those that are written for these contents, since other programs may read the same octets otherwise
 * (of two members of one name some take the first). `sha256` hashes a text in UTF-8 to hexadecimal.
 */
export function checkExport(octets: Uint8Array, sha256: (text: string) => string): ExportCheck {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
	const file = parsed(text.replace(/^\ufeff/, ''));
	if (file === undefined) return { state: 'unknown', because: 'no-json' };
	const kind = KINDS.find(({ member }) => isObject(file) && isObject(file[member]));
	const contents = isObject(file) && kind !== undefined ? file[kind.member] : null;
	if (!isObject(file) || kind === undefined || !isObject(contents))
		return { state: 'unknown', because: 'no-report' };
	if (!kind.format.test(String(contents['format']))) return { state: 'unknown', because: 'no-report' };
	const stated = file['sha256'];
	if (typeof stated !== 'string' || !DIGEST.test(stated)) return { state: 'unknown', because: 'no-digest' };
	const own = [kind.member, 'sha256', 'signature'];
	const members = Object.keys(file).filter((key) => !own.includes(key));
	if (members.length > 0) return { state: 'changed', by: 'members', members };
	const canonical = canonicalOf(contents);
	// A number that no export holds, such as 1e999: nothing of ours has written that.
	if (canonical === null) return { state: 'unknown', because: 'no-json' };
	const real = sha256(canonical);
	if (real !== stated) return { state: 'changed', by: 'contents', stated, real };
	if (text.startsWith('\ufeff')) return { state: 'changed', by: 'byte-order-mark' };
	const { signature } = file;
	const exported = sealedJson(kind.member, contents, stated, signature);
	if (text !== exported) return { state: 'changed', by: 'writing', difference: differenceOf(text, exported) };
	if (!isEqual(octets, new TextEncoder().encode(exported))) return { state: 'changed', by: 'no-utf-8' };
	return {
		state: 'unchanged',
		sha256: real,
		isFullAudit: kind.member === 'fullAudit',
		reports: kind.reports(contents).map(aboutReport),
		signature,
	};
}

/** A report's digest; a policy's has a colon before it. */
const PRINTED = /(?<![0-9a-f:])[0-9a-f]{64}(?![0-9a-f])/g;

/** Lists the digests of reports that an export for reading prints. */
export function printedDigests(text: string): readonly string[] {
	return [...new Set(text.match(PRINTED) ?? [])];
}

/** Whether a JSON file is an export for the EDPB's tool, which only prints the digest, like exports for reading. */
export function isForAuditingTool(text: string): boolean {
	const file = parsed(text.replace(/^\ufeff/, ''));
	return isObject(file) && 'uri_ins' in file && typeof file['task_description'] === 'string';
}
