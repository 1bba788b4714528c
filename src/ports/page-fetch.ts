/** A page as it was sent, or why there is none. */
export type FetchedPage =
	| {
			readonly page: Blob;
			/** The address that it came from at last. */
			readonly url: string;
			readonly html: boolean;
	  }
	| { readonly failure: FetchFailure };

/** `place`: the status, the size in bytes, or the host. */
export interface FetchFailure {
	readonly code: 'http-status' | 'too-large' | 'redirected' | 'network';
	readonly place: string | null;
}

/** Reads pages without sending or storing a cookie. */
export interface PageFetch {
	/** At most `maxBytes`; gives up after `timeoutMs`. */
	fetch(url: string, maxBytes: number, timeoutMs: number): Promise<FetchedPage>;
}
