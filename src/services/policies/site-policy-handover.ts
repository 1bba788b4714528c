import type { HandedOver } from '../../messaging/policy-reading.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { OwnPages } from '../../ports/tabs.ts';
import { handedOverKind } from '../../state/handed-over-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';

/** Hands the options page what it is to read: in memory, under a token that is good for once. */
export interface Handover {
	/** Opens the options page with it. False when it is too large to be kept. */
	give(what: HandedOver): Promise<boolean>;
	/** Null when there is nothing under that token (any more). */
	take(token: string): Promise<HandedOver | null>;
}

const keyOf = (token: string) => `${handedOverKind.prefix}${token}`;

export function createHandover(deps: {
	session: KeyValueStore;
	ownPages: OwnPages;
	token: () => string;
}): Handover {
	const { session, ownPages, token } = deps;
	return {
		async give(what) {
			// A page that was closed before it took its own would fill the memory that reports live in.
			const left = [...(await session.entries(handedOverKind.prefix)).keys()];
			if (left.length > 0) await session.remove(left);
			const name = token();
			const isKept = await session.set({ [keyOf(name)]: pack(handedOverKind, what) }).then(
				() => true,
				() => false,
			);
			if (isKept) await ownPages.openOptions({ site: what.site, read: name });
			return isKept;
		},
		async take(name) {
			const stored = await session.get(keyOf(name));
			if (stored === undefined) return null;
			await session.remove([keyOf(name)]);
			const reading = unpack(handedOverKind, stored);
			return reading.ok ? reading.value : null;
		},
	};
}
