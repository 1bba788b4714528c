import { Tokenizer } from 'htmlparser2';
import { memoize } from '../../core/lib/memoize.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** The character that an entity stands for; the entity itself where there is none of that name. */
const decodeEntity = memoize((entity: string): string => {
	let text = '';
	const ignore = () => {};
	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			ontext: (start, end) => {
				text += entity.slice(start, end);
			},
			ontextentity: (code) => {
				text += String.fromCodePoint(code);
			},
			onattribdata: ignore,
			onattribentity: ignore,
			onattribend: ignore,
			onattribname: ignore,
			onopentagname: ignore,
			onopentagend: ignore,
			onselfclosingtag: ignore,
			onclosetag: ignore,
			oncdata: ignore,
			oncomment: ignore,
			ondeclaration: ignore,
			onprocessinginstruction: ignore,
			onend: ignore,
		},
	);
	tokenizer.write(entity);
	tokenizer.end();
	return text === '\u00a0' ? ' ' : text;
});

/** Replaces the entities of HTML (`&lt;`, `&#95;`), which Markdown and pasted texts hold too, by their characters. */
export function decodeEntities(text: string): string {
	return text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
}
