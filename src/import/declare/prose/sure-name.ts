import { isValue } from '../../understand/names/name-form.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';

const MARKED = /[_*\d]|^[A-Z]{4,}$/;
/** Words of programming that are set off as names are. */
export const NO_NAME =
	/^(?:\w+_storage$|ad_(?:user_data|personalization)$|document\.|window\.|navigator\.|localstorage|sessionstorage|set-cookie|samesite|httponly|max-age|same-site)|\.(?:js|mjs|ts|css|php|html?|json|xml|png|gif|pdf|md)$|[()=/\\]|:\/\//i;

/** The name of a program's setting: `SESSION_DAYS`, `SESSION_COOKIE_NAME`. */
const SETTING =
	/^[A-Z\d]+_(?:[A-Z\d]+_)*(?:DAYS|HOURS|MINUTES|SECONDS|AGE|SECRET|TTL|TIMEOUT|URL|ENABLED|SECURE|HTTPONLY|SAMESITE|LIFETIME)$|^[A-Z\d_]*COOKIE_(?:NAME|DOMAIN|PATH)$/;
/** Whether a token is called as programs call their settings. */
export const isSetting = (token: string): boolean => SETTING.test(token);

/** A token without the end of its sentence. */
export const trimmed = (token: string) => token.replace(/(?<![.):])[.):]+$/, '');

/** Whether a text may hold such a token. */
export const mayHoldName = (text: string) => /[_*\d]|[A-Z]{4}/.test(text);

/** Whether a token of running text has the form that only names have. */
export const isSurelyName = (name: string) =>
	MARKED.test(name) &&
	looksLikeName(name) === 'certain' &&
	!NO_NAME.test(name) &&
	!isValue(name) &&
	!isSetting(name);
