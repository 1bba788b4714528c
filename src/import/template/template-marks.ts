/** A stretch of a template that is no text of its page. */
export interface TemplateMark {
	readonly kind: 'code' | 'comment';
	/** Where the mark begins and ends, with its signs. */
	readonly start: number;
	readonly end: number;
	/** Its content. */
	readonly from: number;
	readonly to: number;
}

/** The signs that begin a mark, and the one that ends each; comments first, whose signs begin like others. */
const OPENING = /\{\{!--|\{\{--|<%#|\{#|@\*|<\?(?:php\b|=)?|<%[=-]?|\{%-?|\{\{[-#>]?|@php\b|@\{/g;
const CLOSING: Readonly<Record<string, string>> = {
	'{{!--': '--}}',
	'{{--': '--}}',
	'<%#': '%>',
	'{#': '#}',
	'@*': '*@',
	'<?': '?>',
	'<%': '%>',
	'{%': '%}',
	'{{': '}}',
	'@php': '@endphp',
	'@{': '}',
};
const COMMENTS: ReadonlySet<string> = new Set(['{{!--', '{{--', '<%#', '{#', '@*']);
/** Marks that nothing closes: each look for an end goes to the end of the source. */
const MAX_UNCLOSED = 20;
const SIGN = /["'`([{}\])]|\?>|%>|%\}/g;
const TEXT: Readonly<Record<string, RegExp>> = {
	'"': /"(?:[^"\\\n]|\\.)*"/y,
	"'": /'(?:[^'\\\n]|\\.)*'/y,
	'`': /`(?:[^`\\]|\\.)*`/y,
};

/** The place of the sign that closes a mark of code: not one in a text, nor one that closes a bracket of its own. */
function closeOf(source: string, from: number, close: string): number {
	if (close === '@endphp') return source.indexOf(close, from);
	let depth = 0;
	SIGN.lastIndex = from;
	for (let match = SIGN.exec(source); match !== null; match = SIGN.exec(source)) {
		const [sign] = match;
		const at = match.index;
		const text = TEXT[sign];
		if (text !== undefined) {
			text.lastIndex = at;
			if (text.test(source)) SIGN.lastIndex = text.lastIndex;
		} else if (sign.length > 1) {
			if (sign === close) return at;
		} else if ('([{'.includes(sign)) depth += 1;
		else if (depth === 0 && source.startsWith(close, at)) return at;
		else if (')]}'.includes(sign) && depth > 0) depth -= 1;
	}
	return -1;
}

/** Finds the code and the comments of a template, in order. Linear in its length. */
export function templateMarks(source: string): readonly TemplateMark[] {
	const marks: TemplateMark[] = [];
	let unclosed = 0;
	OPENING.lastIndex = 0;
	for (let match = OPENING.exec(source); match !== null && unclosed < MAX_UNCLOSED; ) {
		const [sign] = match;
		const start = match.index;
		const from = start + sign.length;
		const isComment = COMMENTS.has(sign);
		const plain = isComment ? sign : (/^(?:<\?|<%|\{%|\{\{|@php|@\{)/.exec(sign)?.[0] ?? '');
		const close = CLOSING[plain] ?? '';
		let to = isComment ? source.indexOf(close, from) : closeOf(source, from, close);
		// A file of PHP alone is not closed.
		if (to < 0 && plain === '<?') to = source.length;
		if (to < 0) unclosed += 1;
		else {
			const end = Math.min(to + close.length, source.length);
			marks.push({ kind: isComment ? 'comment' : 'code', start, end, from, to });
			OPENING.lastIndex = end;
		}
		match = OPENING.exec(source);
	}
	return marks;
}

/** A list or an object as the value of an attribute: `data-rows='[…]'`, `x-data="{ rows: […] }"`. */
const ATTRIBUTE = /\s[:@\w.-]{1,40}=(?:"(\s{0,20}[[{][^"]{40,40000})"|'(\s{0,20}[[{][^']{40,40000})')/g;

/** Finds the lists and objects that attributes hold, outside the other marks. */
export function attributeMarks(source: string, others: readonly TemplateMark[]): readonly TemplateMark[] {
	let next = 0;
	return [...source.matchAll(ATTRIBUTE)].flatMap((match) => {
		const value = match[1] ?? match[2] ?? '';
		const end = match.index + match[0].length;
		const from = end - 1 - value.length;
		while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
		const isApart = (others[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
		return isApart ? [{ kind: 'code', start: from - 1, end, from, to: end - 1 } as const] : [];
	});
}
