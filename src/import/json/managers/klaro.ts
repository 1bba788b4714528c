import type { Category } from '../../../core/policy/policy.ts';
import type { Collector } from '../../declare/collector.ts';
import { readCategory } from '../../understand/read-category.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import { declareEntry, type Entry, placeOfRow } from '../declare-entry.ts';
import { meaningOfKey } from '../row-keys.ts';
import { serviceIn } from '../settings-facts.ts';
import { asArray, asObject, field, type JsonObject, objectsIn, textIn } from '../values.ts';

/** A rule in the file: a name, a regular expression as text, or an array that begins with either. */
function ruleOf(value: unknown): Pick<Entry, 'name' | 'domain' | 'lifetime' | 'unit'> | null {
	if (typeof value === 'string') return { name: value, domain: null };
	if (Array.isArray(value)) {
		const [name, , domain] = value;
		const rule = Array.isArray(name) ? null : ruleOf(name);
		return rule && { ...rule, domain: typeof domain === 'string' ? domain : null };
	}
	const object = asObject(value);
	const name = object && textIn(object, 'pattern', 'name', 'source');
	if (!name) return null;
	const key = Object.keys(object).find((candidate) => meaningOfKey(candidate)?.role === 'lifetime');
	const unit = key === undefined ? undefined : meaningOfKey(key)?.unitHint;
	const lifetime = key === undefined ? null : textIn(object, key);
	return { name, domain: textIn(object, 'domain'), lifetime, ...(unit === undefined ? {} : { unit }) };
}

/** Roles of what lists of cookies say and rules do not. */
const SAYING: ReadonlySet<ColumnRole | undefined> = new Set(['purpose', 'provider', 'category'] as const);

/** Whether a value is written as only Klaro writes a cookie: an expression, or a list that begins with one or a name. */
const isRule = (value: unknown): boolean =>
	typeof value === 'string'
		? /^\/.+\/[a-z]*$|^\^/.test(value)
		: Array.isArray(value) && ruleOf(value) !== null;

function purposeOf(root: JsonObject, service: JsonObject): string | null {
	const own = textIn(service, 'description');
	if (own !== null) return own;
	const translations = asObject(root['translations']);
	const key = textIn(service, 'name') ?? '';
	for (const language of [textIn(root, 'lang', 'fallbackLang') ?? 'en', 'en', 'zz']) {
		const translation = asObject(asObject(translations?.[language])?.[key]);
		const text = translation && textIn(translation, 'description');
		if (text) return text;
	}
	return null;
}

function categoryOf(service: JsonObject): Category | null {
	if (field(service, 'required') === true) return 'necessary';
	for (const purpose of asArray(service['purposes'])) {
		const category = typeof purpose === 'string' ? readCategory(purpose) : null;
		if (category !== null) return category;
	}
	return null;
}

/** The service's title, or what its identifier names. */
function providerOf(service: JsonObject): string | null {
	const name = textIn(service, 'title', 'name');
	return name && serviceIn(name);
}

/** Reads a Klaro configuration: services (once "apps") with purposes and rules for their cookies. */
export function readKlaro(root: JsonObject, collector: Collector): boolean {
	const services = [...objectsIn(root['services']), ...objectsIn(root['apps'])];
	const rules = services.flatMap((service) => asArray(service['cookies']));
	if (!services.some((service) => Array.isArray(service['purposes'])) && !rules.some(isRule)) return false;
	// Rows that say more than a rule are read as a list.
	const saysMore = (rule: unknown) => {
		const object = typeof rule === 'string' ? null : asObject(rule);
		return object !== null && Object.keys(object).some((key) => SAYING.has(meaningOfKey(key)?.role));
	};
	if (rules.some(saysMore)) return false;
	for (const service of services) {
		for (const cookie of asArray(service['cookies'])) {
			const rule = ruleOf(cookie);
			if (rule === null) {
				collector.issue('foreign-value', textIn(service, 'title', 'name') ?? '', placeOfRow(service));
				continue;
			}
			declareEntry(collector, {
				...rule,
				category: categoryOf(service),
				provider: providerOf(service),
				purpose: purposeOf(root, service),
				row: service,
			});
		}
	}
	return true;
}
