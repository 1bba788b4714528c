import { isValue } from '../../understand/names/name-form.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';

const MARKED = /[_*\d]|^[A-Z]{4,}$/;
/** Words of programming that are set off as names are. */
export const NO_NAME =
	/^(?:\w+_storage$|ad_(?:user_data|personalization)$|document\.|window\.|navigator\.|localstorage|sessionstorage|set-cookie|samesite|httponly|max-age|same-site)|\.(?:js|mjs|ts|css|php|html?|json|xml|png|gif|pdf|md)$|[()=/\\]|:\/\//i;

/** A token without the end of its sentence. */
export const trimmed = (token: string) => token.replace(/(?<![.):])[.):]+$/, '');

/** Whether a text may hold such a token. */
export const mayHoldName = (text: string) => /[_*\d]|[A-Z]{4}/.test(text);

/** Whether a token of running text has the form that only names have. */
export const isSurelyName = (name: string) =>
	MARKED.test(name) && looksLikeName(name) === 'certain' && !NO_NAME.test(name) && !isValue(name);
