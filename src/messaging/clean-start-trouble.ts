/** Damage that an earlier clean start has left, until the person dismisses it. */
export type CleanStartTrouble = {
	readonly area: 'clean-start';
	/** Id of the recording. */
	readonly id: string;
	readonly host: string;
} & (
	| {
			/** The browser ended before all was restored: this is how much is gone. */
			readonly reason: 'lost';
			/** When the recording began, ms. */
			readonly at: number;
			readonly cookies: number;
			/** Entries of page storage. */
			readonly entries: number;
	  }
	| {
			/** The jar is not what it was. */
			readonly reason: 'different';
			/** Labels of cookies that are absent or changed (see `cookieLabel`). */
			readonly missing: readonly string[];
			/** Labels of cookies that the visit made and that cannot be removed. */
			readonly extra: readonly string[];
	  }
);
