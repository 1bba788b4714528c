import { cookieLabel } from '../../core/cookie/cookie-label.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { SetAsideCookie } from '../../ports/vault.ts';
import { cleanStartKind, jarDifferenceKind } from '../../state/clean-start-kinds.ts';
import type { VaultHead } from '../../state/recording-kinds.ts';
import { pack, unpack } from '../../state/stored-value.ts';
import type { JarDifference } from './own-cookies.ts';

/** Cookies listed by name. */
const MAX_LABELS = 10;

/** Lists the first cookies by name; an ellipsis stands for the others. */
export function labelsOf(cookies: readonly SetAsideCookie[]): readonly string[] {
	const labels = cookies.slice(0, MAX_LABELS).map(({ cookie }) => cookieLabel(cookie));
	return cookies.length > MAX_LABELS ? [...labels, '…'] : labels;
}

/** Records what the person must know if a clean start cannot restore everything: see `createCleanStartTroubles`. */
export interface CleanStartRecords {
	/** Stores on the disk how much is set aside in memory; nothing of a private window, and nothing for nothing. */
	save(head: VaultHead, counts: { readonly cookies: number; readonly entries: number }): Promise<void>;
	/** Removes that: all is restored, or was never taken. */
	remove(head: VaultHead): Promise<void>;
	/** Stores in memory how the jar differs after a restore. */
	saveDifference(head: VaultHead, difference: Pick<JarDifference, 'missing' | 'extra'>): Promise<void>;
}

export function createCleanStartRecords(deps: {
	local: KeyValueStore;
	session: KeyValueStore;
}): CleanStartRecords {
	const { local, session } = deps;
	const keyOf = ({ recording }: VaultHead) => `${cleanStartKind.prefix}${recording}`;
	return {
		async save(head, counts) {
			if (head.isPrivate) return;
			const { host, startedAt: at } = head;
			if (counts.cookies + counts.entries === 0) return local.remove([keyOf(head)]);
			await local.set({ [keyOf(head)]: pack(cleanStartKind, { host, at, ...counts }) });
		},
		async remove(head) {
			if (!head.isPrivate) await local.remove([keyOf(head)]);
		},
		async saveDifference({ recording: id, host, isCleared }, { missing, extra }) {
			const key = jarDifferenceKind.prefix;
			const stored = unpack(jarDifferenceKind, await session.get(key));
			const isSame = stored.ok && stored.value.id === id;
			// The first restore alone compares all of the jar; later ones put back what was refused.
			const extraLabels = isCleared && isSame ? stored.value.extra : labelsOf(extra);
			const difference = { id, host, missing: labelsOf(missing), extra: extraLabels };
			if (difference.missing.length + difference.extra.length > 0) {
				await session.set({ [key]: pack(jarDifferenceKind, difference) });
			} else if (isSame) await session.remove([key]);
		},
	};
}
