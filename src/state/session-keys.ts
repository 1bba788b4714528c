/** Keys of session storage whose presence means that there is something to resume. */
export const RECORDING_MEMORY_KEY = 'recording-memory';
export const VAULT_KEY = 'vault';
/** Present once an answer was observed since the browser's start: the permission may be given and have no effect yet. */
export const ANSWERS_SEEN_KEY = 'answers-seen';
export const WANTED_POLICY_KEY = 'wanted-policy';
/** Its absence means that our script may not run yet in the pages of the added sites. */
export const FOLLOWED_SITES_KEY = 'followed-sites';
/** Present once what the organisation has set was read since the browser's start. */
export const ORGANISATION_READ_KEY = 'organisation-read';
/** When the browser first said that nothing is set any more, ms. */
export const ORGANISATION_MISSING_KEY = 'organisation-missing';
/** Prefix of the keys of private windows' journals. */
export const JOURNAL_PREFIX = 'journal:';
