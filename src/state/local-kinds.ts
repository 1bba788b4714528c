import { auditKind } from './audit-kind.ts';
import { referenceKind } from './reference-kind.ts';
import { historyKind, policyKind, siteKind, undoKind } from './stored-kinds.ts';
import { type StoredKind, unpack } from './stored-value.ts';

/** The kinds of the person's data in local storage: what people brought, wrote or chose. */
export const DATA_KINDS: readonly StoredKind<unknown>[] = [
	policyKind,
	historyKind,
	siteKind,
	auditKind,
	referenceKind,
];

/** All kinds in local storage. */
export const LOCAL_KINDS: readonly StoredKind<unknown>[] = [...DATA_KINDS, undoKind];

/** Returns a key without its kind's prefix, for people: a site, as a rule. */
export function nameOfKey(key: string): string {
	const kind = LOCAL_KINDS.find(({ prefix }) => key.startsWith(prefix));
	return (kind && key.slice(kind.prefix.length)) || key;
}

/** Whether a newer version of the extension has stored a value of local storage. */
export function isNewer(key: string, stored: unknown): boolean {
	return LOCAL_KINDS.some((kind) => {
		if (!key.startsWith(kind.prefix)) return false;
		const reading = unpack(kind, stored);
		return !reading.ok && reading.reason === 'newer-format';
	});
}
