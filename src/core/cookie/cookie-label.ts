import { clipText, visibleText } from '../text/visible-text.ts';
import type { Cookie } from './cookie.ts';

const MAX_PART_LENGTH = 60;

function shorten(text: string): string {
	const { text: shown, clipped } = clipText(visibleText(text), MAX_PART_LENGTH);
	return clipped ? `${shown}…` : shown;
}

/** Names a cookie in a sentence, by its name and, unless it is `/`, its path: `sessionid (/explore)`. */
export function cookieLabel({ name, path }: Pick<Cookie, 'name' | 'path'>): string {
	return path === '/' && name !== '' ? shorten(name) : `${shorten(name)} (${shorten(path)})`.trimStart();
}
