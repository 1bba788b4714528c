import { QuoteType, Tokenizer } from 'htmlparser2';

/** Handlers for the events of reading markup. Names are lower case. */
export interface TagHandler {
	open(tag: string, attributes: ReadonlyMap<string, string>): void;
	close(tag: string): void;
	text(text: string): void;
}

/** The only attributes that are read; all others, event handlers included, are dropped. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
	'rowspan colspan lang rel href hreflang name property content src srcdoc shadowrootmode title heading label header'.split(
		' ',
	),
);
const MAX_VALUE = 2000;
/** Of a frame's whole document. */
const MAX_DOCUMENT = 1_000_000;

/**
 * Cuts markup into tags and text. The tokenizer alone is used, not a tree or a stack of open elements: time
 * and memory stay linear however deep or unclosed the markup is, and nothing runs or loads.
 */
export function readTags(source: string, handler: TagHandler, read: ReadonlySet<string> = ATTRIBUTES): void {
	let tag = '';
	let attributes = new Map<string, string>();
	let attribute = '';
	let value = '';
	const mostOf = (name: string) => (name === 'srcdoc' ? MAX_DOCUMENT : MAX_VALUE);
	const slice = (start: number, end: number) => source.slice(start, end);
	const opened = () => {
		handler.open(tag, attributes);
		if (attributes.size > 0) attributes = new Map();
	};
	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			onattribdata: (start, end) => {
				const most = mostOf(attribute);
				if (value.length < most) value += slice(start, Math.min(end, start + most));
			},
			onattribentity: (code) => {
				if (value.length < mostOf(attribute)) value += String.fromCodePoint(code);
			},
			onattribend: (quote) => {
				if (read.has(attribute)) attributes.set(attribute, quote === QuoteType.NoValue ? '' : value);
				value = '';
			},
			onattribname: (start, end) => {
				attribute = slice(start, Math.min(end, start + 20)).toLowerCase();
			},
			onopentagname: (start, end) => {
				tag = slice(start, Math.min(end, start + 40)).toLowerCase();
			},
			onopentagend: opened,
			onselfclosingtag: opened,
			onclosetag: (start, end) => handler.close(slice(start, Math.min(end, start + 40)).toLowerCase()),
			ontext: (start, end) => handler.text(slice(start, end)),
			ontextentity: (code) => handler.text(String.fromCodePoint(code)),
			oncdata: () => {},
			oncomment: () => {},
			ondeclaration: () => {},
			onprocessinginstruction: () => {},
			onend: () => {},
		},
	);
	tokenizer.write(source);
	tokenizer.end();
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nothing in these is text that a person reads. */
export const SKIPPED = words(
	'script style template svg math object iframe canvas audio video noembed noframes textarea select datalist',
);
/** Of these, no tag within ends the skipping but their own. */
export const RAW = words('script style textarea noembed noframes iframe template object');
/** Tags of a page's frame, which end the skipping of any other element that was never closed. */
export const ENDS_SKIPPING = words('table p div body section main h1 h2 h3 h4 ul ol');
/** These end a paragraph wherever they begin or end. */
export const BLOCKS = words(
	'p div section article header footer main aside nav hr blockquote form fieldset figure figcaption address details center body html menu dir thead tbody tfoot colgroup button',
);
export const SET_OFF = words('b strong code kbd samp tt');
export const CODE = words('code kbd samp tt');
/** A line that stands over what follows. */
export const TITLES = words('summary legend');
