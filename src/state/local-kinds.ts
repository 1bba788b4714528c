import { auditKind } from './audit-kind.ts';
import { exceptionsKind } from './exceptions-kind.ts';
import { referenceKind } from './reference-kind.ts';
import { settingsKind } from './settings-kind.ts';
import { sourceKind } from './source-kind.ts';
import { historyKind, policyKind, siteKind } from './stored-kinds.ts';
import type { StoredKind } from './stored-value.ts';

/** The kinds of the person's data in local storage: what people brought, wrote or chose. */
export const DATA_KINDS: readonly StoredKind<unknown>[] = [
	policyKind,
	historyKind,
	sourceKind,
	siteKind,
	auditKind,
	referenceKind,
	settingsKind,
	exceptionsKind,
];
