import type { OptionsBackend, ReadOutcome } from '../../options/backend.ts';
import { policy as makePolicy } from './make-policy.ts';

/** A reader of policies whose outcomes are set beforehand. */
export interface FakeRead extends Pick<OptionsBackend, 'read'> {
	/** Outcomes of reading, by source name (file name, address, or `pasted`); by default a policy without rows. */
	readonly outcomes: Map<string, ReadOutcome | Promise<ReadOutcome>>;
	/** Sources that were given to the reader. */
	readonly sources: { kind: string | null; content: string | Blob; url: string | null }[];
}

export function createFakeRead(): FakeRead {
	const outcomes: FakeRead['outcomes'] = new Map();
	const sources: FakeRead['sources'] = [];
	return {
		outcomes,
		sources,
		read(source, onStage, signal) {
			sources.push(source);
			onStage('understanding');
			const outcome = outcomes.get(source.name ?? source.url ?? 'pasted');
			return new Promise((resolve, reject) => {
				signal.addEventListener('abort', () => reject(signal.reason));
				// Not `resolve(outcome)`: that would bind this promise to one that may never settle.
				Promise.resolve(
					outcome ?? ({ kind: 'policy', policy: makePolicy({ declarations: [] }) } as const),
				).then(resolve);
			});
		},
	};
}
