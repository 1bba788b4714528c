/** @typedef {{ specifier: string, typeOnly: boolean, line: number }} Import */
/** Text and offset of a string, a part of a template or a regular expression. @typedef {{ start: number, text: string }} Literal */

/**
 * Blanks comments, strings and regular expressions of a TypeScript file, so that only code remains. Keeps length, lines
 * and the expressions in `${…}`.
 * @param {string} source
 */
export const codeOf = (source) => scan(source).code;

/** Lists the strings, parts of templates and regular expressions of a TypeScript file, in order. @param {string} source */
export const literalsOf = (source) => scan(source).literals;

/** @param {string} source */
function scan(source) {
	const out = [...source];
	/** @type {Literal[]} */
	const literals = [];
	const addLiteral = (/** @type {number} */ from, /** @type {number} */ to) => {
		literals.push({ start: from, text: source.slice(from, to) });
		blank(from, to);
	};
	const blank = (/** @type {number} */ from, /** @type {number} */ to) => {
		for (let i = from; i < to; i += 1) if (out[i] !== '\n') out[i] = ' ';
	};
	/** Brace depths of the open `${` of templates. @type {number[]} */
	const templates = [];
	let depth = 0;
	let i = 0;
	const template = () => {
		const start = i;
		while (i < out.length && source[i] !== '`' && !source.startsWith('${', i))
			i += source[i] === '\\' ? 2 : 1;
		addLiteral(start, Math.min(i, out.length));
		if (source[i] === '`') {
			i += 1;
		} else {
			templates.push(depth);
			depth += 1;
			i += 2;
		}
	};
	while (i < out.length) {
		const two = source.slice(i, i + 2);
		const char = source[i] ?? '';
		const start = i;
		if (two === '//' || two === '/*') {
			const end = source.indexOf(two === '//' ? '\n' : '*/', i + 2);
			i = end < 0 ? out.length : end + (two === '//' ? 0 : 2);
			blank(start, i);
		} else if (char === '"' || char === "'") {
			i = closing(source, i + 1, char);
			addLiteral(start + 1, i);
			i += 1;
		} else if (char === '`') {
			i += 1;
			template();
		} else if (char === '/' && startsRegex(out.slice(Math.max(0, i - 40), i).join(''))) {
			i = closing(source, i + 1, '/');
			addLiteral(start + 1, i);
			i += 1;
		} else {
			i += 1;
			if (char === '{') depth += 1;
			if (char === '}') {
				depth -= 1;
				if (templates.at(-1) === depth) {
					templates.pop();
					template();
				}
			}
		}
	}
	return { code: out.join(''), literals };
}

/**
 * Finds the end of a string or regular expression: its closing mark, or the end of the line.
 * @param {string} source @param {number} from @param {string} mark
 */
function closing(source, from, mark) {
	let inClass = false;
	for (let i = from; i < source.length; i += 1) {
		const char = source[i];
		if (char === '\n') return i;
		if (char === '\\') i += 1;
		else if (mark === '/' && char === '[') inClass = true;
		else if (mark === '/' && char === ']') inClass = false;
		else if (char === mark && !inClass) return i;
	}
	return source.length;
}

/** Whether a slash after `before` starts a regular expression: it is no division and no JSX `</`. @param {string} before */
function startsRegex(before) {
	const code = before.trimEnd();
	return code === '' || /(?:[(,=:[!&|?{};+*%~^-]|=>|\b(?:return|typeof|case|in|of|await))$/.test(code);
}

/**
 * Lists the imports of a file: static, side-effect, re-exporting, dynamic and type imports, over any number of lines.
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(source) {
	const code = codeOf(source);
	/** @type {Import[]} */
	const imports = [];
	for (const match of code.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])/g)) {
		const open = match.index + match[0].length - 1;
		const specifier = source.slice(open + 1, closing(source, open + 1, match[1] ?? ''));
		const statement = code
			.slice(0, match.index)
			.match(/\b(?:import|export)\b(?![\s\S]*\b(?:import|export)\b)[\s\S]*$/);
		const typeOnly = /^(?:import|export)\s+type\b/.test(statement?.[0] ?? '') && match[0].startsWith('from');
		imports.push({ specifier, typeOnly, line: code.slice(0, match.index).split('\n').length });
	}
	return imports;
}
