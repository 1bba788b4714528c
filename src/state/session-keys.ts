/** Keys of session storage that tell by themselves whether there is anything to go on with. */
export const RECORDING_MEMORY_KEY = 'recording-memory';
export const VAULT_KEY = 'vault';
export const WANTED_POLICY_KEY = 'wanted-policy';
/** What begins the keys of private windows' journals. */
export const JOURNAL_PREFIX = 'journal:';
