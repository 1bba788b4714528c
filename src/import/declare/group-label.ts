import { readColumnRole } from '../understand/read-column-role.ts';
import type { ColumnRole } from '../vocabulary/vocabulary.ts';

/** A label above rows that holds for all of them: "Provider: Example". */
export interface GroupLabel {
	readonly role: 'provider' | 'category';
	/** The label, as it is compared with others. */
	readonly key: string;
	readonly value: string;
}

const LABEL = /^[^\p{L}\n]{0,4}(\p{L}[^:\n]{1,40}[^:\s])\s?:(?!\/\/)\s?(\S[^\n]{0,100})$/u;
const MAX_LINE = 160;

/** A label as it is compared with others. */
export const labelKey = (label: string): string => label.trim().toLowerCase();

/** Reads a line of the form "Provider: Example"; null for any other. */
export function groupLabel(text: string): GroupLabel | null {
	const [, label = '', value = ''] = text.length > MAX_LINE ? [] : (LABEL.exec(text) ?? []);
	const role = label === '' ? undefined : readColumnRole(label)?.role;
	return role === 'provider' || role === 'category' ? { role, key: labelKey(label), value } : null;
}

const RECORD_ROLES: ReadonlySet<ColumnRole> = new Set(['name', 'purpose', 'lifetime', 'domain'] as const);

/** Whether a line is a labelled fact of one cookie, which no label above several would state: "Purpose: keeps the cart". */
export function isRecordField(text: string): boolean {
	const role = text.length > MAX_LINE ? undefined : readColumnRole(LABEL.exec(text)?.[1] ?? '')?.role;
	return role !== undefined && RECORD_ROLES.has(role);
}

/** The labels among some lines that hold for what is below. */
export const groupLabelKeys = (lines: readonly string[]): string[] =>
	lines.flatMap((line) => groupLabel(line)?.key ?? []);
