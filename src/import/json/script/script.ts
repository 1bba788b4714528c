import { asObject, type JsonObject } from '../values.ts';
import type { Script } from './script-literal.ts';
import { define } from './script-values.ts';

/** Words of consent managers and of lists of cookies; any other script is none of a policy. */
const SUBJECT =
	/cookie|klaro|tarteaucitron|autoClear|purposes|onetrust|otDomain|preferencesModal|consent|tracker|disclosures/i;
const SCRIPT =
	/^\s*(?:(?:\/\*(?:[^*]|\*(?!\/)){0,4000}\*\/|\/\/[^\n]{0,400}\n|["']use \w{1,10}["'];?|<!--[^\n]{0,200}\n)\s*)*(?:export\s|import\s|module\.exports|(?:interface|declare|enum)\s+\w+|type\s+\w+\s*=|(?:var|let|const)\s+[\w$]+\s*(?::\s*[\w$.<>]+\s*)?=|[\w$]+(?:\.[\w$]+)*\s*=\s*[[{]|[\w$]+(?:\(\))?(?:\.[\w$]+(?:\(\))?)*\(\s*[[{]|(?:[\w$]+\.)*[\w$]*tarteaucitron[\w$.]*\s*[=(]|\(\w+(?:\.\w+)* = |(?:(?:window|document)\.addEventListener|\$|jQuery)\(|[;!]?\(?(?:async\s+)?function\s*[\w$]*\(|\(\(\)\s*=>|\(?[[{]\s*(?:["'`[{]|[\w$]+\s*[:(](?!\/\/)|\/))/i;

/** Whether a text begins like a script. */
const isScript = (text: string): boolean => SCRIPT.test(text.slice(0, 10_000));

/** Whether a text is a script that may hold the settings of a consent manager or a list of cookies. */
export function looksLikeScript(text: string): boolean {
	return isScript(text) && SUBJECT.test(text.slice(0, 400_000));
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

/** The values that a script assigns, gathered by where it is assigned to; without what stands in another object by its name. */
export function assignedTree({ assigned, embedded }: Script): JsonObject {
	const tree: Tree = {};
	for (const [path, value] of assigned) {
		const isEmbedded = typeof value === 'object' && value !== null && embedded.has(value);
		if (!isEmbedded && typeof value !== 'symbol') put(tree, path.split('.'), value);
	}
	return tree;
}
