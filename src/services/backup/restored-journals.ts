import * as v from 'valibot';
import type { PortalJournal } from '../../core/journal/journal.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { Journals } from '../journal/journals.ts';

/** Prefix of the keys of session storage that hold the portals whose journals a restore has stored, by its undo token. */
const RESTORED_PREFIX = 'restored-journals:';

const PortalsSchema = v.array(v.object({ store: v.string(), host: v.string() }));

/** The journals that were restored, until the browser ends: undoing a restore deletes them. */
export function createRestoredJournals(deps: {
	readonly session: KeyValueStore;
	readonly journals: Pick<Journals, 'restore' | 'clear'>;
}) {
	const { session, journals } = deps;
	return {
		/** Stores journals of portals that have none; returns how many. Refuses as `Journals.restore` does. */
		async store(undo: string, coming: readonly PortalJournal[]): Promise<number> {
			if (coming.length === 0) return 0;
			const stored = await journals.restore(coming);
			await session.set({ [`${RESTORED_PREFIX}${undo}`]: stored });
			return stored.length;
		},
		async remove(undo: string): Promise<void> {
			const key = `${RESTORED_PREFIX}${undo}`;
			const stored = v.safeParse(PortalsSchema, await session.get(key));
			for (const portal of stored.success ? stored.output : []) await journals.clear(portal);
			await session.remove([key]);
		},
	};
}
