import { VOCABULARIES } from '../../vocabulary/index.ts';
import { fold } from '../fold.ts';

/** A part of a name that varies, in brackets of any kind: `<id>` `{site_id}` `{{x}}` `${x}` `[id]` `(ID)` `%id%`. */
const BRACKETED =
	/\{\{[^{}\n]{0,60}\}\}|\$?\{[^{}\n]{0,60}\}|<[^<>\n]{0,80}>|\[[^[\]\n]{0,60}\]|\([^()\n]{0,400}\)|%(?![2-7][\dA-F])[\w.-]{1,40}%/gu;

/** A placeholder with blanks in it that follows a part of a name, or leads one: `_pk_id.<site id>`, `{user id}_cart`. */
const BLANK_PLACEHOLDER =
	/(?:(?<=[\p{L}\p{N}_]|[\p{L}\p{N}_][.:/-])(?:<(?!\/)[^<>\n="]{1,80}(?<!\/)>|\{{1,2}[^{}\n]{1,60}\}{1,2})|(?<=_|_[\w.-]{0,40}[.:-])(?:\[[^[\]\n]{1,60}\]|\([^()\n]{1,60}\))|(?:<(?!\/)[^<>\n="]{1,80}(?<!\/)>|\{{1,2}[^{}\n]{1,60}\}{1,2})(?=[_.-][\p{L}\p{N}])|\[[^[\]\n]{1,60}\](?=_[\p{L}\p{N}]))/gu;
/** A blank between a part of a name and what stands for the rest: `_pk_ *`, `_ga_ XXXX`, `abc_ <id>`. */
const BLANK_BEFORE_WILDCARD =
	/(?<=[\w*][_-]|__|_[\w-]{1,40}\.) {1,3}(?=(?:\*{1,2}|#{1,12}|[xX]{3,12}|…|\.{3})(?:[\s,;:)|]|$)|[<{]\w)/gu;

/** Writes names with placeholders as one word: readers of lines and lists part words at blanks. Linear. */
export function joinPlaceholders(text: string): string {
	const joined = /[<{[(] ?\S/u.test(text)
		? text.replace(BLANK_PLACEHOLDER, (match) => (/\s/u.test(match) ? '*' : match))
		: text;
	return joined.replace(BLANK_BEFORE_WILDCARD, '');
}

/** The brackets of an index, which no placeholder is: `cart[1]` within code. */
export const INDEX_START = '\ue010';
export const INDEX_END = '\ue011';

const NAME_CHARACTER = /[\p{L}\p{N}_.*:~/-]/u;
const PLACEHOLDER_WORD =
	/^(?:\*|x+|n+|#+|…|\.{2,}|u?u?id|guid|id\p{L}*|\p{L}{2,20}[-_ ]?id|hash|token|key|key ?name|[_.-].{0,60})$/iu;
const PLACEHOLDERS = new Set(VOCABULARIES.flatMap(({ name }) => name.placeholder?.split('|') ?? []));

/** A cell's text without its remarks in brackets, and the remarks. */
export interface Remarks {
	readonly text: string;
	/** Words in brackets that stood beside a name. */
	readonly remarks: readonly string[];
	/** Whether a placeholder stood where a name should: `{random number}`. */
	readonly isOnlyPlaceholder: boolean;
}

function isFootnote(inner: string): boolean {
	return /^(?:\d{1,2}|[a-z]|\*{1,3})$/u.test(inner);
}

/** The mark of a reviewer's comment, as word processors number them: "[AB1]". */
const COMMENT = /^\p{Lu}{1,3}\d{1,3}$/u;

/** `__utm{a,b,z}`, `__utm(a|b)`: short endings of one name. */
const ENDINGS =
	/([\w.-]{2,60})(?:\{([a-z]{1,4}(?:[,|/] ?[a-z]{1,4}){1,9})\}|[([]([a-z]{1,2}(?:[,|/] ?[a-z]{1,2}){1,9})[)\]])/gu;
const withEndings = (_: string, start: string, braced?: string, bracketed?: string) =>
	(braced ?? bracketed ?? '')
		.split(/[,|/] ?/u)
		.map((ending) => start + ending)
		.join(', ');

/** Round brackets, and in them a placeholder behind a part of a name: "(_ga_{id})". */
const IN_ROUND = /\([^()\n]{0,400}\)/gu;
const BEHIND_NAME = /(?<=[\p{L}\p{N}_][_.:-]?)(?:\$?\{{1,2}[^{}\n]{0,60}\}{1,2}|<[^<>\n]{0,80}>)/gu;
/** A bracket that is never closed, to the end of its word: no sign of a name. */
const UNCLOSED = /(?<=[\p{L}\p{N}]_|[\p{L}\p{N}.-])[{<[][^\s{}<>[\],;|()]{0,60}(?=[\s,;|)]|$)/gu;

/** Replaces bracketed placeholders with `*`, drops footnotes and remarks, unwraps `[_ga]` and `<_ga>`. Linear. */
export function splitBrackets(cell: string): Remarks {
	const remarks: string[] = [];
	let isOnlyPlaceholder = false;
	const text = cell
		.replace(ENDINGS, withEndings)
		.replace(IN_ROUND, (match) => match.replace(BEHIND_NAME, '*'))
		.replace(BRACKETED, (match: string, offset: number, whole: string) => {
			const before = whole[offset - 1] ?? ' ';
			const after = whole[offset + match.length] ?? ' ';
			const inner = match
				.replace(/^[${<[(%]+/u, '')
				.replace(/(?<![}>\])%])[}>\])%]+$/u, '')
				.trim();
			const isRound = match.startsWith('(');
			const follows = NAME_CHARACTER.test(before);
			const leads = /[\p{L}\p{N}_-]/u.test(after);
			if (isRound) {
				const varies =
					(follows && /[_.\-:]/u.test(before)) ||
					(follows && (PLACEHOLDER_WORD.test(inner) || PLACEHOLDERS.has(fold(inner))));
				if (varies && !isFootnote(inner)) return '*';
				if (inner !== '') remarks.push(inner);
				return ' ';
			}
			// "[1]Cookie policy": a note stands before a word too, where no name goes on over it.
			// The first element of a list, as programs write it: `cart[0]`.
			if (inner === '0' && match.startsWith('[') && follows) return `${INDEX_START}0${INDEX_END}`;
			const isNote =
				(isFootnote(inner) || COMMENT.test(inner)) && match.startsWith('[') && !/[_.-]/u.test(before);
			if (isNote && (!leads || !follows)) return ' ';
			if (follows || leads) return '*';
			const isPadded = before === ' ' && /[_-]/u.test(whole[offset - 2] ?? '');
			if (isPadded) return '\ue001*';
			if (match.startsWith('[') || (match.startsWith('<') && /^(?:[_.]|https?:|www\.)/u.test(inner)))
				return inner;
			isOnlyPlaceholder = true;
			return ' ';
		});
	const closed = text.replaceAll(' \ue001', '').replace(UNCLOSED, '*');
	return { text: closed, remarks: remarks.map((remark) => remark.replace(UNCLOSED, '*')), isOnlyPlaceholder };
}

const RUN =
	/^(?:X{2,}|x{2,}|Y{3,}|y{3,}|N{3,}|n{3,}|Z{3,}|z{4,}|0{5,}|#+|123456(?:7(?:8(?:90?)?)?)?|xxx\p{L}*)$/u;
const ID_WORD = /^(?:UID|UUID|GUID|SITEID|SITE_ID|USERID|ACCOUNTID|HASH|RANDOM|CONTAINERID|PROPERTYID)$/u;

function isVarying(part: string, parts: readonly string[], index: number): boolean {
	// Two letters at the beginning are a prefix.
	if (RUN.test(part)) return index > 0 || part.length > 2 || part.startsWith('#');
	const separator = parts[index - 1] ?? '';
	const isLast = index > 1 && index === parts.length - 1;
	if (isLast && ID_WORD.test(part)) return true;
	// `_ga_ID` and `wp-settings-ID` stand for any; `SESSION_ID` is a name, "user-ID" a word.
	if (separator === '-' && parts.length === 3) return false;
	return isLast && part === 'ID' && (separator !== '_' || parts[0] === '') && /[a-z]/u.test(parts.join(''));
}

/** Signs without which nothing in a token varies. */
export const MAY_VARY = /[…#$*+?{%]|\.{3}|xx|yy|nn|zz|0{5}|123456|id|hash|random/iu;

/** Writes what varies in one token as `*`: runs of x, X, # or 0, `…`, `$ID`, `-UID`, `_measurement-id`. */
export function withWildcards(token: string): string {
	if (!MAY_VARY.test(token)) return token;
	const plain = token
		.replace(/…|(\.?)\.{3,}/gu, (_, dot?: string) => `${dot ?? ''}*`)
		// `%s`, as programs write it, but no `%2F`.
		.replace(/%[sdu](?![\da-f])/giu, '*')
		.replace(/y{4}([-_.]?)m{2}\1d{2}/giu, '*')
		.replace(/(?<!x)x{4,}(?=[A-Za-wyz\d])|(?<=[A-Za-wyz\d])x{4,}$|(?<!X)X{4,}(?=\p{Ll}|\p{Lu}\p{Ll})/gu, '*')
		.replace(/#+/gu, (run, offset: number) => (run.length > 1 || offset === token.length - 1 ? '*' : run))
		.replace(/(?<=.)\$[A-Za-z][A-Za-z_]{0,30}$/u, '*')
		.replace(/(?<=[_.-])(?:container|measurement|property|stream|tracking)[-_]?id$/iu, '*')
		.replace(/(?<=[a-z0-9])X{3,}$|(?<=[A-WYZ])X{6,}$/u, '*');
	const parts = plain.split(/([_.\-:/])/u);
	const varies = parts.map((part, index) => isVarying(part, parts, index));
	const written = parts.map((part, index) => {
		// "UA-nnnnnnn-nn": the short run beside a long one.
		const isNear = /^(?:X|x|Y|y|N|n|0){1,2}$/u.test(part) && (varies[index - 2] || varies[index + 2]);
		return varies[index] || isNear ? '*' : part;
	});
	return written.join('').replace(/\*(?:[*+?]|\{\d)+/gu, '*');
}
