/** Version of the bundled package `@duckduckgo/autoconsent`, which reports name. */
export const AUTOCONSENT_VERSION = '16.23.0';
