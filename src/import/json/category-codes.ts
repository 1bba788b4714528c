import { isCategoryName, readCategory } from '../understand/read-category.ts';
import { meaningOfKey } from './row-keys.ts';
import { asObject } from './values.ts';

const MAX_DEPTH = 40;
const MAX_CODE = 40;
const MAX_TITLE = 80;
const MIN_CODES = 2;
/** Keys of the title of a category, the surest first, and of what stands for it elsewhere. */
const TITLE_KEYS = ['label', 'title', 'name', 'displayName', 'text'];
const CODE_KEYS = ['id', 'key', 'code', 'slug', 'nr', 'number', 'value'];

const isCode = (value: unknown): value is string | number =>
	(typeof value === 'string' && value !== '' && value.length <= MAX_CODE) || typeof value === 'number';

/** The words of an object, or of a text, that are a category's name. */
function titleOf(value: unknown): string | null {
	const object = asObject(value);
	const texts = object === null ? [value] : TITLE_KEYS.map((key) => object[key]);
	const title = texts.find((text) => typeof text === 'string');
	const isTitle = typeof title === 'string' && title.length <= MAX_TITLE && isCategoryName(title);
	const category = isTitle ? readCategory(title) : null;
	return category === null || category === 'unknown' ? null : (title as string);
}

/** The titles of categories by what stands for them, in a map by it or in a list of objects that have both. */
function codesIn(value: object): readonly (readonly [string, string])[] {
	const pairs = Array.isArray(value)
		? value.map((entry) => {
				const object = asObject(entry);
				const code = CODE_KEYS.map((key) => object?.[key]).find(isCode);
				return [code === undefined ? '' : String(code), titleOf(entry)] as const;
			})
		: Object.entries(value).map(([code, entry]) => [code, titleOf(entry)] as const);
	const named = pairs.flatMap(([code, title]) =>
		code === '' || code.length > MAX_CODE || title === null ? [] : [[code, title] as const],
	);
	// "Number | unclassified" stands for no category.
	return named.length >= MIN_CODES && named.length * 2 >= pairs.length ? named : [];
}

/**
 * Writes the title of a category where a value of JSON has the number or key that another place explains: `"cat": "1"`
 * beside `{"1": {"label": "Necessary"}}`.
 */
export function withCategoryTitles(root: unknown): unknown {
	const codes = new Map<string, string>();
	const collect = (value: unknown, depth: number): void => {
		if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
		// What says itself which category it is needs no explanation.
		for (const [code, title] of codesIn(value)) if (!isCategoryName(code)) codes.set(code, title);
		for (const inner of Object.values(value)) collect(inner, depth + 1);
	};
	collect(root, 0);
	if (codes.size < MIN_CODES) return root;
	const replaced = (value: unknown, depth: number): unknown => {
		if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
		if (Array.isArray(value)) return value.map((inner) => replaced(inner, depth + 1));
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => {
				const title = isCode(inner) ? codes.get(String(inner)) : undefined;
				return [key, title !== undefined && isOfKind(key) ? title : replaced(inner, depth + 1)];
			}),
		);
	};
	return replaced(root, 0);
}

/** Whether a key holds a category: `cat`, `category_id`. */
function isOfKind(key: string): boolean {
	const role = meaningOfKey(key.replace(/[_-]?(?:id|key|code|nr|slug)$/i, ''))?.role;
	return role === 'category' || role === 'type';
}
