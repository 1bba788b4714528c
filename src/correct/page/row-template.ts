import type { Declaration } from '../../core/policy/policy.ts';
import { readColumnRole } from '../../import/understand/read-column-role.ts';
import type { MappedText } from '../html/mapped-text.ts';
import type { DeclaredNames } from '../names.ts';
import type { NewRowFields } from './parts.ts';

/** A piece of a row's source: markup that stays, or a text between two pieces of markup. */
export type TemplatePiece = { readonly markup: string } | { readonly run: MappedText };

type FieldName = keyof NewRowFields;

interface FieldPlace {
	readonly field: FieldName;
	readonly from: number;
	readonly to: number;
}

/** Finds a field's words in a text; the text itself where it is a part of them. */
function placeOf(field: FieldName, words: string | null, text: string): readonly FieldPlace[] {
	const value = (words ?? '').replace(/\s+/g, ' ').trim();
	if (value.length < 2) return [];
	const from = text.indexOf(value);
	if (from >= 0) return [{ field, from, to: from + value.length }];
	const whole = text.trim();
	return field === 'purpose' && whole.length > 12 && value.includes(whole)
		? [{ field, from: text.indexOf(whole), to: text.indexOf(whole) + whole.length }]
		: [];
}

function namePlaces(text: string, names: DeclaredNames, own: readonly string[]): readonly FieldPlace[] {
	return [...text.matchAll(/[^\s,;|/]+/g)].flatMap((match) => {
		const pattern = names.patternOf(match[0]);
		if (pattern === null || !own.includes(pattern)) return [];
		const lead = /^["'`“”„«»‘’([{*]*/.exec(match[0])?.[0].length ?? 0;
		const trail =
			/(?<!["'`“”„«»‘’)\]},;:.])["'`“”„«»‘’)\]},;:.]*$/.exec(match[0].slice(lead))?.[0].length ?? 0;
		const from = match.index + lead;
		return [{ field: 'name' as const, from, to: Math.max(from + 1, match.index + match[0].length - trail) }];
	});
}

/** The words of a purpose before the lifetime that it states; null where it states none. */
function withoutLifetime(purpose: string | null, lifetime: string | null): string | null {
	const at = lifetime === null ? -1 : (purpose?.indexOf(lifetime) ?? -1);
	return at <= 0 ? null : (purpose?.slice(0, at).replace(/(?<![\s([:;,–—-])[\s([:;,–—-]+$/, '') ?? null);
}

/** The places of fields in a text, none within another, in their order. */
function placesIn(
	text: string,
	declaration: Declaration,
	names: DeclaredNames,
	own: readonly string[],
): readonly FieldPlace[] {
	const lifetime = declaration.lifetime?.text ?? null;
	const possible = [
		...namePlaces(text, names, own),
		...placeOf('lifetime', lifetime, text),
		...placeOf('purpose', declaration.purpose, text),
		...placeOf('purpose', withoutLifetime(declaration.purpose, lifetime), text),
		...placeOf('provider', declaration.provider, text),
	];
	const chosen: FieldPlace[] = [];
	for (const place of possible)
		if (!chosen.some(({ from, to }) => place.from < to && from < place.to)) chosen.push(place);
	return chosen.sort((a, b) => a.from - b.from);
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
const isLabel = (text: string) =>
	readColumnRole(text.replace(/^[^\p{L}]+|(?<![^\p{L})])[^\p{L})]+$/gu, '')) !== null;

/** Whether brackets are closed: what was left out may have held one of them. */
function isBalanced(text: string): boolean {
	const count = (sign: string) => text.split(sign).length;
	return count('(') === count(')') && count('[') === count(']');
}

/** Writes the texts of a row with other fields; words that belong to neither are left out. */
export function fillTemplate(
	pieces: readonly TemplatePiece[],
	{
		declarations: [declaration],
		names: own,
	}: { readonly declarations: readonly Declaration[]; readonly names: readonly string[] },
	fields: NewRowFields,
	names: DeclaredNames,
	write: (text: string) => string,
): string | null {
	if (declaration === undefined) return null;
	const written = new Set<FieldName>();
	const output: string[] = [];
	/** A label whose field has not come yet: index in `output`. */
	let label: number | null = null;
	const put = (text: string) => void output.push(text);
	const value = (field: FieldName): string => {
		const text = written.has(field) ? '' : fields[field];
		if (text === '' && label !== null) output[label] = '';
		label = null;
		written.add(field);
		return write(text);
	};
	const between = (text: string) => {
		if (!HAS_WORDS.test(text)) return put(text);
		if (!isLabel(text)) return put(/^\s/.test(text) || /\s$/.test(text) ? ' ' : '');
		if (label !== null) output[label] = '';
		label = output.length;
		const written = write(text);
		// Between a label and its value the blank stays.
		put(/\s$/.test(text) && !/\s$/.test(written) ? `${written} ` : written);
	};
	for (const piece of pieces) {
		if ('markup' in piece) {
			put(piece.markup);
			continue;
		}
		const { text } = piece.run;
		let at = 0;
		for (const { field, from, to } of placesIn(text, declaration, names, own)) {
			between(text.slice(at, from));
			const words = value(field);
			const isSentence = field === 'purpose' && text[to - 1] === '.' && /[^.]$/.test(words);
			put(isSentence ? `${words}.` : words);
			at = to;
		}
		between(text.slice(at));
	}
	if (label !== null) output[label] = '';
	const text = output.join('');
	return written.has('name') && isBalanced(text) ? text : null;
}

/** How many fields of its declaration a row's text holds in so many words. */
export function countFields(
	text: string,
	declaration: Declaration | undefined,
	names: DeclaredNames,
	own: readonly string[],
): number {
	return declaration === undefined
		? 0
		: new Set(placesIn(text, declaration, names, own).map(({ field }) => field)).size;
}
