import type { Declaration, ImportIssue } from '../../src/core/policy/policy.ts';

/** One declaration of a draft, with what a person did to it. */
export interface DraftRow {
	readonly id: number;
	readonly declaration: Declaration;
	/** As it was read; null for a row that a person added. */
	readonly read: Declaration | null;
	readonly dropped: boolean;
	/** The issue that this row was added for. */
	readonly answers?: ImportIssue;
}

export type Handwork = 'corrected' | 'added' | 'dropped';

/** The rows of a policy as it was read. */
export function rowsOf(declarations: readonly Declaration[]): DraftRow[] {
	return declarations.map((read, id) => ({ id, declaration: read, read, dropped: false }));
}

/** Whether a row was corrected, added or dropped; null for one that stands as it was read. */
export function handworkOn({ declaration, read, dropped }: DraftRow): Handwork | null {
	if (dropped) return 'dropped';
	if (read === null) return 'added';
	return declaration === read ? null : 'corrected';
}

/** How many rows would be lost if the source were read again. */
export function countHandwork(rows: readonly DraftRow[]): number {
	return rows.reduce((count, row) => count + (handworkOn(row) === null ? 0 : 1), 0);
}

/** The declarations that are saved. */
export function declarationsOf(rows: readonly DraftRow[]): Declaration[] {
	return rows.filter(({ dropped }) => !dropped).map(({ declaration }) => declaration);
}

/** Whether two declarations say the same, field by field. */
function isSame(a: Declaration, b: Declaration): boolean {
	const lifetimes = JSON.stringify(a.lifetime) === JSON.stringify(b.lifetime);
	const names = JSON.stringify(a.names) === JSON.stringify(b.names);
	const fields = ['storage', 'category', 'provider', 'purpose', 'party', 'domain'] as const;
	return lifetimes && names && fields.every((field) => a[field] === b[field]);
}

/** Returns a declaration as a person wrote it: certain. */
function asEdited(declaration: Declaration): Declaration {
	return { ...declaration, edited: true, certainty: 'certain', certaintyReason: 'edited' };
}

/** With a row corrected; one that is put back to what was read counts as never touched. */
export function withCorrected(rows: readonly DraftRow[], id: number, declaration: Declaration): DraftRow[] {
	return rows.map((row) => {
		if (row.id !== id) return row;
		const isBack = row.read !== null && isSame(row.read, declaration);
		return { ...row, declaration: isBack && row.read ? row.read : asEdited(declaration) };
	});
}

/** With a row as it was read; a row that a person added stays. */
export function withRestored(rows: readonly DraftRow[], id: number): DraftRow[] {
	return rows.map((row) => (row.id === id ? { ...row, declaration: row.read ?? row.declaration } : row));
}

/** With a row dropped, or brought back. */
export function withDropped(rows: readonly DraftRow[], id: number, dropped: boolean): DraftRow[] {
	return rows.map((row) => (row.id === id ? { ...row, dropped } : row));
}

/**
 * The row that an issue is about: its lifetime was not understood, or the issue suggests names that the row was read with.
 * Null for an issue about no row.
 */
export function rowOfIssue(
	{ reason, text, suggested }: ImportIssue,
	rows: readonly DraftRow[],
): DraftRow | null {
	const names = suggested?.names ?? [];
	const declaresThem = ({ read }: DraftRow) =>
		names.length > 0 && read !== null && names.every((name) => read.names.includes(name));
	const hasLifetime = ({ read }: DraftRow) =>
		read?.lifetime?.kind === 'unknown' && read.lifetime.text === text;
	const byLifetime = reason === 'lifetime-not-understood' ? rows.find(hasLifetime) : undefined;
	return byLifetime ?? rows.find(declaresThem) ?? null;
}

/** The issues that are saved: without those that a row was added for, and those whose row was corrected or dropped. */
export function issuesOf(issues: readonly ImportIssue[], rows: readonly DraftRow[]): readonly ImportIssue[] {
	const answered = new Set(rows.filter(({ dropped }) => !dropped).map(({ answers }) => answers));
	return issues.filter((issue) => {
		const row = rowOfIssue(issue, rows);
		return row === null ? !answered.has(issue) : handworkOn(row) === null;
	});
}

/**
 * With a row added: where its line stands among the others, at the end where it has none. `answers`: the issue that it
 * is added for.
 */
export function withAdded(
	rows: readonly DraftRow[],
	declaration: Declaration,
	answers: ImportIssue | null = null,
): DraftRow[] {
	const id = rows.reduce((most, row) => Math.max(most, row.id), -1) + 1;
	const added: DraftRow = {
		id,
		declaration: asEdited(declaration),
		read: null,
		dropped: false,
		...(answers && { answers }),
	};
	const { line } = declaration;
	const after =
		line === null
			? -1
			: rows.findIndex((row) => row.declaration.line !== null && row.declaration.line > line);
	return after < 0 ? [...rows, added] : [...rows.slice(0, after), added, ...rows.slice(after)];
}
