import type { PolicyChoice, PolicyReading } from '../../src/messaging/policy-reading.ts';
import type { PopupBackend } from '../backend.ts';
import { createValue, type Value } from '../model/value.ts';

/** How far the reading of a portal's policy has come. */
export type ReadingProgress =
	| { readonly state: 'looking' }
	| { readonly state: 'failed' }
	/** `asked` is the choice that the browser asks about, or has refused. */
	| (Extract<PolicyReading, { state: 'ask' }> & {
			readonly asked: PolicyChoice | null;
			readonly refused: boolean;
	  })
	| Exclude<PolicyReading, { state: 'ask' }>;

export interface ReadingModel {
	readonly reading: Value<ReadingProgress>;
	/** Looks for the policy; `asIs` takes the open page for it. */
	look(asIs?: boolean): Promise<void>;
	/** To be called in the turn of a click: asks for the choice's host, and says that it is to be read. */
	choose(choice: PolicyChoice): Promise<void>;
}

export function createReadingModel(backend: PopupBackend): ReadingModel {
	const { client } = backend;
	const askWorker = async (asIs: boolean) => client['policy.read']({ ...(await backend.tabArgs()), asIs });
	const reading = createValue<ReadingProgress>({ state: 'looking' });

	return {
		reading,
		async look(asIs = false) {
			reading.value = { state: 'looking' };
			const outcome = await askWorker(asIs).catch(() => null);
			if (outcome === null) reading.value = { state: 'failed' };
			else if (outcome.state === 'ask') reading.value = { ...outcome, asked: null, refused: false };
			else reading.value = outcome;
			if (outcome?.state === 'opened') backend.close();
		},
		/** Nothing may be awaited before the request: both browsers ask only in the turn of a click. */
		async choose(choice) {
			const now = reading.value;
			if (now.state !== 'ask') return;
			const intent = client['policy.read-at']({ site: now.site, url: choice.url }).then(
				() => true,
				() => false,
			);
			const request = choice.request.length > 0 ? backend.requestOrigins(choice.request) : true;
			reading.value = { ...now, asked: choice, refused: false };
			const granted = await Promise.resolve(request).catch(() => false);
			if (!(await intent)) reading.value = { state: 'failed' };
			else if (granted) backend.close();
			else reading.value = { ...now, asked: choice, refused: true };
		},
	};
}
