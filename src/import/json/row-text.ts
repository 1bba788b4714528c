import { hostOf } from '../declare/cell-text.ts';
import { nameTokenEvidence } from '../declare/evidence/role-evidence.ts';
import { WEIGHTS } from '../declare/evidence/weights.ts';
import { HOLE, Reference } from './script/script-values.ts';
import { asObject, textOf } from './values.ts';

const MAX_NAMES = 200;
const ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{20,40}|[0-9a-f]{16,}|\d+)$/i;
const RULE = /^\/.+\/[a-z]*$|^\^|\\[dwDW.]|\(\?/;
const { nameByForm } = WEIGHTS.text;

/** Whether a name is written as a regular expression. */
export const isRule = (name: string): boolean => RULE.test(name);

/** The text of a field, of a list of texts, of a length with its unit; null where it is computed. */
export function fieldText(value: unknown): string | null {
	if (Array.isArray(value)) {
		const texts = value.slice(0, MAX_NAMES).map(textOf);
		return texts.length > 0 && texts.every((text) => text !== null) ? texts.join(', ') : null;
	}
	const text = textOf(value);
	if (text !== null) return text;
	const object = value instanceof Reference ? null : asObject(value);
	if (object === null) return null;
	// `{ value: 2, unit: 'years' }`, `{ years: 2 }`
	const parts = Object.entries(object).slice(0, 4);
	const numbers = parts.filter(
		([, part]) => typeof part === 'number' || (typeof part === 'string' && /^\d+$/.test(part)),
	);
	const [number] = numbers;
	if (numbers.length !== 1 || number === undefined) return null;
	const unit = parts.find(([key, part]) => typeof part === 'string' && key !== number[0])?.[1];
	return parts.length <= 2 ? `${number[1]} ${typeof unit === 'string' ? unit : number[0]}` : null;
}

const MARKUP = /<\/?(?:a|b|i|p|br|em|li|td|ul|sub|sup|kbd|code|span|strong)\b[^<>]{0,300}>/gi;

/** The text of a field of names: in `_ga_<id>`, what stands in brackets varies. */
export function nameText(value: unknown): string | null {
	if (typeof value === 'string') return value.replace(MARKUP, ' ').trim() || null;
	if (!Array.isArray(value)) return fieldText(value);
	const names = value.slice(0, MAX_NAMES).map((item) => (Array.isArray(item) ? null : nameText(item)));
	return names.length > 0 && names.every((name) => name !== null) ? names.join(', ') : null;
}

/** How much a text looks like the name of a cookie: 1 by its form, 0 when it is none. */
export function nameShare(text: string): number {
	const plain = text.trim();
	if (plain === '' || plain.length > 400 || ID.test(plain)) return 0;
	if (isRule(plain) && !/\s/.test(plain)) return 1;
	const tokens = plain
		.replaceAll(HOLE, '*')
		.split(/[\s,;|]+/)
		.filter((token) => /[\p{L}\p{N}]/u.test(token));
	if (tokens.length === 0 || tokens.length > 40) return 0;
	const sure = tokens.filter((token) => nameTokenEvidence(token) >= nameByForm).length;
	if (sure * 2 >= tokens.length) return 1;
	if (tokens.length > 1) return sure > 0 ? 0.2 : 0;
	const evidence = nameTokenEvidence(plain);
	if (evidence > 0) return evidence >= WEIGHTS.text.smallWord ? 0.5 : 0.35;
	if (!/^[a-z][\w-]*$/i.test(plain) || hostOf(plain) !== null) return 0;
	return /^[a-z]/.test(plain) ? 0.3 : 0.1;
}
