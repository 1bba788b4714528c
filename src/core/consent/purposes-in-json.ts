import type { ConsentPurposes } from './consent-reading.ts';
import { entriesOf, textsIn } from './consent-value.ts';

/** Limits of the traversal: the page controls the JSON. */
const MAX_DEPTH = 3;
const MAX_ENTRIES = 200;

const YES = /^(?:true|granted|allow(?:ed)?|accept(?:ed)?|enabled|yes|on|opt-?in)$/i;
const NO = /^(?:false|denied|deny|refused?|rejected|declined|disabled|no|off|opt-?out)$/i;

/**
 * Reads granted and denied purposes from JSON of unknown shape: flags (`{"statistics": true}`), nested too, and lists
 * under a word of consent or refusal (`{"refused": ["matomo"]}`). Nested flags are named by path: `statistics.matomo`.
 */
export function purposesInJson(json: unknown): ConsentPurposes {
	const granted: string[] = [];
	const denied: string[] = [];
	let remaining = MAX_ENTRIES;
	const follow = (value: unknown, path: string, depth: number): void => {
		if (remaining-- <= 0) return;
		const flag = flagOf(value);
		if (flag !== null) {
			if (path !== '') (flag ? granted : denied).push(path);
		} else if (Array.isArray(value)) {
			const word = path.slice(path.lastIndexOf('.') + 1);
			(NO.test(word) ? denied : granted).push(...textsIn(value).slice(0, MAX_ENTRIES));
		} else if (depth < MAX_DEPTH) {
			for (const [key, inner] of entriesOf(value)) {
				follow(inner, path === '' ? key : `${path}.${key}`, depth + 1);
			}
		}
	};
	follow(json, '', 0);
	return { granted, denied };
}

/** Parses a yes or no value; null for anything else. */
export function flagOf(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'string') return null;
	return YES.test(value) ? true : NO.test(value) ? false : null;
}
