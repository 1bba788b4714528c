import { VOCABULARIES } from '../../vocabulary/index.ts';
import { fold } from '../fold.ts';

/** A part of a name that varies, in brackets of any kind: `<id>` `{site_id}` `{{x}}` `${x}` `[id]` `(ID)` `%id%`. */
const BRACKETED =
	/\{\{[^{}\n]{0,60}\}\}|\$?\{[^{}\n]{0,60}\}|<[^<>\n]{0,80}>|\[[^[\]\n]{0,60}\]|\([^()\n]{0,400}\)|%[\w.-]{1,40}%/gu;

const NAME_CHARACTER = /[\p{L}\p{N}_.*:~-]/u;
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

/** Replaces bracketed placeholders with `*`, drops footnotes and remarks, unwraps `[_ga]` and `<_ga>`. Linear. */
export function splitBrackets(cell: string): Remarks {
	const remarks: string[] = [];
	let isOnlyPlaceholder = false;
	const text = cell.replace(BRACKETED, (match: string, offset: number, whole: string) => {
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
		if (isFootnote(inner) && match.startsWith('[') && !/[_.-]/u.test(before) && !leads) return ' ';
		if (follows || leads) return '*';
		const isPadded = before === ' ' && /[_-]/u.test(whole[offset - 2] ?? '');
		if (isPadded) return '\ue001*';
		if (match.startsWith('[') || (match.startsWith('<') && /^(?:[_.]|https?:|www\.)/u.test(inner)))
			return inner;
		isOnlyPlaceholder = true;
		return ' ';
	});
	return { text: text.replaceAll(' \ue001', ''), remarks, isOnlyPlaceholder };
}

const RUN =
	/^(?:X{2,}|x{2,}|Y{3,}|y{3,}|N{3,}|n{3,}|Z{3,}|z{4,}|0{5,}|#+|123456(?:7(?:8(?:90?)?)?)?|xxx\p{L}*)$/u;
const ID_WORD = /^(?:UID|UUID|GUID|SITEID|SITE_ID|USERID|ACCOUNTID|HASH|RANDOM|CONTAINERID|PROPERTYID)$/u;

function isVarying(part: string, parts: readonly string[], index: number): boolean {
	if (RUN.test(part)) return true;
	const separator = parts[index - 1] ?? '';
	const isLast = index > 1 && index === parts.length - 1;
	if (isLast && ID_WORD.test(part)) return true;
	// `_ga_ID` and `wp-settings-ID` stand for any; `SESSION_ID` is a name.
	return isLast && part === 'ID' && (separator !== '_' || parts[0] === '') && /[a-z]/u.test(parts.join(''));
}

/** Signs without which nothing in a token varies. */
const MAY_VARY = /[…#$*+?{]|\.{3}|xx|yy|nn|zz|0{5}|123456|id|hash|random/iu;

/** Writes what varies in one token as `*`: runs of x, X, # or 0, `…`, `$ID`, `-UID`, `_measurement-id`. */
export function withWildcards(token: string): string {
	if (!MAY_VARY.test(token)) return token;
	const plain = token
		.replace(/…|\.{3,}/gu, '*')
		.replace(/#+/gu, (run, offset: number) => (run.length > 1 || offset === token.length - 1 ? '*' : run))
		.replace(/(?<=.)\$[A-Za-z][A-Za-z_]{0,30}$/u, '*')
		.replace(/(?<=[_.-])(?:container|measurement|property|stream|tracking)[-_]?id$/iu, '*')
		.replace(/(?<=[a-z0-9])X{3,}$|(?<=[A-WYZ])X{6,}$/u, '*')
		.replace(/(?<=[A-Za-wyz0-9])x{4,}$/u, '*');
	const parts = plain.split(/([_.\-:])/u);
	const varies = parts.map((part, index) => isVarying(part, parts, index));
	const written = parts.map((part, index) => {
		// "UA-nnnnnnn-nn": the short run beside a long one.
		const isNear = /^(?:X|x|Y|y|N|n|0){1,2}$/u.test(part) && (varies[index - 2] || varies[index + 2]);
		return varies[index] || isNear ? '*' : part;
	});
	return written.join('').replace(/\*(?:[*+?]|\{\d)+/gu, '*');
}
