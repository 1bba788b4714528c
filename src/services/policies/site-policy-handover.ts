import type { HandedOver } from '../../messaging/policy-reading.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { OwnPages } from '../../ports/tabs.ts';
import { handedOverKind } from '../../state/handed-over-kind.ts';
import { pack } from '../../state/stored-value.ts';
import { readValue } from '../lib/read-stored.ts';

/** Hands the options page what it is to read, in session storage, under a token that can be used once. */
export interface Handover {
	/** Opens the options page with it; false where it is too large to be stored. */
	give(what: HandedOver): Promise<boolean>;
	/** Removes and returns what is stored under a token; null where nothing is. */
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
			// One that a closed page never took would fill the storage that reports need.
			const untaken = [...(await session.entries(handedOverKind.prefix)).keys()];
			if (untaken.length > 0) await session.remove(untaken);
			const name = token();
			const isStored = await session.set({ [keyOf(name)]: pack(handedOverKind, what) }).then(
				() => true,
				() => false,
			);
			// Without the host: of a private window, it would come into the history.
			if (isStored) await ownPages.openOptions({ read: name });
			return isStored;
		},
		async take(name) {
			const handedOver = await readValue(session, handedOverKind, keyOf(name));
			await session.remove([keyOf(name)]);
			return handedOver;
		},
	};
}
