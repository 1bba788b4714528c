import {
	type CheckedReport,
	checkExport,
	type ExportCheck,
	type ExportDifference,
	printedDigests,
} from '../../src/export/audit/check-export.ts';

/** The result of checking one file. */
export interface FileCheck {
	readonly isFine: boolean;
	readonly words: string;
	/** Computed fingerprint of a valid JSON export; null for other files. */
	readonly sha256: string | null;
	/** As a JSON export states it (see `checkExport`). */
	readonly signature?: unknown;
}

const bad = (words: string): FileCheck => ({ isFine: false, words, sha256: null });

const aboutReport = ({ host, madeAt, isVisit }: CheckedReport) =>
	`${isVisit ? 'the recorded visit to' : 'the inspection of'} ${host}, made at ${madeAt}`;

/** Characters of a difference that are quoted. */
const MAX_EXCERPT = 60;

function differenceWords({ line, column, actual, expected }: ExportDifference): string {
	const quoted = (text: string) => JSON.stringify(text.slice(0, MAX_EXCERPT));
	return `from line ${line}, character ${column} on it has ${quoted(actual)} where an export has ${quoted(expected)}`;
}

const OTHERWISE = 'CHANGED. It is not written as it was exported:';

function changedWords(check: Extract<ExportCheck, { state: 'changed' }>): string {
	switch (check.by) {
		case 'members':
			return `CHANGED. It holds more than was exported: ${check.members.join(', ')}.`;
		case 'contents':
			return `CHANGED. It states the sha-256 ${check.stated}, but its contents have ${check.real}.`;
		case 'byte-order-mark':
			return `${OTHERWISE} it begins with a byte order mark.`;
		case 'no-utf-8':
			return `${OTHERWISE} it holds octets that are no UTF-8.`;
		case 'writing':
			return `${OTHERWISE} ${differenceWords(check.difference)}.`;
	}
}

const UNKNOWN = {
	'no-json': 'is no JSON, or is cut off: nothing can be said of it.',
	'no-report': 'is JSON, but no kept inspection (cookie-audit).',
	'no-digest': 'states no sha-256: whether it is unchanged cannot be said.',
} as const;

/** Checks whether an exported audit, or full audit, is unchanged (see `checkExport`). */
export function verifyJson(octets: Uint8Array, sha256: (text: string) => string): FileCheck {
	const check = checkExport(octets, sha256);
	if (check.state === 'unknown') return bad(UNKNOWN[check.because]);
	if (check.state === 'changed') return bad(changedWords(check));
	const reports = check.reports.map(aboutReport).join('; ');
	const about = check.isFullAudit ? `the full audit of ${reports}` : reports;
	const words = `unchanged: ${about}. It is octet for octet what was exported, with the sha-256 ${check.sha256}.`;
	return { isFine: true, words, sha256: check.sha256, signature: check.signature };
}

/** Checks whether an export for reading prints one of `expected`, the fingerprints of the JSON exports checked with it. */
export function verifyPrinted(text: string, expected: readonly string[]): FileCheck {
	const printed = printedDigests(text);
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
