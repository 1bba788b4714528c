/** Key in local storage of what an organisation has set, but its policies. Apart from its schema, which few starts of the worker need. */
export const ORGANISATION_KEY = 'organisation:settings';
