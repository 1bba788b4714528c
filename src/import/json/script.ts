import { readLiteral } from './script-literal.ts';
import { asObject, type JsonObject } from './values.ts';

/** Matches the places in a script where a literal may stand: assigned, exported, handed to a call, or at its very beginning. */
const PLACE = /(?:(?<![\w$]|[\w$]\.)([\w$]+(?:\.[\w$]+)*)\s*(?:=(?![=>])|\()|export\s+default|^)\s*(?=[[{])/g;
/** Literals that may be broken before a script is skipped. */
const MAX_BROKEN = 20;
const MAX_OBJECTS = 2000;
const GLOBAL = /^(?:window|self|globalThis|exports|module)$/;

/** The words of the consent managers that are known; any other script is none of a policy. */
const MANAGER =
	/cookieconsent|cookieTable|klaro|tarteaucitron|autoClear|purposes|onetrust|otDomain|FirstPartyCookies|preferencesModal/i;
const SCRIPT =
	/^\s*(?:(?:\/\*(?:[^*]|\*(?!\/)){0,4000}\*\/|\/\/[^\n]{0,400}\n|["']use strict["'];?|<!--[^\n]{0,200}\n)\s*)*(?:export\s|import\s|module\.exports|(?:var|let|const)\s+[\w$]+\s*(?::\s*[\w$.<>]+\s*)?=|[\w$]+(?:\.[\w$]+)*\s*=\s*[[{]|[\w$]+(?:\(\))?(?:\.[\w$]+(?:\(\))?)*\(\s*[[{]|(?:(?:window|document)\.addEventListener|\$|jQuery)\(|\(?(?:async\s+)?function\s*[\w$]*\(|\(\(\)\s*=>|\(?[[{]\s*(?:["'`[{]|[\w$]+\s*[:(]|\/))/;

/** Whether a text is the script of a consent manager's configuration. */
export function looksLikeScript(text: string): boolean {
	return SCRIPT.test(text.slice(0, 10_000)) && MANAGER.test(text.slice(0, 400_000));
}

type Tree = { [key: string]: unknown };

/** Puts what is assigned to `a.b.c` where it would be. */
function put(root: Tree, path: readonly string[], value: unknown): void {
	let at = root;
	for (const key of path.slice(0, -1)) {
		const next = asObject(Object.hasOwn(at, key) ? at[key] : null) ?? {};
		define(at, key, next);
		at = next as Tree;
	}
	define(at, path.at(-1) ?? '', value);
}

/** Sets a field of the object's own, even one called `__proto__`. */
function define(at: Tree, key: string, value: unknown): void {
	Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * The objects that a script writes down, nothing of it evaluated: first what it assigns, gathered by where it is
 * assigned to, then each object by itself.
 */
export function objectsOfScript(source: string): JsonObject[] {
	const gathered: Tree = {};
	const objects: JsonObject[] = [];
	let broken = 0;
	PLACE.lastIndex = 0;
	for (let match = PLACE.exec(source); match !== null; match = PLACE.exec(source)) {
		const literal = readLiteral(source, match.index + match[0].length);
		if (match[0].length === 0 && literal === null) PLACE.lastIndex += 1;
		if (literal === null) {
			broken += 1;
			if (broken > MAX_BROKEN) break;
			continue;
		}
		PLACE.lastIndex = Math.max(literal.end, PLACE.lastIndex);
		if (match[0].length === 0 && literal.end === 0) PLACE.lastIndex += 1;
		const path = (match[1] ?? '').split('.').filter((key) => key !== '' && !GLOBAL.test(key));
		if (path.length > 0 && path.length < 10 && match[0].includes('=')) put(gathered, path, literal.value);
		const object = asObject(literal.value);
		if (object) objects.push(object);
		if (objects.length > MAX_OBJECTS) break;
	}
	return [gathered, ...objects];
}
