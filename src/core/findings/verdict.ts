/** Why a declaration with an equal or similar name does not hold for a cookie. */
export const NEAR_MISS_REASONS = [
	'other-party',
	'other-domain',
	'other-storage',
	'other-case',
	'similar-name',
] as const;
export type NearMissReason = (typeof NEAR_MISS_REASONS)[number];

export interface NearMiss {
	readonly pattern: string;
	readonly reason: NearMissReason;
	/** Index into `SiteReport.declarations`. */
	readonly declaration: number;
}

export const VERDICTS = ['declared', 'undeclared', 'unjudged'] as const;

export type Verdict =
	| {
			readonly verdict: 'declared';
			readonly reason: 'exact-name' | 'name-pattern';
			/** The name pattern that matched, as declared. */
			readonly pattern: string;
			/** Index into `SiteReport.declarations`. */
			readonly declaration: number;
	  }
	| {
			readonly verdict: 'undeclared';
			/** `no-policy`: in reports of older versions. */
			readonly reason: 'no-match' | 'no-policy';
			/** The nearest declarations that did not match, nearest first, at most three. */
			readonly nearest: readonly NearMiss[];
	  }
	| {
			readonly verdict: 'unjudged';
			/** The portal's policy has not been read; or the site has none. */
			readonly reason: 'policy-not-read' | 'no-policy';
	  };

/** A cookie's real lifetime. */
export interface MeasuredLifetime {
	readonly seconds: number;
	/** True if the setting was seen; otherwise `seconds` is a lower bound. */
	readonly isExact: boolean;
}
