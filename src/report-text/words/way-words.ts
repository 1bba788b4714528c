import type { Recording, RecordingWay } from '../../core/recording/recording.ts';
import type { RecordingOffer } from '../../messaging/recording-offer.ts';

/** The words of each way, by the stem of their keys. */
export const WAY_WORDS = {
	'private-window': 'visit_way_private',
	'clean-start': 'visit_way_clean',
	'as-it-stands': 'visit_way_as_it_stands',
	'fresh-context': 'visit_way_fresh',
	har: 'visit_way_har',
} as const satisfies Record<Recording['way'], string>;

/** In the order of the choice: the nearest to a first visit first. */
export const WAYS = [
	'private-window',
	'clean-start',
	'as-it-stands',
] as const satisfies readonly RecordingWay[];

/** Whether a way is possible now. */
export function isPossible(way: RecordingWay, { privateAllowed, isPrivate }: RecordingOffer): boolean {
	return way !== 'private-window' || (privateAllowed && !isPrivate);
}

/** The way that comes nearest to a first visit and touches the least. */
export function preferredWay(offer: RecordingOffer): RecordingWay {
	if (isPossible('private-window', offer)) return 'private-window';
	return offer.cookies === 0 ? 'as-it-stands' : 'clean-start';
}
