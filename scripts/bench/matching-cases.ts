import { createRandom } from './random.ts';

/** More names than the index caches answers for, so that none is cached when it comes up again. */
export const NEW_NAMES = 3000;

const WORDS = [
	'_ga',
	'session',
	'consent',
	'user',
	'cart',
	'_pk_id',
	'csrf',
	'lang',
	'opt',
	'visit',
	'AMCV',
	'tracking',
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.';

/**
 * Generates patterns, a third of them wildcards, and names: a third each exact, matched by a wildcard, undeclared. The
 * wildcards are `x*`; in a mixed policy one in ten is `*x` and one in twenty `*x*`.
 */
export function makeCase(size: number, isMixed = false) {
	const random = createRandom(size);
	const word = (length: number) => Array.from({ length }, () => LETTERS[random(LETTERS.length)]).join('');
	const stem = () => `${WORDS[random(WORDS.length)]}_${word(4 + random(5))}`;
	const exact: string[] = [];
	const wild: { readonly pattern: string; readonly name: () => string }[] = [];
	for (let i = 0; i < size; i++) {
		const text = stem();
		if (i % 3 !== 1) exact.push(text);
		else if (isMixed && i % 30 === 1) wild.push({ pattern: `*${text}`, name: () => word(5) + text });
		else if (isMixed && i % 60 === 4)
			wild.push({ pattern: `*${text}*`, name: () => word(3) + text + word(4) });
		else wild.push({ pattern: `${text}*`, name: () => text + word(6) });
	}
	const patterns = [...exact, ...wild.map(({ pattern }) => pattern)];
	const newNames = Array.from({ length: NEW_NAMES }, (_, i) => {
		if (i % 3 === 0) return exact[random(exact.length)] ?? '';
		if (i % 3 === 1) return wild[random(wild.length)]?.name() ?? '';
		return `${stem()}${word(3)}`;
	});
	// As flat strings, like those from the browser: V8 represents concatenated ones as trees.
	const flat: { patterns: string[]; newNames: string[] } = JSON.parse(JSON.stringify({ patterns, newNames }));
	return flat;
}
