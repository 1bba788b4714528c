import type { NewsSeen } from '../../../options/about/about-model.ts';

/** Remembers the version whose news were seen, as long as the fake lives. */
export function createFakeNewsSeen(): NewsSeen {
	let seen: string | null = null;
	return {
		get: () => seen,
		set(version) {
			seen = version;
		},
	};
}
