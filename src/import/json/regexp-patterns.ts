/**
 * The name pattern that a simple regular expression stands for: `^_ga` is `_ga*`, `/^_pk_/` is `_pk_*`,
 * `^(_ga|_gid)$` two names. Null for anything that patterns cannot say; nothing is ever evaluated.
 */
export function patternsOfRegExp(source: string): string[] | null {
	const body = /^\/(.*)\/[a-z]*$/s.exec(source)?.[1] ?? source;
	if (body === '' || body.length > 500) return null;
	const sources = withoutGroups(body);
	return sources && all([...new Set(sources)].map(patternOf));
}

const MAX_SOURCES = 40;
/** A group without others in it, and whether it may be left out. */
const GROUP = /(?<!\\)\((?:\?:)?((?:\\.|[^()\\])*)\)(\?)?/s;

/** The expressions without groups that one stands for: `^a(b|c)?$` is `^ab$`, `^ac$` and `^a$`. Null for too many. */
function withoutGroups(source: string): string[] | null {
	let done: string[] = [];
	const pending = [source];
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		const group = GROUP.exec(next);
		const [whole = '', inner = '', isOptional] = group ?? [];
		if (pending.length + done.length > MAX_SOURCES) return null;
		if (group === null) done = [...next.split('|'), ...done];
		else {
			const end = next.slice(group.index + whole.length);
			if (/^[*+{]/.test(end)) return null;
			const parts = [...(isOptional ? [''] : []), ...inner.split('|')];
			for (const part of parts) pending.push(`${next.slice(0, group.index)}${part}${end}`);
		}
	}
	return done;
}

function all(patterns: readonly (string | null)[]): string[] | null {
	const read = patterns.filter((pattern) => pattern !== null);
	return read.length === patterns.length ? read : null;
}

/** Any run of characters of one kind, as written in a regular expression; a pattern says `*` for it. */
const RUN =
	/^(?:\.[*+]\??|\\[dwDWsS](?:[*+]\??|\{\d+(?:,\d*)?\})?|\[(?:\\.|[^\]\\])+\](?:[*+]\??|\{\d+(?:,\d*)?\})|\.(?:\{\d+(?:,\d*)?\})?)/;

function patternOf(source: string): string | null {
	let pattern = source.startsWith('^') ? '' : '*';
	let rest = source.replace(/^\^/, '');
	const closed = /(?<!\\)\$$/.test(rest);
	if (closed) rest = rest.slice(0, -1);
	while (rest !== '') {
		const run = RUN.exec(rest)?.[0];
		const literal = run ? undefined : /^(?:\\([^A-Za-z0-9])|([\w\-:%#@!~&=;,' <>"/]))/.exec(rest);
		if (run) pattern += '*';
		else if (literal) pattern += literal[1] ?? literal[2] ?? '';
		else return null;
		rest = rest.slice(run?.length ?? literal?.[0].length ?? 1);
		if (literal && /^[*+?{]/.test(rest)) return null;
	}
	const done = `${pattern}${closed ? '' : '*'}`.replace(/\*{2,}/g, '*');
	return done === '*' || done === '' ? null : done;
}

/** Whether a text is written as a regular expression rather than as a name. */
export function isRegExp(text: string): boolean {
	return (
		/^\/.+\/[a-z]*$/s.test(text) || text.startsWith('^') || /(?<!\\)\$$|\\[dw.]|\.\*|\.\+|\(\?/.test(text)
	);
}
