import { isFootnoteMark } from '../footnote-marks.ts';
import { formOf } from '../understand/names/name-form.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';

/** A line of text without the marks of Markdown. */
export interface Inline {
	readonly text: string;
	/** The bold or code text at its very beginning. */
	readonly lead: string | null;
}

/** Punctuation that a backslash may stand before in Markdown. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** A backslash before a letter, behind an escaped underscore: a slip. */
const SLIP = /(?<=\\_)\\(?=[a-z])/g;

/** Offset of the private-use characters that replace escaped ones while marks are removed (U+E000 and on). */
const SHIFT = 0xe000;
const hide = (_: string, char: string) => String.fromCharCode(SHIFT + char.charCodeAt(0));
const HIDDEN = /[\ue021-\ue07e]/g;
const show = (char: string) => String.fromCharCode(char.charCodeAt(0) - SHIFT);

/** `[words](address)`, a picture too whose line was cut: the words; short classes, so that time stays linear. */
const LINK = /!?\[([^\][\n]{0,500})\]\([^()\s]{0,1000}(?:\s"[^"\n]{0,200}"?)?(?:\)|$)/g;
/** A picture, which may stand within a link: the words that are told in its place. */
const PICTURE = /!\[([^\][\n]{0,500})\]\([^()\s]{0,1000}(?:\s"[^"\n]{0,200}"?)?\)/g;
/** A link to a note of the same page. */
const NOTE_LINK = /\[([^\][\n]{1,30})\]\(#[^()\s]{0,200}\)/g;
const withoutNoteLink = (whole: string, words: string, at: number, text: string) =>
	isFootnoteMark(words, text.slice(Math.max(0, at - 60), at)) ? '' : whole;
/** `**words**` and `__words__`, which holds a space (a name may begin and end with underscores); a name in it may end in a wildcard. */
const BOLD = /\*\*((?:[^*\n]|(?<=[\w.-])\*(?=[\s,;/]|\*\*(?!\*))){1,500})\*\*/g;
/** Asterisks around a sign alone are wildcards: "_a_******_**". */
const withoutBold = (whole: string, words: string) =>
	/[\p{L}\p{N}]|^[.,:;!?]$/u.test(words) ? words : whole;
const BOLD_UNDERSCORES = /(?<![\w_])__([^_\n]{1,200}\s[^_\n]{1,200})__(?![\w_])/g;
/** `*words*`, and `_words_` with a space in it. */
const EMPHASIS = /(?<![\w*.])\*([^*\s][^*\n]{0,500})\*(?![\w*])/g;
/** `_Word_`, `__word:__`: no placeholder stands behind. */
const EMPHASIS_WORD =
	/(?<![\w_])_{1,3}(\p{L}[\p{L}'’]{0,60}(?:-\p{L}[\p{L}'’]{0,60}){0,4}[.,:;!?]?)_{1,3}(?=$|[\s,;!?)"'»”’|]|[.:](?:\s|$))(?!\s{1,3}[*#<{…])/gu;
/** Small letters behind the first, as words of a text are written. */
const AS_WORDS = /^\p{L}[\p{Ll}'’]*(?:-\p{L}[\p{Ll}'’]*)*[.,:;!?]?$/u;
/**
 * A name seldom begins and ends with underscores, unless it is very short (`_ga_`); a small word alone may be one, and one
 * with capitals within, unless it is a brand (`_iOS_`) or has letters that no name has.
 */
function withoutEmphasis(whole: string, word: string, _: number, text: string): string {
	const isStopped = /[.,:;!?]$/.test(word) && word.length > 2;
	if (!AS_WORDS.test(word))
		return isStopped || /[^\x20-\x7e’]/.test(word) || formOf(word) === null ? word : whole;
	const isWord = (/^\p{Lu}/u.test(word) || isStopped) && word.length > 1;
	return isWord || (word.length >= 4 && whole !== text.trim()) ? word : whole;
}
/** Emphasis of both kinds around the same words, or around a sign alone, or glued to what follows. */
const NESTED = /(?<![^\s([“„"«‘'])(\*{1,3})_([^_*\n]{4,200})_\1(?![\w*])/g;
const EMPHASIS_SIGN = /(?<=^|[\s*)])(_|\*\*)([.,:;!?])\1(?!\w)/g;
const GLUED_EMPHASIS = /(?<![\w_])_(\p{Lu}[^_\n]{1,200}[.:;!?])_(?=\p{L})/gu;
/** Four asterisks: bold words that were nested, or broken within a word. */
const DOUBLE_BOLD = /(?<![^\s([“„"«‘'])\*{4}([^*\n]{1,500})\*{4}(?![\w*])|(?<=\p{L})\*{4}(?=\p{Ll})/gu;
/** Struck-out words: the text that holds no longer. */
const STRUCK = /~~(?=\S)[^\n~]{1,500}~~|<(s|del|strike)>[^\n]{0,500}?<\/\1>/gi;
const EMPHASIS_UNDERSCORES = /(?<![\w_])_([^_\s][^_\n]{0,200}\s[^_\n]{0,200}[^_\s])_(?![\w_*])/g;
/** HTML that Markdown texts hold here and there. */
const BREAK = /<br\s*\/?>/gi;
const TAG =
	/<\/?(?:abbr|b|strong|i|em|ins|mark|code|kbd|span|a|p|div|small|sup|sub|u|font|details|summary|section|article|header|footer|main|center|figure|img|hr|wbr|form|fieldset|legend|label|input|button|select|option|textarea|nav|aside|svg|iframe)(?:\s[^<>\n]{0,500})?\/?>/gi;
/** Raised text, and Markdown's own marks of footnotes. */
const RAISED =
	/<sup(?:\s[^<>\n]{0,500})?>(?:<a(?:\s[^<>\n]{0,500})?>)?([^<>\n]{1,30})(?:<\/a>)?<\/sup>|\[\^[\w-]{1,30}\](?!:)/gi;
const withoutFootnote = (whole: string, raised: string | undefined, at: number, text: string) =>
	raised === undefined || isFootnoteMark(raised, text.slice(Math.max(0, at - 60), at)) ? '' : whole;
const SET_OFF_CODE = /(\*\*|__)(`[^`\n]{1,500}`)\1/g;
const LEAD = /^\s*(\*{2,3}|__)((?:[^*\n]|(?<=[\w.-])\*(?=[\s,;/]|\*\*(?!\*))){1,120}?)\1(?![\w*])/;
/** Code at the beginning, and more of it that follows with a comma, a sign or a short word between. */
const JOINER = phraseSource(VOCABULARIES.flatMap(({ lifetime }) => [lifetime.and, lifetime.or]));
const CODE_LEAD = new RegExp(
	`^\\s*(\`[^\`\\n]{1,120}\`(?:\\s{0,3}(?:[,;/|+&]|${JOINER})?\\s{0,3}\`[^\`\\n]{1,120}\`){0,12})`,
);

function visible(text: string): string {
	return text.replace(HIDDEN, show);
}

/** A link of reStructuredText: `words <address>`_. */
const RST_LINK = /`([^`<\n]{1,300}?)\s?<[^<>`\n]{1,500}>`__?/g;

/** Characters with a meaning in Markdown: an underscore that ends a word mostly belongs to a name. */
const MARKED = /[\\`*[<\ue021-\ue07e]|~~|__|_[^\s_]*\s|_[^\s_]+_(?:\W|$)/;

/** Removes the marks of Markdown from one line; text between backticks stays unchanged. */
export function readInline(line: string): Inline {
	if (!MARKED.test(line)) return { text: line.trim(), lead: null };
	const hidden = line
		.replace(RST_LINK, '$1')
		.replace(SLIP, '')
		.replace(ESCAPED, hide)
		.replace(STRUCK, '')
		.replace(EMPHASIS_SIGN, '$2')
		.replace(NOTE_LINK, withoutNoteLink)
		.replace(RAISED, withoutFootnote)
		.replace(SET_OFF_CODE, '$2');
	const bold = LEAD.exec(hidden)?.[2];
	const lead = CODE_LEAD.exec(hidden)?.[1] ?? (bold === undefined ? null : withoutMarks(`**${bold}**`));
	const text = hidden
		.split('`')
		.map((part, index) => (index % 2 === 1 ? part : withoutMarks(part)))
		.join('`');
	return { text: visible(text).trim(), lead: lead === null ? null : visible(lead).trim() };
}

function withoutMarks(text: string): string {
	return text
		.replace(BREAK, '\n')
		.replace(PICTURE, '$1')
		.replace(LINK, (_, words: string) => withoutMarks(words))
		.replace(TAG, '')
		.replace(NESTED, '$2')
		.replace(DOUBLE_BOLD, '$1')
		.replace(BOLD, withoutBold)
		.replace(BOLD_UNDERSCORES, '$1')
		.replace(EMPHASIS, withoutBold)
		.replace(EMPHASIS_UNDERSCORES, '$1')
		.replace(GLUED_EMPHASIS, '$1 ')
		.replace(EMPHASIS_WORD, withoutEmphasis);
}
