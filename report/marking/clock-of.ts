import type { Recording } from '../../src/core/recording/recording.ts';

/** A moment of a visit (ms) as people read clocks, from its start: `0:07`. */
export function clockOf({ startedAt }: Recording, at: number): string {
	const seconds = Math.max(0, Math.round((at - startedAt) / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
