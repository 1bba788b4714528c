/** The methods through which text is gone through; regular expressions all end in `exec` once it is replaced. */
const METHODS = [
	'slice',
	'split',
	'indexOf',
	'toLowerCase',
	'trim',
	'normalize',
	'replaceAll',
	'includes',
] as const;

/**
 * Counts the characters that `run` has strings and regular expressions go through: growth is counted, not
 * timed, so that a busy machine changes nothing.
 */
export function countWork(run: () => void): number {
	let work = 0;
	const { exec } = RegExp.prototype;
	const methods = METHODS.map((name) => [name, String.prototype[name]] as const);
	RegExp.prototype.exec = function (text) {
		const from = this.global || this.sticky ? this.lastIndex : 0;
		const match = exec.call(this, text);
		// A sticky one looks at one place; any other goes through what stands before its match.
		const end = match === null ? (this.sticky ? from : String(text).length) : match.index + match[0].length;
		work += 1 + Math.max(0, end - from);
		return match;
	};
	for (const [name, method] of methods) {
		Object.defineProperty(String.prototype, name, {
			configurable: true,
			writable: true,
			value(this: string, ...args: unknown[]) {
				const result: unknown = Reflect.apply(method, this, args);
				// A slice costs what it gives, a search what it goes through.
				work += 1 + (name === 'slice' && typeof result === 'string' ? result.length : this.length);
				return result;
			},
		});
	}
	try {
		run();
	} finally {
		RegExp.prototype.exec = exec;
		for (const [name, method] of methods)
			Object.defineProperty(String.prototype, name, { configurable: true, writable: true, value: method });
	}
	return work;
}
