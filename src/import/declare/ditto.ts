import { wordsOf } from '../understand/fold.ts';
import { bookOf } from '../understand/phrase-book.ts';
import { VOCABULARIES } from '../vocabulary/index.ts';
import type { Field } from './field.ts';

const DITTO = bookOf(VOCABULARIES.flatMap(({ ditto }) => ditto ?? []));

/** Whether a text only repeats the one above: "idem", "dito", a ditto mark. */
export function isDitto(text: string): boolean {
	return (
		text.length <= 30 &&
		(/^(?:["”“″〃„]|''|,,|´´|``)$/.test(text.trim()) || DITTO.whole(wordsOf(text)) !== null)
	);
}

/** Fields with the texts of those before, of the same role, in place of "idem". */
export function withoutDitto<T extends Field>(fields: readonly T[], before: readonly Field[]): T[] {
	return fields.map((field) => {
		const role = field.meaning?.role;
		if (role === undefined || role === 'name' || !isDitto(field.text)) return field;
		const text = before.find(({ meaning }) => meaning?.role === role)?.text;
		return text === undefined ? field : { ...field, text };
	});
}
