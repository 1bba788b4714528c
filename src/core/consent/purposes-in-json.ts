import type { ConsentPurposes } from './consent-reading.ts';
import { entriesOf, textsIn } from './consent-value.ts';

/** Deeper and wider objects are not followed: they come from a page. */
const MAX_DEPTH = 3;
const MAX_ENTRIES = 200;

const YES = /^(?:true|granted|allow(?:ed)?|accept(?:ed)?|enabled|yes|on|opt-?in)$/i;
const NO = /^(?:false|denied|deny|refused?|rejected|declined|disabled|no|off|opt-?out)$/i;

/**
 * What an object of unknown make says yes and no to: flags (`{"statistics": true}`), also inside of others, and
 * lists of names under a word of consent or refusal (`{"refused": ["matomo"]}`). Names inside of others are told
 * with those around them: `statistics.matomo`.
 */
export function purposesInJson(json: unknown): ConsentPurposes {
	const granted: string[] = [];
	const denied: string[] = [];
	let left = MAX_ENTRIES;
	const follow = (value: unknown, path: string, depth: number): void => {
		if (left-- <= 0) return;
		const said = flagOf(value);
		if (said !== null) {
			if (path !== '') (said ? granted : denied).push(path);
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

/** Yes or no, where a value says so; null where it is something else. */
export function flagOf(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'string') return null;
	return YES.test(value) ? true : NO.test(value) ? false : null;
}
