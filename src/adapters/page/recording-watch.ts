import { RECORDING_KEY, type RecordingState } from '../../core/recording/recording-state.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

// Needs no schema: this version's worker wrote it in this session.
function asState(value: unknown): RecordingState | null {
	return value !== null && typeof value === 'object' && 'tabId' in value ? (value as RecordingState) : null;
}

/** Passes on the recording's state, now and at every change; null: nothing is recorded. */
export function watchRecording(listener: (state: RecordingState | null) => void): Unsubscribe {
	const { onChanged } = browser.storage.session;
	let hasChanged = false;
	const onChange: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		const change = changes[RECORDING_KEY];
		if (change === undefined) return;
		hasChanged = true;
		listener(asState(change.newValue));
	};
	onChanged.addListener(onChange);
	browser.storage.session.get(RECORDING_KEY).then(
		(stored) => hasChanged || listener(asState(stored[RECORDING_KEY])),
		// The next change is passed on.
		() => null,
	);
	return () => onChanged.removeListener(onChange);
}
