/** Where else a policy can be had, by language. */
export interface LanguageAddress {
	readonly language: string;
	readonly url: string;
}

/** A policy that may be read once the person has chosen it. */
export interface PolicyChoice {
	readonly url: string;
	/** Match patterns to ask the browser for first; empty where it may be read already. */
	readonly request: readonly string[];
}

/** The outcome of looking for the policy of a tab's portal. */
export type PolicyReading =
	/** It was found and handed over to the options page, which was opened. */
	| { readonly state: 'opened' }
	/** It seems to be at addresses that may not be read yet, or that the person should choose from. */
	| { readonly state: 'ask'; readonly site: string; readonly choices: readonly PolicyChoice[] }
	| { readonly state: 'nothing'; readonly why: 'no-link' | 'not-allowed' | 'too-large' };

/** A policy that the options page is given to read, once. */
export type HandedOver =
	/** A page as it stood in its tab. */
	| {
			readonly kind: 'page';
			readonly site: string;
			readonly url: string;
			readonly html: string;
			/** The page's other languages: for reading them into one policy. */
			readonly languages: readonly LanguageAddress[];
	  }
	/** Addresses to try in turn: the first that answers is the policy. */
	| {
			readonly kind: 'addresses';
			readonly site: string;
			readonly urls: readonly string[];
			/** The first address's other languages. */
			readonly languages: readonly LanguageAddress[];
	  };
