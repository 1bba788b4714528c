import type { Category } from '../../core/policy/policy.ts';
import { type Collector, createCollector } from '../declare/collector.ts';
import { NO_PLACE } from '../document.ts';
import { readCategory } from '../understand/read-category.ts';
import { declareEntry } from './declare-entry.ts';
import { asArray, asObject, field, type JsonObject, objectsIn, textIn } from './values.ts';

/** A rule in the file: a name, a regular expression as text, or an array that begins with either. */
function ruleOf(value: unknown): { name: string; domain: string | null } | null {
	if (typeof value === 'string') return { name: value, domain: null };
	if (Array.isArray(value)) {
		const [name, , domain] = value;
		const rule = ruleOf(name);
		return rule && { ...rule, domain: typeof domain === 'string' ? domain : null };
	}
	const object = asObject(value);
	const name = object && textIn(object, 'pattern', 'name', 'source');
	return name ? { name, domain: textIn(object, 'domain') } : null;
}

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

/** Reads a Klaro configuration: services (once "apps") with purposes and rules for their cookies. */
export function readKlaro(root: JsonObject): Collector | null {
	const services = [...objectsIn(root['services']), ...objectsIn(root['apps'])];
	if (!services.some((service) => Array.isArray(service['purposes']) || Array.isArray(service['cookies'])))
		return null;
	const collector = createCollector();
	for (const service of services) {
		for (const cookie of asArray(service['cookies'])) {
			const rule = ruleOf(cookie);
			if (rule === null) {
				collector.issue('foreign-value', JSON.stringify(cookie) ?? '', NO_PLACE);
				continue;
			}
			declareEntry(collector, {
				...rule,
				category: categoryOf(service),
				provider: textIn(service, 'title', 'name'),
				purpose: purposeOf(root, service),
			});
		}
	}
	return collector;
}
